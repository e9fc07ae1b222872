//! ## What it does
//! Finds a `passTypeIdentifier` with the team in front.
//!
//! ## Why it matters
//! Some of Apple's pages show the identifier that way, but in the certificate and in the pass it
//! begins with `pass.`.
//!
//! ## Example
//! ```json
//! { "passTypeIdentifier": "A1B2C3D4E5.pass.org.example.card" }
//! ```
//!
//! ## Instead
//! ```json
//! { "passTypeIdentifier": "pass.org.example.card" }
//! ```

use crate::rule::*;
use crate::rules::identity::without_team;

/// `identity-pass-type-team-prefix`
pub const RULE: Rule = Rule {
    code: "identity-pass-type-team-prefix",
    severity: Severity::Error,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::Safe,
    phone: REFUSED,
    source: include_str!("pass_type_team_prefix.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    let Some(id) = pass.top("passTypeIdentifier") else {
        return;
    };
    let Some(bare) = without_team(id) else { return };
    let place = Place::pass("/passTypeIdentifier");
    report
        .at(
            place.clone(),
            "“{id}” has the team in front, so it isn't the identifier of the certificate. Wallet \
             refuses the pass. Write “{bare}”.",
        )
        .arg("id", id)
        .arg("bare", bare)
        .fix("Remove the team", [set(&place, Value::from(bare))]);
}
