//! ## What it does
//! Finds a `personalization.json` without a `description`.
//!
//! ## Why it matters
//! It says on the sign-up sheet what people get.
//!
//! ## Example
//! ```json
//! { "requiredPersonalizationFields": [ "PKPassPersonalizationFieldName" ] }
//! ```
//!
//! ## Instead
//! ```json
//! { "description": "Join and collect points.", "requiredPersonalizationFields": [ "PKPassPersonalizationFieldName" ] }
//! ```

use crate::rule::*;
use crate::rules::personalize::{at, form};

/// `personalize-description`
pub const RULE: Rule = Rule {
    code: "personalize-description",
    severity: Severity::Error,
    reads: Reads::Files,
    since: "0.1",
    fix: Fixable::No,
    phone: "No sign-up, or refused.",
    source: include_str!("description.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    let Some(form) = form(pass) else { return };
    let text = form
        .get("description")
        .and_then(Value::as_str)
        .unwrap_or_default();
    if text.trim().is_empty() {
        report.at(
            at("/description"),
            "The sign-up has no description. Wallet may refuse the pass. Say in a sentence what \
             people get.",
        );
    }
}
