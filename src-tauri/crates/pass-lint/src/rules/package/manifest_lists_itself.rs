//! ## What it does
//! Finds a `manifest.json` that lists `manifest.json` or `signature`.
//!
//! ## Why it matters
//! Neither can be listed: the manifest can't hold its own hash, and the signature is made after it.
//!
//! ## Example
//! ```json
//! { "pass.json": "…", "signature": "…" }
//! ```
//!
//! ## Instead
//! ```json
//! { "pass.json": "…" }
//! ```

use crate::rule::*;
use pass_format::package::facts::SignatureProblem;

/// `package-manifest-lists-itself`
pub const RULE: Rule = Rule {
    code: "package-manifest-lists-itself",
    severity: Severity::Warning,
    reads: Reads::Signature,
    since: "0.1",
    fix: Fixable::Rebuild,
    phone: "Mostly ignored.",
    source: include_str!("manifest_lists_itself.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for found in pass.signature(SignatureProblem::ManifestListsItself) {
        report.at(
            found.place.clone(),
            "manifest.json lists a file that can't be in it: itself or the signature. Wallet mostly \
             looks over it. Build and sign the pass again without it.",
        );
    }
}
