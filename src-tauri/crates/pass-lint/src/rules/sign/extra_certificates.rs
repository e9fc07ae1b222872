//! ## What it does
//! Finds certificates in the signature that don't belong to the chain.
//!
//! ## Why it matters
//! They do no harm, but every update sends them again.
//!
//! ## Example
//! Signer, intermediate, root, and a push certificate.
//!
//! ## Instead
//! Signer and intermediate.

use crate::rule::*;
use pass_format::package::facts::SignatureProblem;

/// `sign-extra-certificates`
pub const RULE: Rule = Rule {
    code: "sign-extra-certificates",
    severity: Severity::Advice,
    reads: Reads::Signature,
    since: "0.1",
    fix: Fixable::Rebuild,
    phone: "No effect.",
    source: include_str!("extra_certificates.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for found in pass.signature(SignatureProblem::ExtraCertificates) {
        report
            .at(
                found.place.clone(),
                "The signature holds certificates that don't belong to the chain ({detail}). \
                 Wallet ignores them. Sign the pass again without.",
            )
            .arg("detail", &found.detail);
    }
}
