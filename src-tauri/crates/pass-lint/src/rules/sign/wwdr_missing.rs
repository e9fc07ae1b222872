//! ## What it does
//! Finds signatures without Apple's intermediate certificate (“WWDR”).
//!
//! ## Why it matters
//! It links the pass certificate to Apple's root. Sometimes the phone finds it by itself, which is
//! luck. The log says that the trust chain could not be verified.
//!
//! ## Example
//! ```text
//! openssl smime -sign -signer pass.pem …
//! ```
//!
//! ## Instead
//! ```text
//! openssl smime -sign -signer pass.pem -certfile wwdr-g4.pem …
//! ```

use crate::rule::*;
use pass_format::package::facts::SignatureProblem;

/// `sign-wwdr-missing`
pub const RULE: Rule = Rule {
    code: "sign-wwdr-missing",
    severity: Severity::Error,
    reads: Reads::Signature,
    since: "0.1",
    fix: Fixable::Rebuild,
    phone: REFUSED,
    source: include_str!("wwdr_missing.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for found in pass.signature(SignatureProblem::IntermediateMissing) {
        report
            .at(
                found.place.clone(),
                "Apple's intermediate certificate isn't in the signature ({detail}). Wallet \
                 can't follow the chain and refuses the pass. Sign it again with the \
                 intermediate embedded.",
            )
            .arg("detail", &found.detail);
    }
}
