//! ## What it does
//! Finds fields that are shown as dates and whose value has no zone.
//!
//! ## Why it matters
//! 19:30 in Vienna is another moment than 19:30 in Lisbon. `ignoresTimeZone` shows the clock as
//! written, but the zone must be there.
//!
//! ## Example
//! ```json
//! { "key": "starts", "value": "2026-06-18T19:30", "timeStyle": "PKDateStyleShort" }
//! ```
//!
//! ## Instead
//! ```json
//! { "key": "starts", "value": "2026-06-18T19:30+02:00", "timeStyle": "PKDateStyleShort" }
//! ```

use crate::rule::*;
use crate::rules::field::date_fault;
use pass_format::pass::date::DateProblem;

/// `field-date-no-zone`
pub const RULE: Rule = Rule {
    code: "field-date-no-zone",
    severity: Severity::Error,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::Offered,
    phone: REFUSED,
    source: include_str!("date_no_zone.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for field in pass.fields() {
        if let Some((found, DateProblem::ZoneMissing)) = date_fault(pass, &field) {
            let place = field.member("value");
            report
                .at(
                    place.clone(),
                    "The date “{value}” of “{field}” has no zone. Wallet refuses the pass. Add the \
                     place's offset, like +02:00, or Z.",
                )
                .arg("field", name(&field))
                .arg("value", found)
                .fix(
                    "Take it as UTC",
                    [set(&place, Value::String(format!("{found}Z")))],
                );
        }
    }
}
