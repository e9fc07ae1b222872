//! ## What it does
//! Finds entries of a `.pkpasses` that aren't passes.
//!
//! ## Why it matters
//! The file holds whole, signed `.pkpass` archives at its root and nothing else: no folders, no
//! unpacked passes, no list.
//!
//! ## Example
//! ```text
//! outbound/pass.json  outbound/icon.png  outbound/signature
//! ```
//!
//! ## Instead
//! ```text
//! outbound.pkpass  return.pkpass
//! ```

use crate::rule::*;

/// `bundle-entry-not-pass`
pub const RULE: Rule = Rule {
    code: "bundle-entry-not-pass",
    severity: Severity::Error,
    reads: Reads::Bundle,
    since: "0.1",
    fix: Fixable::Rebuild,
    phone: REFUSED,
    source: include_str!("entry_not_pass.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    let entries = pass.bundle.map_or(&[][..], |bundle| &bundle.entries);
    for entry in entries.iter().filter(|entry| !entry.is_pass) {
        report
            .at(
                Place::file(&entry.name),
                "“{entry}” isn't a pass. Wallet expects whole .pkpass files and nothing else, and \
                 refuses the file. Put signed passes in, or leave it out.",
            )
            .arg("entry", &entry.name);
    }
}
