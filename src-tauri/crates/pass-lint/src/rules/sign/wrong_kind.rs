//! ## What it does
//! Finds certificates that aren't Pass Type ID certificates: for push, development, distribution,
//! payments or orders.
//!
//! ## Why it matters
//! They come from the same portal and look alike. Only a Pass Type ID certificate names a pass type
//! identifier and may sign passes.
//!
//! ## Example
//! ```text
//! Apple Development: Noor Haddad (A1B2C3D4E5)
//! ```
//!
//! ## Instead
//! ```text
//! Pass Type ID: pass.org.example.card
//! ```

use crate::rule::*;
use pass_format::package::facts::{CertificateFacts, SignatureProblem};

/// `sign-wrong-kind`
pub const RULE: Rule = Rule {
    code: "sign-wrong-kind",
    severity: Severity::Error,
    reads: Reads::Files,
    since: "0.1",
    fix: Fixable::No,
    phone: REFUSED,
    source: include_str!("wrong_kind.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    let message = "The certificate “{name}” isn't a Pass Type ID certificate. Wallet refuses what it \
                   signs. Create one for your pass type identifier in Apple's developer portal.";
    let name = pass.certificate.map_or("", |certificate| &certificate.name);
    let found: Vec<_> = pass.signature(SignatureProblem::PurposeMissing).collect();
    for finding in &found {
        report.at(finding.place.clone(), message).arg("name", name);
    }
    let nameless = |c: &CertificateFacts| c.pass_type.is_empty() && c.uid.is_empty();
    if found.is_empty() && pass.certificate.is_some_and(nameless) {
        report
            .at(Place::file("signature"), message)
            .arg("name", name);
    }
}
