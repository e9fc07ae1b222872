//! ## What it does
//! Finds dates with fractions of seconds.
//!
//! ## Why it matters
//! Apple's own tool takes them, older phones have refused such passes.
//!
//! ## Example
//! ```json
//! { "relevantDate": "2026-06-18T19:30:00.000Z" }
//! ```
//!
//! ## Instead
//! ```json
//! { "relevantDate": "2026-06-18T19:30:00Z" }
//! ```

use crate::dates::without_fraction;
use crate::rule::*;
use crate::rules::relevance::dates;

/// `relevance-date-fraction`
pub const RULE: Rule = Rule {
    code: "relevance-date-fraction",
    severity: Severity::Warning,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::Safe,
    phone: "Refused by older systems.",
    source: include_str!("date_fraction.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for (place, text) in dates(pass) {
        if let Some(whole) = without_fraction(text) {
            report
                .at(
                    place.clone(),
                    "“{date}” has fractions of seconds. Older systems refuse the pass. Leave them \
                     out.",
                )
                .arg("date", text)
                .fix(
                    "Leave the fraction out",
                    [set(&place, Value::String(whole))],
                );
        }
    }
}
