//! ## What it does
//! Finds signatures whose time of signing lies in the future.
//!
//! ## Why it matters
//! The clock of the signing computer is ahead. Phones whose clock is right may refuse the pass
//! until then.
//!
//! ## Example
//! ```text
//! signed 2027-01-01T00:00:00Z, checked 2026-06-18
//! ```
//!
//! ## Instead
//! Let the computer set its clock by the network, and sign again.

use crate::rule::*;
use pass_format::package::facts::SignatureProblem;

/// `sign-time-future`
pub const RULE: Rule = Rule {
    code: "sign-time-future",
    severity: Severity::Warning,
    reads: Reads::Signature,
    since: "0.1",
    fix: Fixable::No,
    phone: "Refused until then.",
    source: include_str!("time_future.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for found in pass.signature(SignatureProblem::SigningTimeInFuture) {
        report
            .at(
                found.place.clone(),
                "The signature says that it was made in the future ({detail}). Wallet may \
                 refuse the pass until then. Set the clock and sign again.",
            )
            .arg("detail", &found.detail);
    }
}
