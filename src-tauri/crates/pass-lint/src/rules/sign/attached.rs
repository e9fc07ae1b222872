//! ## What it does
//! Finds signatures that hold a copy of the manifest inside.
//!
//! ## Why it matters
//! A pass is signed detached: the signature stands beside `manifest.json`, not around it.
//!
//! ## Example
//! ```text
//! openssl smime -sign -nodetach …
//! ```
//!
//! ## Instead
//! ```text
//! openssl smime -sign -binary -outform DER …
//! ```

use crate::rule::*;
use pass_format::package::facts::SignatureProblem;

/// `sign-attached`
pub const RULE: Rule = Rule {
    code: "sign-attached",
    severity: Severity::Error,
    reads: Reads::Signature,
    since: "0.1",
    fix: Fixable::Rebuild,
    phone: REFUSED,
    source: include_str!("attached.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for found in pass.signature(SignatureProblem::NotDetached) {
        report.at(
            found.place.clone(),
            "The signature holds the signed content inside; it must be detached. Wallet \
             refuses the pass. Sign it again.",
        );
    }
}
