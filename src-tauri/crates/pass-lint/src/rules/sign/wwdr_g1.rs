//! ## What it does
//! Finds signatures with the first of Apple's intermediate certificates, which expired in February
//! 2023.
//!
//! ## Why it matters
//! Old scripts and libraries still carry it. Passes signed with it worked until 2023 and are
//! refused since.
//!
//! ## Example
//! ```text
//! AppleWWDRCA.cer, valid until 2023-02-07
//! ```
//!
//! ## Instead
//! ```text
//! AppleWWDRCAG4.cer, valid until 2030-12-10
//! ```

use crate::rule::*;
use pass_format::package::facts::SignatureProblem;

/// `sign-wwdr-g1`
pub const RULE: Rule = Rule {
    code: "sign-wwdr-g1",
    severity: Severity::Error,
    reads: Reads::Signature,
    since: "0.1",
    fix: Fixable::Rebuild,
    phone: REFUSED,
    source: include_str!("wwdr_g1.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for found in pass.signature(SignatureProblem::IntermediateFirst) {
        report.at(
            found.place.clone(),
            "The signature holds Apple's first intermediate certificate, which expired in \
             February 2023. Wallet refuses the pass. Sign it again with G4.",
        );
    }
}
