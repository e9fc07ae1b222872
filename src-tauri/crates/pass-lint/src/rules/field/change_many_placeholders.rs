//! ## What it does
//! Finds a `changeMessage` with several `%@`, or with other marks such as `%d` and `%1$@`.
//!
//! ## Why it matters
//! Wallet puts the new value in the place of one `%@` and knows nothing else.
//!
//! ## Example
//! ```json
//! { "changeMessage": "From %@ to %@" }
//! ```
//!
//! ## Instead
//! ```json
//! { "changeMessage": "The gate is now %@" }
//! ```

use crate::rule::*;

/// `field-change-many-placeholders`
pub const RULE: Rule = Rule {
    code: "field-change-many-placeholders",
    severity: Severity::Warning,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::No,
    phone: "An odd sentence.",
    source: include_str!("change_many_placeholders.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for field in pass.fields() {
        let Some(text) = field.change_message().filter(|text| !pass.waits(text)) else {
            continue;
        };
        let marks = text.replace("%%", "").matches('%').count();
        if marks > 1 || marks == 1 && !text.contains("%@") {
            report
                .at(
                    field.member("changeMessage"),
                    "“{text}” has other marks than one %@. Wallet puts the new value in the place of \
                     %@ and shows the rest as it stands. Keep a single %@.",
                )
                .arg("text", text);
        }
    }
}
