//! ## What it does
//! Finds fields with `dateStyle` or `timeStyle` whose value isn't a date.
//!
//! ## Why it matters
//! With one of these keys the value is read as a date. The device's log says that it is unable to
//! parse it, and the pass is refused.
//!
//! ## Example
//! ```json
//! { "key": "starts", "value": "18 June, 7:30 pm", "dateStyle": "PKDateStyleMedium" }
//! ```
//!
//! ## Instead
//! ```json
//! { "key": "starts", "value": "2026-06-18T19:30+02:00", "dateStyle": "PKDateStyleMedium" }
//! ```

use crate::dates::repaired;
use crate::rule::*;
use crate::rules::field::date_fault;
use pass_format::pass::date::DateProblem;

/// `field-date-style-not-date`
pub const RULE: Rule = Rule {
    code: "field-date-style-not-date",
    severity: Severity::Error,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::Offered,
    phone: REFUSED,
    source: include_str!("date_style_not_date.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for field in pass.fields() {
        let Some((found, problem)) = date_fault(pass, &field) else {
            continue;
        };
        if problem == DateProblem::ZoneMissing {
            continue;
        }
        let place = field.member("value");
        let finding = report
            .at(
                place.clone(),
                "“{field}” is shown as a date, and its value “{value}” is none that Wallet can read. \
                 It refuses the pass. Write it like 2026-06-18T19:30+02:00, or remove the styles.",
            )
            .arg("field", name(&field))
            .arg("value", found);
        match repaired(found) {
            Some(date) => {
                finding.fix(&format!("Write {date}"), [set(&place, Value::String(date))]);
            }
            None => {
                let styles = ["dateStyle", "timeStyle", "isRelative", "ignoresTimeZone"];
                let given = styles
                    .into_iter()
                    .filter(|key| field.object.get(key).is_some());
                finding.fix(
                    "Show it as text",
                    given.map(|key| remove(&field.member(key))),
                );
            }
        }
    }
}
