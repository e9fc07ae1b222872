//! ## What it does
//! Finds entries whose names have `\` where `/` belongs. In a zipped design this is advice.
//!
//! ## Why it matters
//! Some packers on Windows write `en.lproj\pass.strings`. For Wallet that is one oddly named file
//! at the root, which the manifest doesn't know.
//!
//! ## Example
//! ```text
//! en.lproj\pass.strings
//! ```
//!
//! ## Instead
//! ```text
//! en.lproj/pass.strings
//! ```

use crate::rule::*;
use pass_format::package::facts::ArchiveProblem;

/// `package-backslash-path`
pub const RULE: Rule = Rule {
    code: "package-backslash-path",
    severity: Severity::Error,
    reads: Reads::Archive,
    since: "0.1",
    fix: Fixable::Rebuild,
    phone: REFUSED,
    source: include_str!("backslash_path.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for (found, severity) in pass
        .archive()
        .filter(|(f, _)| f.kind == ArchiveProblem::Backslash)
    {
        report
            .at(
                Place::file(found.entry.replace('\\', "/")),
                "The entry is called “{entry}”. Wallet takes the backslash as part of the name and \
                 misses the file. Pack it with “/”.",
            )
            .arg("entry", &found.entry)
            .severity(severity);
    }
}
