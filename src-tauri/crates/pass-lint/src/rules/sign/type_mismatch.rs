//! ## What it does
//! Finds passes whose `passTypeIdentifier` isn't the one that the certificate is for.
//!
//! ## Why it matters
//! Each certificate signs passes of one type only. Capitals count. The device's log says that the
//! identifier may not match the certificate.
//!
//! ## Example
//! ```json
//! { "passTypeIdentifier": "pass.org.example.Card" }
//! ```
//!
//! ## Instead
//! ```json
//! { "passTypeIdentifier": "pass.org.example.card" }
//! ```

use crate::rule::*;
use crate::rules::sign::identifier_mismatch;
use pass_format::package::facts::SignatureProblem;

/// `sign-type-mismatch`
pub const RULE: Rule = Rule {
    code: "sign-type-mismatch",
    severity: Severity::Error,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::Offered,
    phone: REFUSED,
    source: include_str!("type_mismatch.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    let found = pass.signature(SignatureProblem::PassTypeMismatch).next();
    let certified = pass
        .certificate
        .map(|certificate| match certificate.pass_type.as_str() {
            "" => certificate.uid.as_str(),
            authoritative => authoritative,
        });
    identifier_mismatch(pass, report, "passTypeIdentifier", certified, found);
}
