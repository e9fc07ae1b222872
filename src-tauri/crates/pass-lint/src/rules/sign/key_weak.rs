//! ## What it does
//! Finds certificates whose RSA key has fewer than 2048 bits.
//!
//! ## Why it matters
//! Such keys can be broken, and systems stop accepting them one after the other.
//!
//! ## Example
//! ```text
//! openssl genrsa 1024
//! ```
//!
//! ## Instead
//! ```text
//! openssl genrsa 2048
//! ```

use crate::rule::*;
use pass_format::package::facts::SignatureProblem;

/// `sign-key-weak`
pub const RULE: Rule = Rule {
    code: "sign-key-weak",
    severity: Severity::Warning,
    reads: Reads::Signature,
    since: "0.1",
    fix: Fixable::No,
    phone: "May be refused.",
    source: include_str!("key_weak.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for found in pass.signature(SignatureProblem::KeyTooWeak) {
        report
            .at(
                found.place.clone(),
                "The signer's key is too short ({detail}). Wallet may refuse the pass. Make a \
                 new pair of 2048 bits and request a certificate for it.",
            )
            .arg("detail", &found.detail);
    }
}
