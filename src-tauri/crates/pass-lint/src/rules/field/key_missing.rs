//! ## What it does
//! Finds fields without a `key`.
//!
//! ## Why it matters
//! Wallet tells fields apart by their keys, and finds out by them what an update changed.
//!
//! ## Example
//! ```json
//! { "label": "Gate", "value": "F12" }
//! ```
//!
//! ## Instead
//! ```json
//! { "key": "gate", "label": "Gate", "value": "F12" }
//! ```

use crate::rule::*;
use crate::rules::field::unused_key;

/// `field-key-missing`
pub const RULE: Rule = Rule {
    code: "field-key-missing",
    severity: Severity::Error,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::Safe,
    phone: REFUSED,
    source: include_str!("key_missing.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for field in pass.fields() {
        let key = field.object.get("key");
        if key.is_none_or(|key| *key == Value::Null || key.as_str() == Some("")) {
            let label = field.label.unwrap_or_default();
            let place = field.member("key");
            let new = unused_key(pass, &field, label);
            report
                .at(
                    place.clone(),
                    "The field “{label}” has no key. Wallet refuses the pass. Give it one of its own, \
                     such as “{new}”, and keep it in updates.",
                )
                .arg("label", label)
                .arg("new", &new)
                .fix("Give the field a key", [set(&place, Value::from(new.as_str()))]);
        }
    }
}
