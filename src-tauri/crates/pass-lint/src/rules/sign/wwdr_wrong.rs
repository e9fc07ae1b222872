//! ## What it does
//! Finds signatures that hold an intermediate certificate which didn't issue the signer's, or which
//! has expired.
//!
//! ## Why it matters
//! Apple's intermediates share a name and differ in their key. The one to embed is the one whose
//! key identifier the pass certificate names; for passes that is G4.
//!
//! ## Example
//! Signer issued by G4, embedded is G3.
//!
//! ## Instead
//! Passwright chooses the intermediate by its key, never by its name.

use crate::rule::*;
use pass_format::package::facts::SignatureProblem;

/// `sign-wwdr-wrong`
pub const RULE: Rule = Rule {
    code: "sign-wwdr-wrong",
    severity: Severity::Error,
    reads: Reads::Signature,
    since: "0.1",
    fix: Fixable::Rebuild,
    phone: REFUSED,
    source: include_str!("wwdr_wrong.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for kind in [
        SignatureProblem::IntermediateWrong,
        SignatureProblem::IntermediateExpired,
    ] {
        for found in pass.signature(kind) {
            report
                .at(
                    found.place.clone(),
                    "The intermediate certificate in the signature isn't the one that issued the \
                     signer's, or has expired ({detail}). Wallet refuses the pass. Sign it again \
                     with the matching one.",
                )
                .arg("detail", &found.detail);
        }
    }
}
