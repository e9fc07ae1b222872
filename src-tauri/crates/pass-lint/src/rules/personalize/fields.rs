//! ## What it does
//! Finds a `personalization.json` whose `requiredPersonalizationFields` is missing, empty, or holds
//! something unknown or twice.
//!
//! ## Why it matters
//! It says what Wallet asks people for: name, postal code, e-mail address, telephone number.
//!
//! ## Example
//! ```json
//! { "description": "Join", "requiredPersonalizationFields": [ "Name" ] }
//! ```
//!
//! ## Instead
//! ```json
//! { "description": "Join", "requiredPersonalizationFields": [ "PKPassPersonalizationFieldName" ] }
//! ```

use crate::rule::*;
use crate::rules::personalize::{at, form};

/// `personalize-fields`
pub const RULE: Rule = Rule {
    code: "personalize-fields",
    severity: Severity::Error,
    reads: Reads::Files,
    since: "0.1",
    fix: Fixable::No,
    phone: "No sign-up.",
    source: include_str!("fields.rs"),
    check,
};

const KNOWN: [&str; 4] = [
    "PKPassPersonalizationFieldName",
    "PKPassPersonalizationFieldPostalCode",
    "PKPassPersonalizationFieldEmailAddress",
    "PKPassPersonalizationFieldPhoneNumber",
];

fn check(pass: &Reviewed, report: &mut Report) {
    let Some(form) = form(pass) else { return };
    let pointer = "/requiredPersonalizationFields";
    let items = form
        .get(&pointer[1..])
        .and_then(Value::as_array)
        .unwrap_or_default();
    if items.is_empty() {
        report.at(
            at(pointer),
            "The sign-up asks for nothing. Wallet offers no sign-up. Name at least one of name, \
             postal code, e-mail address and telephone number.",
        );
    }
    for (index, item) in items.iter().enumerate() {
        let found = item.as_str().unwrap_or("something else than text");
        let what = if !KNOWN.contains(&found) {
            "isn't known"
        } else if items[..index].contains(item) {
            "stands there twice"
        } else {
            continue;
        };
        report
            .at(
                at(&format!("{pointer}/{index}")),
                "“{found}” {what}. Wallet offers no sign-up. Take each of the four fields at most \
                 once, such as PKPassPersonalizationFieldName.",
            )
            .arg("found", found)
            .arg("what", what);
    }
}
