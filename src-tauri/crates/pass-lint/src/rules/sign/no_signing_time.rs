//! ## What it does
//! Finds signatures without the time of signing.
//!
//! ## Why it matters
//! Wallet judges the certificate at that time. The device's log says that the signature must
//! contain a signing date.
//!
//! ## Example
//! ```text
//! openssl smime -sign -noattr …
//! ```
//!
//! ## Instead
//! ```text
//! openssl smime -sign -binary -outform DER …
//! ```

use crate::rule::*;
use pass_format::package::facts::SignatureProblem;

/// `sign-no-signing-time`
pub const RULE: Rule = Rule {
    code: "sign-no-signing-time",
    severity: Severity::Error,
    reads: Reads::Signature,
    since: "0.1",
    fix: Fixable::Rebuild,
    phone: REFUSED,
    source: include_str!("no_signing_time.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for found in pass.signature(SignatureProblem::SigningTimeMissing) {
        report.at(
            found.place.clone(),
            "The signature doesn't say when it was made. Wallet refuses the pass. Sign it \
             again, with the signed attributes.",
        );
    }
}
