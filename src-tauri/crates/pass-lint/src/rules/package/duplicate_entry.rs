//! ## What it does
//! Finds entries that stand in the archive twice, or whose names differ only in case or in the way
//! accents are written. The same file twice with the same bytes is a warning.
//!
//! ## Why it matters
//! Which of the two Wallet takes isn't defined, so what was checked need not be what is shown.
//! Where the bytes differ nothing is opened here.
//!
//! ## Example
//! ```text
//! pass.json
//! icon.png
//! pass.json
//! ```
//!
//! ## Instead
//! Write a new archive; many packers add to an existing one.

use crate::rule::*;
use pass_format::package::facts::ArchiveProblem;

/// `package-duplicate-entry`
pub const RULE: Rule = Rule {
    code: "package-duplicate-entry",
    severity: Severity::Error,
    reads: Reads::Archive,
    since: "0.1",
    fix: Fixable::Rebuild,
    phone: "Undefined; often the pass can't be added.",
    source: include_str!("duplicate_entry.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for (found, severity) in pass.archive() {
        let (what, severity) = match found.kind {
            ArchiveProblem::DuplicateDifferent => ("twice, with different content", severity),
            ArchiveProblem::NamesCollide => (
                "beside a name that many systems take for the same",
                severity,
            ),
            ArchiveProblem::DuplicateSame => (
                "twice, with the same content",
                Severity::Warning.max(severity),
            ),
            _ => continue,
        };
        report
            .at(
                Place::file(&found.entry),
                "“{entry}” stands in the archive {what} ({detail}). Which one Wallet takes isn't \
                 defined. Build the pass again.",
            )
            .arg("entry", &found.entry)
            .arg("what", what)
            .arg("detail", &found.detail)
            .severity(severity);
    }
}
