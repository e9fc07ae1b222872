//! ## What it does
//! Finds dates whose zone lacks its colon.
//!
//! ## Why it matters
//! Many programs print `+0200`; Wallet reads `+02:00` only.
//!
//! ## Example
//! ```json
//! { "expirationDate": "2026-06-18T19:30:00+0200" }
//! ```
//!
//! ## Instead
//! ```json
//! { "expirationDate": "2026-06-18T19:30:00+02:00" }
//! ```

use crate::dates::repaired;
use crate::rule::*;
use crate::rules::relevance::faults;
use pass_format::pass::date::DateProblem;

/// `relevance-date-zone-colon`
pub const RULE: Rule = Rule {
    code: "relevance-date-zone-colon",
    severity: Severity::Error,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::Safe,
    phone: REFUSED,
    source: include_str!("date_zone_colon.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for (place, text, problem) in faults(pass) {
        if problem != DateProblem::ZoneColon {
            continue;
        }
        let finding = report
            .at(
                place.clone(),
                "The zone of “{date}” lacks its colon. Wallet can't read it and refuses the pass. \
                 Write it like +02:00.",
            )
            .arg("date", text);
        if let Some(date) = repaired(text) {
            finding.fix("Put the colon in", [set(&place, Value::String(date))]);
        }
    }
}
