//! ## What it does
//! Finds archives with encrypted entries.
//!
//! ## Why it matters
//! Wallet never asks for a password. Passes are protected by the link that delivers them, not by
//! the archive.
//!
//! ## Example
//! ```text
//! zip -e card.pkpass pass.json
//! ```
//!
//! ## Instead
//! ```text
//! zip -X card.pkpass pass.json
//! ```

use crate::rule::*;
use pass_format::package::facts::ArchiveProblem;

/// `package-encrypted`
pub const RULE: Rule = Rule {
    code: "package-encrypted",
    severity: Severity::Error,
    reads: Reads::Archive,
    since: "0.1",
    fix: Fixable::Rebuild,
    phone: REFUSED,
    source: include_str!("encrypted.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for (found, severity) in pass
        .archive()
        .filter(|(f, _)| f.kind == ArchiveProblem::Encrypted)
    {
        report
            .at(
                Place::file(&found.entry),
                "“{entry}” is encrypted. Wallet can't ask for a password and refuses the pass. Pack \
                 it without one.",
            )
            .arg("entry", &found.entry)
            .severity(severity);
    }
}
