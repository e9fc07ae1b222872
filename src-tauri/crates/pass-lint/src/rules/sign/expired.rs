//! ## What it does
//! Finds certificates that have expired. A pass that was signed in time stays valid; for it this is
//! advice.
//!
//! ## Why it matters
//! An expired certificate signs nothing and sends no updates. Passes in people's phones go on
//! working.
//!
//! ## Example
//! ```text
//! valid until 2026-01-31, today is 2026-03-02
//! ```
//!
//! ## Instead
//! Renew the certificate under the same pass type identifier: installed passes then go on being
//! updated.

use crate::rule::*;
use jiff::Timestamp;
use pass_format::package::facts::SignatureProblem;

/// `sign-expired`
pub const RULE: Rule = Rule {
    code: "sign-expired",
    severity: Severity::Error,
    reads: Reads::Files,
    since: "0.1",
    fix: Fixable::No,
    phone: "The pass can't be signed; installed passes stay.",
    source: include_str!("expired.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    let Some(certificate) = pass.certificate else {
        return;
    };
    let end = Timestamp::from_millisecond(certificate.not_after).unwrap_or(Timestamp::MAX);
    if end >= pass.now {
        return;
    }
    let severity = match pass.signature_facts() {
        Some(_) => Severity::Advice,
        None => Severity::Error,
    };
    let signed = pass.signature(SignatureProblem::ExpiredNow).next();
    report
        .at(
            signed.map_or(Place::file("signature"), |found| found.place.clone()),
            "The certificate “{name}” expired on {date}. It signs no passes and sends no updates any \
             more; what people have already stays. Renew it under the same identifier.",
        )
        .arg("name", &certificate.name)
        .arg("date", end.strftime("%Y-%m-%d"))
        .severity(severity);
}
