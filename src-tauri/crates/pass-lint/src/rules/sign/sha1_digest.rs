//! ## What it does
//! Finds signatures made with SHA-1.
//!
//! ## Why it matters
//! Wallet still takes them, other checkers don't. This is about the signature; the hashes in the
//! manifest are SHA-1 by definition.
//!
//! ## Example
//! ```text
//! openssl cms -sign -md sha1 …
//! ```
//!
//! ## Instead
//! ```text
//! openssl cms -sign -md sha256 …
//! ```

use crate::rule::*;
use pass_format::package::facts::SignatureProblem;

/// `sign-sha1-digest`
pub const RULE: Rule = Rule {
    code: "sign-sha1-digest",
    severity: Severity::Advice,
    reads: Reads::Signature,
    since: "0.1",
    fix: Fixable::Rebuild,
    phone: "Accepted today.",
    source: include_str!("sha1_digest.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for found in pass.signature(SignatureProblem::DigestWeak) {
        report
            .at(
                found.place.clone(),
                "The signature uses a weak digest ({detail}). Wallet takes it today. Sign with \
                 SHA-256.",
            )
            .arg("detail", &found.detail);
    }
}
