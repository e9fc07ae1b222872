//! ## What it does
//! Finds built passes without a `passTypeIdentifier`. A design may leave it empty: exporting takes
//! it from the identity.
//!
//! ## Why it matters
//! Type and serial number are the identity of a pass.
//!
//! ## Example
//! ```json
//! { "passTypeIdentifier": "" }
//! ```
//!
//! ## Instead
//! ```json
//! { "passTypeIdentifier": "pass.org.example.card" }
//! ```

use crate::rule::*;
use crate::rules::identity::missing;

/// `identity-pass-type-missing`
pub const RULE: Rule = Rule {
    code: "identity-pass-type-missing",
    severity: Severity::Error,
    reads: Reads::BuiltPass,
    since: "0.1",
    fix: Fixable::Offered,
    phone: REFUSED,
    source: include_str!("pass_type_missing.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    let certified = pass
        .certificate
        .map(|certificate| certificate.pass_type.as_str());
    missing(pass, report, "passTypeIdentifier", certified);
}
