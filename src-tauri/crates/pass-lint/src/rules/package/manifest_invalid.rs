//! ## What it does
//! Finds a `manifest.json` that isn't one JSON object of file names and hashes.
//!
//! ## Why it matters
//! Wallet reads the manifest strictly. A list, nested objects or a syntax error make the whole pass
//! unreadable.
//!
//! ## Example
//! ```json
//! [ { "file": "pass.json", "sha1": "…" } ]
//! ```
//!
//! ## Instead
//! ```json
//! { "pass.json": "2fd4e1c67a2d28fced849ee1bb76e7391b93eb12" }
//! ```

use crate::rule::*;
use pass_format::package::facts::SignatureProblem;

/// `package-manifest-invalid`
pub const RULE: Rule = Rule {
    code: "package-manifest-invalid",
    severity: Severity::Error,
    reads: Reads::Signature,
    since: "0.1",
    fix: Fixable::Rebuild,
    phone: REFUSED,
    source: include_str!("manifest_invalid.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for found in pass.signature(SignatureProblem::ManifestInvalid) {
        report
            .at(
                found.place.clone(),
                "manifest.json isn't an object of file names and hashes ({detail}). Wallet refuses \
                 the pass. Build and sign it again.",
            )
            .arg("detail", &found.detail);
    }
}
