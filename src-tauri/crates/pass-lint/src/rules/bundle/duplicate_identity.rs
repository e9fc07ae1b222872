//! ## What it does
//! Finds two passes in a `.pkpasses` that share pass type and serial number.
//!
//! ## Why it matters
//! Type and serial number are the identity of a pass. The second one replaces the first in Wallet.
//!
//! ## Example
//! ```text
//! adult.pkpass: pass.org.example.ticket, 1
//! child.pkpass: pass.org.example.ticket, 1
//! ```
//!
//! ## Instead
//! ```text
//! adult.pkpass: pass.org.example.ticket, 1
//! child.pkpass: pass.org.example.ticket, 2
//! ```

use crate::rule::*;

/// `bundle-duplicate-identity`
pub const RULE: Rule = Rule {
    code: "bundle-duplicate-identity",
    severity: Severity::Warning,
    reads: Reads::Bundle,
    since: "0.1",
    fix: Fixable::No,
    phone: "One pass replaces the other.",
    source: include_str!("duplicate_identity.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    let entries = pass.bundle.map_or(&[][..], |bundle| &bundle.entries);
    for (at, entry) in entries.iter().enumerate() {
        let Some((kind, serial)) = &entry.identity else {
            continue;
        };
        if let Some(first) = entries[..at].iter().find(|e| e.identity == entry.identity) {
            report
                .at(
                    Place::file(&entry.name),
                    "“{entry}” and “{first}” are both {type} with the serial number “{serial}”. In \
                     Wallet one replaces the other. Give each its own serial number.",
                )
                .arg("entry", &entry.name)
                .arg("first", &first.name)
                .arg("type", kind)
                .arg("serial", serial);
        }
    }
}
