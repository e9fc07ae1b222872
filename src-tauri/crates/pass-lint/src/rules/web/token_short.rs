//! ## What it does
//! Finds an `authenticationToken` of fewer than 16 characters.
//!
//! ## Why it matters
//! Apple demands 16; good tokens have 32 random bytes.
//!
//! ## Example
//! ```json
//! { "authenticationToken": "secret" }
//! ```
//!
//! ## Instead
//! ```json
//! { "authenticationToken": "q8ZpJ0f3XvN2sLk7Tq9wYb" }
//! ```

use crate::rule::*;

/// `web-token-short`
pub const RULE: Rule = Rule {
    code: "web-token-short",
    severity: Severity::Error,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::No,
    phone: REFUSED,
    source: include_str!("token_short.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    let Some(token) = pass
        .top("authenticationToken")
        .filter(|token| !token.is_empty())
    else {
        return;
    };
    let length = token.chars().count();
    if length < 16 {
        report
            .at(
                Place::pass("/authenticationToken"),
                "The authenticationToken has {length} characters. Wallet demands 16 and refuses the \
                 pass. Take a longer random text.",
            )
            .arg("length", length);
    }
}
