//! ## What it does
//! Finds files in folders where Wallet doesn't look: anything that lies neither at the root nor in
//! a language folder.
//!
//! ## Why it matters
//! Each update sends the whole archive, and with it what nobody sees.
//!
//! ## Example
//! ```text
//! sources/logo-final-2.psd
//! ```
//!
//! ## Instead
//! Keep sources beside the design, not in it.

use crate::rule::*;
use pass_format::package::facts::ArchiveProblem;

/// `package-unknown-file`
pub const RULE: Rule = Rule {
    code: "package-unknown-file",
    severity: Severity::Advice,
    reads: Reads::Archive,
    since: "0.1",
    fix: Fixable::No,
    phone: "Ignored; it only costs size.",
    source: include_str!("unknown_file.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for (found, _) in pass
        .archive()
        .filter(|(f, _)| f.kind == ArchiveProblem::DeepFolder)
    {
        report
            .at(
                Place::file(&found.entry),
                "“{entry}” lies where Wallet doesn't look. It is ignored and only makes the pass \
                 larger. Leave it out.",
            )
            .arg("entry", &found.entry);
    }
}
