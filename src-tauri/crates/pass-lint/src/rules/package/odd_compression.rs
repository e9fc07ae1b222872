//! ## What it does
//! Finds entries that are compressed in another way than “deflate”, and archives in the ZIP64 form.
//! What can't be read at all is an error.
//!
//! ## Why it matters
//! Wallet's reader is known to take stored and deflated entries. Nothing is known of others, and
//! nothing of them is opened here.
//!
//! ## Example
//! ```text
//! 7z a -mm=LZMA card.pkpass pass.json
//! ```
//!
//! ## Instead
//! ```text
//! zip -X card.pkpass pass.json
//! ```

use crate::rule::*;
use pass_format::package::facts::ArchiveProblem;

/// `package-odd-compression`
pub const RULE: Rule = Rule {
    code: "package-odd-compression",
    severity: Severity::Warning,
    reads: Reads::Archive,
    since: "0.1",
    fix: Fixable::Rebuild,
    phone: "May be refused.",
    source: include_str!("odd_compression.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for (found, severity) in pass.archive() {
        let (what, severity) = match found.kind {
            ArchiveProblem::OddMethod => ("is compressed in a way other than deflate", severity),
            ArchiveProblem::Zip64 => ("is in the ZIP64 form", severity.max(Severity::Warning)),
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
                "{entry} {what} ({detail}). Wallet may refuse the pass. Pack it as an ordinary ZIP \
                 archive.",
            )
            .arg("entry", entry)
            .arg("what", what)
            .arg("detail", &found.detail)
            .severity(severity);
    }
}
