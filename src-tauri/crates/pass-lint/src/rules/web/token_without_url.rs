//! ## What it does
//! Finds passes with an `authenticationToken` and no `webServiceURL`.
//!
//! ## Why it matters
//! The token is for the web service; without one it does nothing.
//!
//! ## Example
//! ```json
//! { "authenticationToken": "q8ZpJ0f3XvN2sLk7Tq9wYb" }
//! ```
//!
//! ## Instead
//! ```json
//! { "authenticationToken": "q8ZpJ0f3XvN2sLk7Tq9wYb", "webServiceURL": "https://passes.example.org" }
//! ```

use crate::rule::*;

/// `web-token-without-url`
pub const RULE: Rule = Rule {
    code: "web-token-without-url",
    severity: Severity::Warning,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::Offered,
    phone: "Ignored.",
    source: include_str!("token_without_url.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    if pass.is_blank("webServiceURL") && !pass.is_blank("authenticationToken") {
        let place = Place::pass("/authenticationToken");
        report
            .at(
                place.clone(),
                "The pass has an authenticationToken and no webServiceURL. Wallet ignores it. Add \
                 the address of the service, or remove the token.",
            )
            .fix("Remove the token", [remove(&place)]);
    }
}
