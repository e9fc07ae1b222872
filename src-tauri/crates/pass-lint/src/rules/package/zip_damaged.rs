//! ## What it does
//! Finds archives whose structure is broken, or that two programs could read differently: a missing
//! directory, wrong checksums, entries cut off or overlapping, headers that disagree, bytes before
//! or behind the archive.
//!
//! ## Why it matters
//! Wallet reads the archive as a whole or not at all. An archive with two meanings is refused here
//! too: what was looked at must be what the phone gets.
//!
//! ## Example
//! ```text
//! unzip -t card.pkpass
//!   error: invalid compressed data to inflate strip@2x.png
//! ```
//!
//! ## Instead
//! Build the pass again, and copy the file as it is, without a program that repacks archives.

use crate::rule::*;
use pass_format::package::facts::ArchiveProblem;

/// `package-zip-damaged`
pub const RULE: Rule = Rule {
    code: "package-zip-damaged",
    severity: Severity::Error,
    reads: Reads::Archive,
    since: "0.1",
    fix: Fixable::Rebuild,
    phone: REFUSED,
    source: include_str!("zip_damaged.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for (found, severity) in pass.archive() {
        let what = match found.kind {
            ArchiveProblem::Damaged => "is damaged",
            ArchiveProblem::HeadersDisagree => "is described in two ways that disagree",
            ArchiveProblem::UnicodePathDisagrees => "has two names",
            ArchiveProblem::Overlap => "shares its bytes with another entry",
            ArchiveProblem::SeveralEnds => "has several ends",
            ArchiveProblem::BytesAround => "has foreign bytes before or behind it",
            _ => continue,
        };
        let entry = if found.entry.is_empty() {
            "The archive"
        } else {
            &found.entry
        };
        report
            .at(
                Place::file(&found.entry),
                "{entry} {what} ({detail}). Wallet refuses the whole pass. Build it again.",
            )
            .arg("entry", entry)
            .arg("what", what)
            .arg("detail", &found.detail)
            .severity(severity);
    }
}
