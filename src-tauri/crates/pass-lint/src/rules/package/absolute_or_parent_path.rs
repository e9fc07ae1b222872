//! ## What it does
//! Finds entries whose names lead out of the archive or aren't plain file names: `..`, a leading
//! `/`, a drive letter, control characters, `:`, names of Windows devices, a dot or blank at the
//! end.
//!
//! ## Why it matters
//! Such a name can overwrite files of whoever unpacks the archive. Nothing of it is opened here.
//!
//! ## Example
//! ```text
//! ../../.ssh/authorized_keys
//! ```
//!
//! ## Instead
//! ```text
//! icon@2x.png
//! ```

use crate::rule::*;
use pass_format::package::facts::ArchiveProblem;

/// `package-absolute-or-parent-path`
pub const RULE: Rule = Rule {
    code: "package-absolute-or-parent-path",
    severity: Severity::Error,
    reads: Reads::Archive,
    since: "0.1",
    fix: Fixable::No,
    phone: REFUSED,
    source: include_str!("absolute_or_parent_path.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for (found, severity) in pass.archive() {
        let what = match found.kind {
            ArchiveProblem::ParentPath => "leads out of the archive",
            ArchiveProblem::AbsolutePath => "is an absolute path",
            ArchiveProblem::DeviceName => "is the name of a device on Windows",
            ArchiveProblem::ControlCharacter => "has control characters in it",
            ArchiveProblem::ForbiddenCharacter => "has a character that not every system can store",
            ArchiveProblem::TrailingDotOrSpace => "ends in a dot or a blank",
            _ => continue,
        };
        report
            .at(
                Place::file(&found.entry),
                "The name “{entry}” {what}. Unpacking it could do harm, so nothing was opened. Find \
                 out where the file comes from, and build it again.",
            )
            .arg("entry", &found.entry)
            .arg("what", what)
            .severity(severity);
    }
}
