//! ## What it does
//! Finds signatures whose value wasn't made with the key of the signer's certificate, or in a way
//! that can't be checked.
//!
//! ## Why it matters
//! Mostly the private key belongs to another certificate: an older one, or one of another
//! identifier.
//!
//! ## Example
//! Certificate renewed, signed with the old key.
//!
//! ## Instead
//! Import certificate and key together; Passwright refuses a pair that doesn't fit.

use crate::rule::*;
use pass_format::package::facts::SignatureProblem;

/// `sign-invalid`
pub const RULE: Rule = Rule {
    code: "sign-invalid",
    severity: Severity::Error,
    reads: Reads::Signature,
    since: "0.1",
    fix: Fixable::Rebuild,
    phone: REFUSED,
    source: include_str!("invalid.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for kind in [
        SignatureProblem::SignatureDoesNotMatch,
        SignatureProblem::AlgorithmUnknown,
    ] {
        for found in pass.signature(kind) {
            report
                .at(
                    found.place.clone(),
                    "The signature wasn't made with the key of the certificate ({detail}). Wallet \
                     refuses the pass. Sign it with the right pair.",
                )
                .arg("detail", &found.detail);
        }
    }
}
