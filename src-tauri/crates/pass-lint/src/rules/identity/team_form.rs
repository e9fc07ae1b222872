//! ## What it does
//! Finds a `teamIdentifier` that isn't ten characters A–Z and 0–9.
//!
//! ## Why it matters
//! It is the team's identifier in Apple's portal, not its name.
//!
//! ## Example
//! ```json
//! { "teamIdentifier": "Example Society" }
//! ```
//!
//! ## Instead
//! ```json
//! { "teamIdentifier": "A1B2C3D4E5" }
//! ```

use crate::rule::*;

/// `identity-team-form`
pub const RULE: Rule = Rule {
    code: "identity-team-form",
    severity: Severity::Error,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::No,
    phone: REFUSED,
    source: include_str!("team_form.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    let Some(team) = pass
        .top("teamIdentifier")
        .filter(|team| !team.trim().is_empty())
    else {
        return;
    };
    let fits = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit();
    if team.chars().count() != 10 || !team.chars().all(fits) {
        report
            .at(
                Place::pass("/teamIdentifier"),
                "“{team}” is no team identifier. Wallet refuses the pass. It has ten capitals and \
                 digits; Apple's portal shows it under Membership.",
            )
            .arg("team", team);
    }
}
