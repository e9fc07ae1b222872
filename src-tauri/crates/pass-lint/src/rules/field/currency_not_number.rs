//! ## What it does
//! Finds fields with a `currencyCode` whose value is text.
//!
//! ## Why it matters
//! Wallet writes amounts in the way of the phone's region, but only numbers.
//!
//! ## Example
//! ```json
//! { "key": "balance", "value": "21.75", "currencyCode": "EUR" }
//! ```
//!
//! ## Instead
//! ```json
//! { "key": "balance", "value": 21.75, "currencyCode": "EUR" }
//! ```

use crate::rule::*;

/// `field-currency-not-number`
pub const RULE: Rule = Rule {
    code: "field-currency-not-number",
    severity: Severity::Warning,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::Offered,
    phone: "Shown as typed, or refused.",
    source: include_str!("currency_not_number.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for field in pass
        .fields()
        .iter()
        .filter(|field| field.currency().is_some())
    {
        let Some(text) = pass.text(field.value) else {
            continue;
        };
        let place = field.member("value");
        let finding = report
            .at(
                place.clone(),
                "“{field}” has a currency, and its value “{value}” is text. Wallet shows it as \
                 typed. Write the amount as a number, with a point.",
            )
            .arg("field", name(field))
            .arg("value", text);
        if let Some(number) = Number::parse(text.trim()) {
            finding.fix("Make it a number", [set(&place, Value::Number(number))]);
        }
    }
}
