//! ## What it does
//! Finds signatures by more than one signer.
//!
//! ## Why it matters
//! Which of them Wallet judges isn't defined.
//!
//! ## Example
//! ```text
//! openssl cms -resign …
//! ```
//!
//! ## Instead
//! ```text
//! openssl cms -sign …
//! ```

use crate::rule::*;
use pass_format::package::facts::SignatureProblem;

/// `sign-multiple-signers`
pub const RULE: Rule = Rule {
    code: "sign-multiple-signers",
    severity: Severity::Warning,
    reads: Reads::Signature,
    since: "0.1",
    fix: Fixable::Rebuild,
    phone: "Undefined.",
    source: include_str!("multiple_signers.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for found in pass.signature(SignatureProblem::SeveralSigners) {
        report
            .at(
                found.place.clone(),
                "The signature has several signers ({detail}). Which one Wallet judges isn't \
                 defined. Sign the pass again, once.",
            )
            .arg("detail", &found.detail);
    }
}
