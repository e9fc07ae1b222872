//! ## What it does
//! Finds fields whose `value` is true or false, an object, a list or `null`.
//!
//! ## Why it matters
//! A value is a text, a number or a date written as text.
//!
//! ## Example
//! ```json
//! { "key": "vip", "label": "VIP", "value": true }
//! ```
//!
//! ## Instead
//! ```json
//! { "key": "vip", "label": "VIP", "value": "Yes" }
//! ```

use crate::rule::*;

/// `field-value-type`
pub const RULE: Rule = Rule {
    code: "field-value-type",
    severity: Severity::Error,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::Offered,
    phone: REFUSED,
    source: include_str!("value_type.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for field in pass.fields() {
        let Some(value) = field.object.get("value") else {
            continue;
        };
        let (what, text) = match value {
            Value::Bool(true) => ("true", Some("Yes")),
            Value::Bool(false) => ("false", Some("No")),
            Value::Null => ("null", Some("")),
            Value::Object(_) => ("an object", None),
            Value::Array(_) => ("a list", None),
            Value::String(_) | Value::Number(_) => continue,
        };
        let place = field.member("value");
        let finding = report
            .at(
                place.clone(),
                "The value of “{field}” is {what}. Wallet refuses the pass. Make it a text or a \
                 number.",
            )
            .arg("field", name(&field))
            .arg("what", what);
        if let Some(text) = text {
            finding.fix(&format!("Write “{text}”"), [set(&place, Value::from(text))]);
        }
    }
}
