//! ## What it does
//! Finds colours whose parts aren't whole numbers from 0 to 255.
//!
//! ## Why it matters
//! Decimals, per cent and numbers beyond mean something on web pages, not on a pass.
//!
//! ## Example
//! ```json
//! { "backgroundColor": "rgb(300, 10%, 0.5)" }
//! ```
//!
//! ## Instead
//! ```json
//! { "backgroundColor": "rgb(255,26,1)" }
//! ```

use crate::rule::*;
use crate::rules::color::faults;
use pass_format::pass::colour::ColourProblem;

/// `color-range`
pub const RULE: Rule = Rule {
    code: "color-range",
    severity: Severity::Warning,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::Offered,
    phone: "Another colour, or refused.",
    source: include_str!("range.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for (place, text, problem) in faults(pass) {
        if let ColourProblem::Range(colour) = problem {
            report
                .at(
                    place.clone(),
                    "“{text}” has parts that aren't whole numbers from 0 to 255. Wallet shows another \
                     colour or refuses the pass. Write {colour}, if that is meant.",
                )
                .arg("text", text)
                .arg("colour", colour)
                .fix(&format!("Write {colour}"), [set(&place, Value::String(colour.to_string()))]);
        }
    }
}
