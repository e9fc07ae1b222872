//! ## What it does
//! Finds signatures made before or after the time for which the certificate is valid.
//!
//! ## Why it matters
//! Either the certificate had expired, or the clock of the signing computer was wrong.
//!
//! ## Example
//! ```text
//! signed 2026-03-02, certificate valid until 2026-01-31
//! ```
//!
//! ## Instead
//! Renew the certificate under the same pass type identifier, and set the clock.

use crate::rule::*;
use pass_format::package::facts::SignatureProblem;

/// `sign-time-outside-validity`
pub const RULE: Rule = Rule {
    code: "sign-time-outside-validity",
    severity: Severity::Error,
    reads: Reads::Signature,
    since: "0.1",
    fix: Fixable::No,
    phone: REFUSED,
    source: include_str!("time_outside_validity.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for kind in [
        SignatureProblem::ExpiredAtSigning,
        SignatureProblem::NotYetValidAtSigning,
    ] {
        for found in pass.signature(kind) {
            report
                .at(
                    found.place.clone(),
                    "The certificate wasn't valid when it signed ({detail}). Wallet refuses the \
                     pass. Sign with a valid certificate, and look at the computer's clock.",
                )
                .arg("detail", &found.detail);
        }
    }
}
