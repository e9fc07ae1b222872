//! ## What it does
//! Finds signatures whose chain of certificates doesn't end at Apple's root.
//!
//! ## Why it matters
//! Only Apple issues certificates for passes. A home-made test identity shows everything else, but
//! no phone takes its passes.
//!
//! ## Example
//! Signed with a test identity.
//!
//! ## Instead
//! Signed with a Pass Type ID certificate of your developer account.

use crate::rule::*;
use pass_format::package::facts::SignatureProblem;

/// `sign-chain-root`
pub const RULE: Rule = Rule {
    code: "sign-chain-root",
    severity: Severity::Error,
    reads: Reads::Signature,
    since: "0.1",
    fix: Fixable::No,
    phone: REFUSED,
    source: include_str!("chain_root.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for found in pass.signature(SignatureProblem::ChainNotApple) {
        report
            .at(
                found.place.clone(),
                "The chain of certificates doesn't end at Apple ({detail}). Wallet refuses the \
                 pass; it is good for trials only. Sign it with a certificate from Apple.",
            )
            .arg("detail", &found.detail);
    }
}
