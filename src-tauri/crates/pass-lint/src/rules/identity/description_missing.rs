//! ## What it does
//! Finds passes without a `description`.
//!
//! ## Why it matters
//! VoiceOver reads it before anything else, and the details show it.
//!
//! ## Example
//! ```json
//! { "organizationName": "Example Society" }
//! ```
//!
//! ## Instead
//! ```json
//! { "organizationName": "Example Society", "description": "Membership card of Example Society" }
//! ```

use crate::rule::*;

/// `identity-description-missing`
pub const RULE: Rule = Rule {
    code: "identity-description-missing",
    severity: Severity::Error,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::No,
    phone: REFUSED,
    source: include_str!("description_missing.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    if pass.is_blank("description") {
        report.at(
            Place::pass("/description"),
            "There is no description. Wallet refuses the pass. Say what kind of pass it is and what \
             tells it apart; VoiceOver reads it first.",
        );
    }
}
