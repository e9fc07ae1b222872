//! ## What it does
//! Finds App Store identifiers that aren't positive whole numbers.
//!
//! ## Why it matters
//! The device's log says that the store id needs to be a number. It is the number in the address of
//! the app's page.
//!
//! ## Example
//! ```json
//! { "associatedStoreIdentifiers": ["id361309726"] }
//! ```
//!
//! ## Instead
//! ```json
//! { "associatedStoreIdentifiers": [361309726] }
//! ```

use crate::rule::*;
use pass_format::json::Number;

/// `web-store-id-form`
pub const RULE: Rule = Rule {
    code: "web-store-id-form",
    severity: Severity::Error,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::Offered,
    phone: REFUSED,
    source: include_str!("store_id_form.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for key in ["associatedStoreIdentifiers", "auxiliaryStoreIdentifiers"] {
        let items = pass
            .pass
            .get(key)
            .and_then(Value::as_array)
            .unwrap_or_default();
        for (index, item) in items.iter().enumerate() {
            let digits = match item {
                Value::Number(number) if number.as_i64().is_some_and(|id| id > 0) => continue,
                // Digits in quotes are `json-number-as-string`.
                Value::String(text) if text.parse::<u64>().is_ok() => continue,
                Value::String(text) => text.trim().trim_start_matches("id").parse::<i64>().ok(),
                _ => None,
            };
            let found = match item {
                Value::String(text) => text.as_str(),
                Value::Number(number) => number.as_str(),
                _ => "something else",
            };
            let place = Place::pass(format!("/{key}/{index}"));
            let finding = report
                .at(
                    place.clone(),
                    "“{found}” is no App Store identifier. Wallet refuses the pass. Write the number \
                     from the address of the app's page.",
                )
                .arg("found", found);
            if let Some(id) = digits.filter(|id| *id > 0) {
                let value = Value::Number(Number::from(id));
                finding.fix(&format!("Write {id}"), [set(&place, value)]);
            }
        }
    }
}
