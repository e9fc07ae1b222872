//! ## What it does
//! Finds files that systems leave behind: `.DS_Store`, `._*`, `__MACOSX`, `Thumbs.db`,
//! `desktop.ini` and other dot-files. They are an error where the manifest doesn't list them, a
//! warning where it does, and advice in a design.
//!
//! ## Why it matters
//! They are the classic cause of a manifest that doesn't fit: the packer hashes them and the
//! unpacker drops them, or the reverse.
//!
//! ## Example
//! ```text
//! __MACOSX/._icon.png
//! .DS_Store
//! ```
//!
//! ## Instead
//! Leave them out before the manifest is made; exporting does.

use crate::rule::*;
use pass_format::package::facts::{ArchiveProblem, SignatureProblem};

/// `package-hidden-files`
pub const RULE: Rule = Rule {
    code: "package-hidden-files",
    severity: Severity::Error,
    reads: Reads::Archive,
    since: "0.1",
    fix: Fixable::Rebuild,
    phone: "The pass can't be added where the lists of hashes differ.",
    source: include_str!("hidden_files.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for (found, severity) in pass
        .archive()
        .filter(|(f, _)| f.kind == ArchiveProblem::HiddenFile)
    {
        let unlisted = pass
            .signature(SignatureProblem::FileNotInManifest)
            .any(|missing| missing.place.path == found.entry);
        let severity = if unlisted {
            severity
        } else {
            severity.max(Severity::Warning)
        };
        report
            .at(
                Place::file(&found.entry),
                "“{entry}” was left behind by the system and doesn't belong to the pass. Wallet \
                 refuses the pass where such a file isn't in the manifest. Build it without.",
            )
            .arg("entry", &found.entry)
            .severity(severity);
    }
}
