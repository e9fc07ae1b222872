//! ## What it does
//! Finds built passes without a `signature`, or with an empty one.
//!
//! ## Why it matters
//! Wallet adds nothing that isn't signed with a Pass Type ID certificate. The device's log says
//! that the signature is missing.
//!
//! ## Example
//! ```text
//! pass.json  icon.png  icon@2x.png  manifest.json
//! ```
//!
//! ## Instead
//! Export the pass with an identity, or sign it: `passwright sign`.

use crate::rule::*;
use pass_format::package::facts::SignatureProblem;

/// `package-signature-missing`
pub const RULE: Rule = Rule {
    code: "package-signature-missing",
    severity: Severity::Error,
    reads: Reads::Signature,
    since: "0.1",
    fix: Fixable::Rebuild,
    phone: REFUSED,
    source: include_str!("signature_missing.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for found in pass.signature(SignatureProblem::SignatureMissing) {
        report.at(
            found.place.clone(),
            "The pass isn't signed. Wallet refuses every unsigned pass. Sign it with a Pass Type ID \
             certificate.",
        );
    }
}
