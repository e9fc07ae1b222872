//! ## What it does
//! Finds hashes in `manifest.json` that aren't 40 hex digits.
//!
//! ## Why it matters
//! Passes use SHA-1 to this day. 64 digits are SHA-256, which Wallet's orders use and passes don't.
//!
//! ## Example
//! ```json
//! { "pass.json": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855" }
//! ```
//!
//! ## Instead
//! ```json
//! { "pass.json": "da39a3ee5e6b4b0d3255bfef95601890afd80709" }
//! ```

use crate::rule::*;
use pass_format::package::facts::SignatureProblem;

/// `package-hash-not-sha1`
pub const RULE: Rule = Rule {
    code: "package-hash-not-sha1",
    severity: Severity::Error,
    reads: Reads::Signature,
    since: "0.1",
    fix: Fixable::Rebuild,
    phone: REFUSED,
    source: include_str!("hash_not_sha1.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for found in pass.signature(SignatureProblem::HashNotSha1) {
        report
            .at(
                found.place.clone(),
                "The hash in manifest.json is no SHA-1 of 40 hex digits ({detail}). Wallet refuses \
                 the pass. Build and sign it again with SHA-1.",
            )
            .arg("detail", &found.detail);
    }
}
