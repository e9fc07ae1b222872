//! ## What it does
//! Finds entries that are symbolic links, devices or other special files.
//!
//! ## Why it matters
//! A link points to something that isn't in the pass. Wallet refuses it, and following it here
//! could read or overwrite files of this computer, so nothing is opened.
//!
//! ## Example
//! ```text
//! logo@2x.png -> ../shared/logo@2x.png
//! ```
//!
//! ## Instead
//! Pack the file that the link points to.

use crate::rule::*;
use pass_format::package::facts::ArchiveProblem;

/// `package-symlink`
pub const RULE: Rule = Rule {
    code: "package-symlink",
    severity: Severity::Error,
    reads: Reads::Archive,
    since: "0.1",
    fix: Fixable::Rebuild,
    phone: REFUSED,
    source: include_str!("symlink.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for (found, severity) in pass.archive() {
        let what = match found.kind {
            ArchiveProblem::Link => "a symbolic link",
            ArchiveProblem::SpecialFile => "no plain file",
            _ => continue,
        };
        report
            .at(
                Place::file(&found.entry),
                "“{entry}” is {what}. Wallet takes plain files only and refuses the pass. Replace it \
                 by the file itself and pack again.",
            )
            .arg("entry", &found.entry)
            .arg("what", what)
            .severity(severity);
    }
}
