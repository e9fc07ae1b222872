//! ## What it does
//! Finds files that `manifest.json` lists and the archive lacks.
//!
//! ## Why it matters
//! Wallet checks the list in both directions. A file that was taken out after signing makes the
//! pass invalid, however unimportant the file.
//!
//! ## Example
//! `footer.png` was deleted from the finished archive.
//!
//! ## Instead
//! Remove the file from the design, then build and sign again.

use crate::rule::*;
use pass_format::package::facts::SignatureProblem;

/// `package-manifest-entry-missing`
pub const RULE: Rule = Rule {
    code: "package-manifest-entry-missing",
    severity: Severity::Error,
    reads: Reads::Signature,
    since: "0.1",
    fix: Fixable::Rebuild,
    phone: REFUSED,
    source: include_str!("manifest_entry_missing.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for found in pass.signature(SignatureProblem::FileMissing) {
        let file = found.place.inner.as_deref().unwrap_or(&found.place.path);
        report
            .at(
                found.place.clone(),
                "manifest.json lists “{file}”, but the archive has no such file. Wallet refuses the \
                 pass. Build and sign it again.",
            )
            .arg("file", file.trim_start_matches('/'));
    }
}
