//! ## What it does
//! Finds passes with a `webServiceURL` and no `authenticationToken`.
//!
//! ## Why it matters
//! The phone proves with the token that it holds the pass. Without it, it doesn't register for
//! updates.
//!
//! ## Example
//! ```json
//! { "webServiceURL": "https://passes.example.org" }
//! ```
//!
//! ## Instead
//! ```json
//! { "webServiceURL": "https://passes.example.org", "authenticationToken": "q8ZpJ0f3XvN2sLk7Tq9wYb" }
//! ```

use crate::rule::*;

/// `web-url-without-token`
pub const RULE: Rule = Rule {
    code: "web-url-without-token",
    severity: Severity::Error,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::No,
    phone: "No updates; possibly refused.",
    source: include_str!("url_without_token.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    if !pass.is_blank("webServiceURL") && pass.is_blank("authenticationToken") {
        report.at(
            Place::pass("/authenticationToken"),
            "The pass has a web service and no authenticationToken. The phone doesn't register for \
             updates. Add at least 16 random characters, others for each pass.",
        );
    }
}
