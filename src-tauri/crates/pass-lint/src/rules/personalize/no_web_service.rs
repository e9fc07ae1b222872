//! ## What it does
//! Finds a `personalization.json` in a pass without a `webServiceURL`.
//!
//! ## Why it matters
//! What people enter is sent to the web service, which answers with the personal pass.
//!
//! ## Example
//! ```text
//! personalization.json, no webServiceURL in pass.json
//! ```
//!
//! ## Instead
//! ```text
//! personalization.json, webServiceURL in pass.json
//! ```

use crate::rule::*;
use pass_format::package::layout::PERSONALIZATION;

/// `personalize-no-web-service`
pub const RULE: Rule = Rule {
    code: "personalize-no-web-service",
    severity: Severity::Error,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::No,
    phone: "The sign-up can't be sent.",
    source: include_str!("no_web_service.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    if pass.files.contains_key(PERSONALIZATION) && pass.is_blank("webServiceURL") {
        report.at(
            Place::pass("/webServiceURL"),
            "The pass has a sign-up, but no webServiceURL. What people enter can't be sent. Add the \
             address of the service, or remove personalization.json.",
        );
    }
}
