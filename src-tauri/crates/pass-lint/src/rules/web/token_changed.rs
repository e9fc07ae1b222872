//! ## What it does
//! Finds updates whose `authenticationToken` isn't that of the issued pass.
//!
//! ## Why it matters
//! Phones keep the token they were given. With another one in the service they are turned away.
//!
//! ## Example
//! A new random token with every update.
//!
//! ## Instead
//! One token for the life of the pass.

use crate::rule::*;

/// `web-token-changed`
pub const RULE: Rule = Rule {
    code: "web-token-changed",
    severity: Severity::Error,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::Offered,
    phone: "The phone can no longer fetch updates.",
    source: include_str!("token_changed.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    let key = "authenticationToken";
    let issued = pass
        .previous
        .and_then(|previous| previous.get(key))
        .and_then(Value::as_str);
    let (Some(issued), Some(now)) = (issued, pass.top(key)) else {
        return;
    };
    if issued != now {
        let place = Place::pass(format!("/{key}"));
        report
            .at(
                place.clone(),
                "The authenticationToken isn't that of the issued pass. Phones can't fetch updates \
                 any more. Restore it.",
            )
            .fix("Restore it", [set(&place, Value::from(issued))]);
    }
}
