//! ## What it does
//! Finds files whose names differ only in case from a name that Wallet knows, where the right one
//! is missing. In a design this is advice.
//!
//! ## Why it matters
//! Names are compared letter by letter on the phone. On Macs and Windows computers the mistake
//! can't be seen, because their file systems don't care.
//!
//! ## Example
//! ```text
//! Icon.png  Pass.json
//! ```
//!
//! ## Instead
//! ```text
//! icon.png  pass.json
//! ```

use crate::rule::*;
use pass_format::package::facts::ArchiveProblem;

/// `package-case-mismatch`
pub const RULE: Rule = Rule {
    code: "package-case-mismatch",
    severity: Severity::Error,
    reads: Reads::Archive,
    since: "0.1",
    fix: Fixable::Rebuild,
    phone: "The pass can't be added, or the image is missing.",
    source: include_str!("case_mismatch.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for (found, severity) in pass
        .archive()
        .filter(|(f, _)| f.kind == ArchiveProblem::WrongCase)
    {
        report
            .at(
                Place::file(&found.entry),
                "The file is called “{entry}”; Wallet looks for “{detail}” and finds nothing. Give it \
                 that name.",
            )
            .arg("entry", &found.entry)
            .arg("detail", &found.detail)
            .severity(severity);
    }
}
