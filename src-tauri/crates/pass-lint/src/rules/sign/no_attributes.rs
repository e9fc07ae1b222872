//! ## What it does
//! Finds signatures without any signed attributes.
//!
//! ## Why it matters
//! Wallet needs three of them: content type, digest, and time of signing. A tool was told to leave
//! them out.
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

/// `sign-no-attributes`
pub const RULE: Rule = Rule {
    code: "sign-no-attributes",
    severity: Severity::Error,
    reads: Reads::Signature,
    since: "0.1",
    fix: Fixable::Rebuild,
    phone: REFUSED,
    source: include_str!("no_attributes.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for found in pass.signature(SignatureProblem::AttributesMissing) {
        report.at(
            found.place.clone(),
            "The signature has no signed attributes, so no time of signing either. Wallet \
             refuses the pass. Sign it again without “noattr”.",
        );
    }
}
