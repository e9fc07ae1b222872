//! ## What it does
//! Finds passes whose `teamIdentifier` isn't the team of the certificate.
//!
//! ## Why it matters
//! The team stands in the certificate as “OU”, ten capitals and digits. The device's log says that
//! the identifier may not match the certificate.
//!
//! ## Example
//! ```json
//! { "teamIdentifier": "A1B2C3D4E5" }
//! ```
//!
//! ## Instead
//! ```json
//! { "teamIdentifier": "E5D4C3B2A1" }
//! ```

use crate::rule::*;
use crate::rules::sign::identifier_mismatch;
use pass_format::package::facts::SignatureProblem;

/// `sign-team-mismatch`
pub const RULE: Rule = Rule {
    code: "sign-team-mismatch",
    severity: Severity::Error,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::Offered,
    phone: REFUSED,
    source: include_str!("team_mismatch.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    let found = pass.signature(SignatureProblem::TeamMismatch).next();
    let certified = pass
        .certificate
        .map(|certificate| certificate.team.as_str());
    identifier_mismatch(pass, report, "teamIdentifier", certified, found);
}
