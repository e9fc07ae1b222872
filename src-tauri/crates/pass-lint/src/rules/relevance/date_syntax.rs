//! ## What it does
//! Finds dates that aren't complete: year, month, day, `T`, hours, minutes, and a zone as `Z` or
//! `±hh:mm`.
//!
//! ## Why it matters
//! The device's log says that the date isn't in the W3C form. Words, points and names of zones
//! aren't understood.
//!
//! ## Example
//! ```json
//! { "relevantDate": "2026-06-18 19:30:00Z" }
//! ```
//!
//! ## Instead
//! ```json
//! { "relevantDate": "2026-06-18T19:30:00Z" }
//! ```

use crate::dates::repaired;
use crate::rule::*;
use crate::rules::relevance::faults;
use pass_format::pass::date::DateProblem;

/// `relevance-date-syntax`
pub const RULE: Rule = Rule {
    code: "relevance-date-syntax",
    severity: Severity::Error,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::Offered,
    phone: REFUSED,
    source: include_str!("date_syntax.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for (place, text, problem) in faults(pass) {
        let what = match problem {
            DateProblem::NotADate => "no date",
            DateProblem::TimeOnly => "without its day",
            DateProblem::Separator => "without a T between day and time",
            DateProblem::ZoneMissing => "without a zone",
            DateProblem::ZoneForm => "with a zone of another form than Z or +02:00",
            DateProblem::Trailing => "with something behind the zone",
            DateProblem::DateOnly | DateProblem::ZoneColon | DateProblem::Impossible => continue,
        };
        let finding = report
            .at(
                place.clone(),
                "“{date}” is {what}. Wallet can't read it and refuses the pass. Write it like \
                 2026-06-18T19:30+02:00.",
            )
            .arg("date", text)
            .arg("what", what);
        if let Some(date) = repaired(text) {
            finding.fix(&format!("Write {date}"), [set(&place, Value::String(date))]);
        }
    }
}
