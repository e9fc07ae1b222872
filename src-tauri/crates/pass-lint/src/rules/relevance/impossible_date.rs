//! ## What it does
//! Finds days and times that don't exist.
//!
//! ## Why it matters
//! 30 February and hour 25 have the right form and no meaning.
//!
//! ## Example
//! ```json
//! { "relevantDate": "2026-02-30T19:30Z" }
//! ```
//!
//! ## Instead
//! ```json
//! { "relevantDate": "2026-03-02T19:30Z" }
//! ```

use crate::rule::*;
use crate::rules::relevance::faults;
use pass_format::pass::date::DateProblem;

/// `relevance-impossible-date`
pub const RULE: Rule = Rule {
    code: "relevance-impossible-date",
    severity: Severity::Error,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::No,
    phone: REFUSED,
    source: include_str!("impossible_date.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for (place, text, problem) in faults(pass) {
        if problem == DateProblem::Impossible {
            report
                .at(
                    place,
                    "“{date}” is a day or time that doesn't exist. Wallet refuses the pass. Correct \
                     it.",
                )
                .arg("date", text);
        }
    }
}
