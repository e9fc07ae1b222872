//! ## What it does
//! Finds fields whose value is a date in the form of the file and that have neither `dateStyle` nor
//! `timeStyle`.
//!
//! ## Why it matters
//! Without a style Wallet shows the text as it stands.
//!
//! ## Example
//! ```json
//! { "key": "starts", "value": "2026-06-18T19:30+02:00" }
//! ```
//!
//! ## Instead
//! ```json
//! { "key": "starts", "value": "2026-06-18T19:30+02:00", "dateStyle": "PKDateStyleMedium", "timeStyle": "PKDateStyleShort" }
//! ```

use crate::rule::*;
use pass_format::pass::date;

/// `field-date-no-style`
pub const RULE: Rule = Rule {
    code: "field-date-no-style",
    severity: Severity::Warning,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::Offered,
    phone: "The raw text, such as 2026-06-18T19:30Z.",
    source: include_str!("date_no_style.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for field in pass.fields() {
        let Some(text) = field.value.as_str().filter(|text| date::read(text).is_ok()) else {
            continue;
        };
        let styled = ["dateStyle", "timeStyle"]
            .iter()
            .any(|key| field.object.get(key).is_some());
        if !styled {
            report
                .at(
                    field.member("value"),
                    "The value of “{field}” is the date {value}, and no style says how to show it. \
                     Wallet shows it as it stands. Give it a dateStyle, a timeStyle or both.",
                )
                .arg("field", name(&field))
                .arg("value", text)
                .fix(
                    "Show it as date and time",
                    [
                        set(&field.member("dateStyle"), Value::from("PKDateStyleMedium")),
                        set(&field.member("timeStyle"), Value::from("PKDateStyleShort")),
                    ],
                );
        }
    }
}
