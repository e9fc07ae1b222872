//! ## What it does
//! Finds colours with transparency.
//!
//! ## Why it matters
//! Nothing of a pass is transparent; what readers make of it isn't known.
//!
//! ## Example
//! ```json
//! { "backgroundColor": "rgba(60,65,76,0.5)" }
//! ```
//!
//! ## Instead
//! ```json
//! { "backgroundColor": "rgb(60,65,76)" }
//! ```

use crate::rule::*;
use crate::rules::color::faults;
use pass_format::pass::colour::ColourProblem;

/// `color-alpha`
pub const RULE: Rule = Rule {
    code: "color-alpha",
    severity: Severity::Warning,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::Safe,
    phone: "The transparency is dropped, or the pass refused.",
    source: include_str!("alpha.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for (place, text, problem) in faults(pass) {
        if let ColourProblem::Alpha(colour) = problem {
            report
                .at(
                    place.clone(),
                    "“{text}” has transparency. Wallet drops it, or refuses the pass. Write {colour}.",
                )
                .arg("text", text)
                .arg("colour", colour)
                .fix(&format!("Write {colour}"), [set(&place, Value::String(colour.to_string()))]);
        }
    }
}
