//! ## What it does
//! Finds a `changeMessage` without `%@`.
//!
//! ## Why it matters
//! `%@` is where the new value stands. Without it Wallet doesn't use the sentence at all and says
//! something general.
//!
//! ## Example
//! ```json
//! { "key": "gate", "value": "F12", "changeMessage": "The gate has changed" }
//! ```
//!
//! ## Instead
//! ```json
//! { "key": "gate", "value": "F12", "changeMessage": "The gate is now %@" }
//! ```

use crate::rule::*;

/// `field-change-no-placeholder`
pub const RULE: Rule = Rule {
    code: "field-change-no-placeholder",
    severity: Severity::Warning,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::Offered,
    phone: "A notice that says only that the pass has changed.",
    source: include_str!("change_no_placeholder.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for field in pass.fields() {
        let Some(text) = field.change_message().filter(|text| !text.is_empty()) else {
            continue;
        };
        let key = || {
            pass.package
                .strings
                .values()
                .any(|table| table.get(text).is_some())
        };
        if text.contains('%') || pass.waits(text) || key() {
            continue; // `field-change-many-placeholders` judges other forms
        }
        let place = field.member("changeMessage");
        let appended = format!("{}: %@", text.trim_end_matches(['.', ':', ' ']));
        report
            .at(
                place.clone(),
                "“{text}” has no %@ for the new value. Wallet doesn't use it and says only that the \
                 pass has changed. Write %@ where the value should stand.",
            )
            .arg("text", text)
            .fix(&format!("Write “{appended}”"), [set(&place, Value::String(appended.clone()))]);
    }
}
