//! ## What it does
//! Finds fields without a `value`.
//!
//! ## Why it matters
//! A field may be empty, but the key must be there.
//!
//! ## Example
//! ```json
//! { "key": "gate", "label": "Gate" }
//! ```
//!
//! ## Instead
//! ```json
//! { "key": "gate", "label": "Gate", "value": "" }
//! ```

use crate::rule::*;

/// `field-value-missing`
pub const RULE: Rule = Rule {
    code: "field-value-missing",
    severity: Severity::Error,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::Offered,
    phone: REFUSED,
    source: include_str!("value_missing.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for field in pass.fields() {
        let has = |key| field.object.get(key).is_some();
        if !has("value") && !has("attributedValue") {
            let place = field.member("value");
            report
                .at(
                    place.clone(),
                    "The field “{field}” has no value. Wallet refuses the pass. Give it one; an \
                     empty text will do.",
                )
                .arg("field", name(&field))
                .fix("Add an empty value", [set(&place, Value::from(""))]);
        }
    }
}
