//! ## What it does
//! Finds archives that break a limit of size: of the file, of an entry, of all entries unpacked, of
//! their number, of the ratio between packed and unpacked, or of the length and depth of names.
//!
//! ## Why it matters
//! A few kilobytes can unpack to gigabytes. Real passes stay far below every limit, so nothing
//! beyond is opened.
//!
//! ## Example
//! An archive of 42 KB that unpacks to 5 GB.
//!
//! ## Instead
//! Passes of one or two megabytes, most of it images in the sizes that Wallet shows.

use crate::rule::*;
use pass_format::package::facts::ArchiveProblem;

/// `package-decompression-bomb`
pub const RULE: Rule = Rule {
    code: "package-decompression-bomb",
    severity: Severity::Error,
    reads: Reads::Archive,
    since: "0.1",
    fix: Fixable::No,
    phone: "Wallet may hang, or refuse the pass.",
    source: include_str!("decompression_bomb.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for (found, severity) in pass.archive() {
        let smaller = "Build the pass again with smaller files.";
        let fewer = "Build the pass again with fewer files.";
        let names =
            "Build the pass again with shorter names and no folders but those of languages.";
        let (what, remedy) = match found.kind {
            ArchiveProblem::TooLarge => ("is too large", smaller),
            ArchiveProblem::TooManyEntries => ("has too many entries", fewer),
            ArchiveProblem::UnpackedTooLarge | ArchiveProblem::EntryTooLarge => {
                ("is too large when unpacked", smaller)
            }
            ArchiveProblem::RatioTooHigh => ("unpacks to many times its size", smaller),
            ArchiveProblem::NameTooLong => ("has too long a name", names),
            ArchiveProblem::TooDeep => ("lies too many folders deep", names),
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
                "{entry} {what} ({detail}). No real pass needs that much, so nothing was opened. \
                 {remedy}",
            )
            .arg("entry", entry)
            .arg("what", what)
            .arg("detail", &found.detail)
            .arg("remedy", remedy)
            .severity(severity);
    }
}
