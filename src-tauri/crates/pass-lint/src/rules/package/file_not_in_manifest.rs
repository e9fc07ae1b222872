//! ## What it does
//! Finds files in the archive that `manifest.json` doesn't list.
//!
//! ## Why it matters
//! A file that was added after signing could be anybody's, so Wallet refuses the pass. The device's
//! log says that there is no entry in the manifest for the file.
//!
//! ## Example
//! `strip@3x.png` was dropped into the finished archive.
//!
//! ## Instead
//! Add the file to the design, then build and sign again.

use crate::rule::*;
use pass_format::package::facts::{ArchiveProblem, SignatureProblem};

/// `package-file-not-in-manifest`
pub const RULE: Rule = Rule {
    code: "package-file-not-in-manifest",
    severity: Severity::Error,
    reads: Reads::Signature,
    since: "0.1",
    fix: Fixable::Rebuild,
    phone: REFUSED,
    source: include_str!("file_not_in_manifest.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for found in pass.signature(SignatureProblem::FileNotInManifest) {
        if pass
            .archive()
            .any(|(odd, _)| odd.kind == ArchiveProblem::HiddenFile && odd.entry == found.place.path)
        {
            continue; // `package-hidden-files`
        }
        report
            .at(
                found.place.clone(),
                "“{file}” isn't in manifest.json: it was added after the manifest was made. Wallet \
                 refuses the pass. Build and sign it again.",
            )
            .arg("file", &found.place.path);
    }
}
