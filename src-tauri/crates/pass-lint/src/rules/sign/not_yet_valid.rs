//! ## What it does
//! Finds certificates whose validity begins in the future.
//!
//! ## Why it matters
//! Mostly the clock of this computer is behind.
//!
//! ## Example
//! ```text
//! valid from 2026-07-01, today is 2026-06-18
//! ```
//!
//! ## Instead
//! Set the clock, or wait until the day.

use crate::rule::*;
use jiff::Timestamp;

/// `sign-not-yet-valid`
pub const RULE: Rule = Rule {
    code: "sign-not-yet-valid",
    severity: Severity::Error,
    reads: Reads::Files,
    since: "0.1",
    fix: Fixable::No,
    phone: REFUSED,
    source: include_str!("not_yet_valid.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    let Some(certificate) = pass
        .certificate
        .filter(|_| pass.signature_facts().is_none())
    else {
        return;
    };
    let begin = Timestamp::from_millisecond(certificate.not_before).unwrap_or(Timestamp::MIN);
    if begin > pass.now {
        report
            .at(
                Place::file("signature"),
                "The certificate “{name}” is valid from {date} only. Wallet refuses what it signs \
                 today. Look at the computer's clock, or wait.",
            )
            .arg("name", &certificate.name)
            .arg("date", begin.strftime("%Y-%m-%d"));
    }
}
