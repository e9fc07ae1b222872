//! ## What it does
//! Finds certificates that expire within 30 days (advice) or within a week (warning).
//!
//! ## Why it matters
//! After that day nothing can be signed and no update be sent until the certificate is renewed.
//!
//! ## Example
//! ```text
//! valid until 2026-06-21, today is 2026-06-18
//! ```
//!
//! ## Instead
//! Renew it now; old and new certificate are valid side by side.

use crate::rule::*;
use jiff::{SignedDuration, Timestamp};

/// `sign-expiring`
pub const RULE: Rule = Rule {
    code: "sign-expiring",
    severity: Severity::Warning,
    reads: Reads::Files,
    since: "0.1",
    fix: Fixable::No,
    phone: "Installed passes stay; updates stop.",
    source: include_str!("expiring.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    let Some(certificate) = pass.certificate else {
        return;
    };
    let end = Timestamp::from_millisecond(certificate.not_after).unwrap_or(Timestamp::MAX);
    let left = pass.now.duration_until(end);
    let day = SignedDuration::from_hours(24);
    if left.is_negative() || left > day * 30 {
        return;
    }
    report
        .at(
            Place::file("signature"),
            "The certificate “{name}” expires on {date}. After that nothing can be signed or updated. \
             Renew it now, under the same identifier.",
        )
        .arg("name", &certificate.name)
        .arg("date", end.strftime("%Y-%m-%d"))
        .severity(if left <= day * 7 { Severity::Warning } else { Severity::Advice });
}
