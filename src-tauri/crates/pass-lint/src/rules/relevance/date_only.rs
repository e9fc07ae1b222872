//! ## What it does
//! Finds dates without a time.
//!
//! ## Why it matters
//! These keys mean moments, so the clock and its zone must be there.
//!
//! ## Example
//! ```json
//! { "expirationDate": "2026-12-31" }
//! ```
//!
//! ## Instead
//! ```json
//! { "expirationDate": "2026-12-31T23:59+01:00" }
//! ```

use crate::dates::repaired;
use crate::rule::*;
use crate::rules::relevance::faults;
use pass_format::pass::date::DateProblem;

/// `relevance-date-only`
pub const RULE: Rule = Rule {
    code: "relevance-date-only",
    severity: Severity::Error,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::Offered,
    phone: REFUSED,
    source: include_str!("date_only.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for (place, text, problem) in faults(pass) {
        if problem != DateProblem::DateOnly {
            continue;
        }
        let finding = report
            .at(
                place.clone(),
                "“{date}” has no time. Wallet can't read it and refuses the pass. Add the time and \
                 its zone, like 2026-06-18T19:30+02:00.",
            )
            .arg("date", text);
        if let Some(date) = repaired(text) {
            finding.fix(&format!("Write {date}"), [set(&place, Value::String(date))]);
        }
    }
}
