//! ## What it does
//! Finds fields with a `numberStyle` whose value is text.
//!
//! ## Why it matters
//! Only numbers are written in the way of the phone's region.
//!
//! ## Example
//! ```json
//! { "key": "points", "value": "1250", "numberStyle": "PKNumberStyleDecimal" }
//! ```
//!
//! ## Instead
//! ```json
//! { "key": "points", "value": 1250, "numberStyle": "PKNumberStyleDecimal" }
//! ```

use crate::rule::*;

/// `field-number-style-not-number`
pub const RULE: Rule = Rule {
    code: "field-number-style-not-number",
    severity: Severity::Warning,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::Offered,
    phone: "The style is ignored.",
    source: include_str!("number_style_not_number.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for field in pass
        .fields()
        .iter()
        .filter(|field| field.number_style().is_some())
    {
        let Some(text) = pass.text(field.value) else {
            continue;
        };
        let place = field.member("value");
        let finding = report
            .at(
                place.clone(),
                "“{field}” has a numberStyle, and its value “{value}” is text. Wallet ignores the \
                 style. Write the value as a number, or remove the style.",
            )
            .arg("field", name(field))
            .arg("value", text);
        match Number::parse(text.trim()) {
            Some(number) => finding.fix("Make it a number", [set(&place, Value::Number(number))]),
            None => finding.fix("Remove the style", [remove(&field.member("numberStyle"))]),
        };
    }
}
