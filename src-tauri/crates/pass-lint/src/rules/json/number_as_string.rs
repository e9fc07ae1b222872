//! ## What it does
//! Finds numbers in quotes. For App Store identifiers it is an error, elsewhere a warning.
//!
//! ## Why it matters
//! The device's log says that the store id needs to be a number; `maxDistance` in quotes is dropped
//! without a word.
//!
//! ## Example
//! ```json
//! { "associatedStoreIdentifiers": [ "361309726" ], "maxDistance": "50" }
//! ```
//!
//! ## Instead
//! ```json
//! { "associatedStoreIdentifiers": [ 361309726 ], "maxDistance": 50 }
//! ```

use crate::mistakes::Fault;
use crate::rule::*;
use crate::rules::json::is_judged_here;

/// `json-number-as-string`
pub const RULE: Rule = Rule {
    code: "json-number-as-string",
    severity: Severity::Error,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::Safe,
    phone: "Refused for App Store identifiers; elsewhere ignored.",
    source: include_str!("number_as_string.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for found in pass.mistakes.iter().filter(|found| is_judged_here(found)) {
        let Some(digits) = found
            .value
            .as_str()
            .filter(|_| found.fault == Fault::NumberAsText)
        else {
            continue;
        };
        let severity = match found.key {
            "associatedStoreIdentifiers" => Severity::Error,
            _ => Severity::Warning,
        };
        let finding = report
            .at(
                found.place.clone(),
                "The number {digits} of “{key}” stands in quotes. Wallet ignores it, or refuses the \
                 pass. Remove the quotes.",
            )
            .arg("digits", digits)
            .arg("key", found.key)
            .severity(severity);
        if let Some(number) = Number::parse(digits.trim()) {
            finding.fix("Remove the quotes", [found.write(Value::Number(number))]);
        }
    }
}
