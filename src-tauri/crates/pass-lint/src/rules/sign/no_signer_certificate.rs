//! ## What it does
//! Finds signatures that don't hold the certificate of the one who signed.
//!
//! ## Why it matters
//! Wallet has no copy of it and can't check the signature.
//!
//! ## Example
//! ```text
//! openssl smime -sign -nocerts …
//! ```
//!
//! ## Instead
//! ```text
//! openssl smime -sign -binary -signer pass.pem -certfile wwdr-g4.pem …
//! ```

use crate::rule::*;
use pass_format::package::facts::SignatureProblem;

/// `sign-no-signer-certificate`
pub const RULE: Rule = Rule {
    code: "sign-no-signer-certificate",
    severity: Severity::Error,
    reads: Reads::Signature,
    since: "0.1",
    fix: Fixable::Rebuild,
    phone: REFUSED,
    source: include_str!("no_signer_certificate.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for found in pass.signature(SignatureProblem::SignerMissing) {
        report.at(
            found.place.clone(),
            "The signer's certificate isn't in the signature. Wallet can't check it and \
             refuses the pass. Sign it again with the certificate embedded.",
        );
    }
}
