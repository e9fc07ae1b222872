//! ## What it does
//! Finds built passes without a `manifest.json`.
//!
//! ## Why it matters
//! The manifest lists the hash of every file, and the signature is over the manifest. Without it
//! nothing can be trusted.
//!
//! ## Example
//! ```text
//! pass.json  icon.png  icon@2x.png  signature
//! ```
//!
//! ## Instead
//! ```text
//! pass.json  icon.png  icon@2x.png  manifest.json  signature
//! ```

use crate::rule::*;
use pass_format::package::facts::SignatureProblem;

/// `package-manifest-missing`
pub const RULE: Rule = Rule {
    code: "package-manifest-missing",
    severity: Severity::Error,
    reads: Reads::Signature,
    since: "0.1",
    fix: Fixable::Rebuild,
    phone: REFUSED,
    source: include_str!("manifest_missing.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for found in pass.signature(SignatureProblem::ManifestMissing) {
        report.at(
            found.place.clone(),
            "There is no manifest.json. Wallet can't check a single file and refuses the pass. Build \
             and sign it again.",
        );
    }
}
