//! ## What it does
//! Finds built passes without a `teamIdentifier`. A design may leave it empty: exporting takes it
//! from the identity.
//!
//! ## Why it matters
//! Wallet compares the team with that of the certificate.
//!
//! ## Example
//! ```json
//! { "teamIdentifier": "" }
//! ```
//!
//! ## Instead
//! ```json
//! { "teamIdentifier": "A1B2C3D4E5" }
//! ```

use crate::rule::*;
use crate::rules::identity::missing;

/// `identity-team-missing`
pub const RULE: Rule = Rule {
    code: "identity-team-missing",
    severity: Severity::Error,
    reads: Reads::BuiltPass,
    since: "0.1",
    fix: Fixable::Offered,
    phone: REFUSED,
    source: include_str!("team_missing.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    let certified = pass
        .certificate
        .map(|certificate| certificate.team.as_str());
    missing(pass, report, "teamIdentifier", certified);
}
