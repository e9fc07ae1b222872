//! ## What it does
//! Finds colours that are given by name.
//!
//! ## Why it matters
//! Wallet knows no names. The device's log says that it is unable to parse the color string.
//!
//! ## Example
//! ```json
//! { "labelColor": "white" }
//! ```
//!
//! ## Instead
//! ```json
//! { "labelColor": "rgb(255,255,255)" }
//! ```

use crate::rule::*;
use crate::rules::color::faults;
use pass_format::pass::colour::ColourProblem;

/// `color-name`
pub const RULE: Rule = Rule {
    code: "color-name",
    severity: Severity::Error,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::Safe,
    phone: REFUSED,
    source: include_str!("name.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for (place, text, problem) in faults(pass) {
        if let ColourProblem::Name(colour) = problem {
            report
                .at(
                    place.clone(),
                    "“{name}” is the name of a colour. Wallet knows none and refuses the pass. Write \
                     {colour}.",
                )
                .arg("name", text)
                .arg("colour", colour)
                .fix(&format!("Write {colour}"), [set(&place, Value::String(colour.to_string()))]);
        }
    }
}
