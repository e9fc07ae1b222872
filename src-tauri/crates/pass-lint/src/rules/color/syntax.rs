//! ## What it does
//! Finds colours that are neither `rgb(r,g,b)` nor `#RRGGBB` nor `#RGB`.
//!
//! ## Why it matters
//! The device's log says that it is unable to parse the color string. `rgb()` is the one form that
//! every reader knows.
//!
//! ## Example
//! ```json
//! { "backgroundColor": "3C414C" }
//! ```
//!
//! ## Instead
//! ```json
//! { "backgroundColor": "rgb(60,65,76)" }
//! ```

use crate::rule::*;
use crate::rules::color::faults;
use pass_format::pass::colour::{Colour, ColourProblem};

/// `color-syntax`
pub const RULE: Rule = Rule {
    code: "color-syntax",
    severity: Severity::Error,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::Offered,
    phone: REFUSED,
    source: include_str!("syntax.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for (place, text, problem) in faults(pass) {
        if problem != ColourProblem::Form {
            continue;
        }
        let finding = report
            .at(
                place.clone(),
                "“{colour}” is no colour for Wallet, which refuses the pass. Write it as \
                 rgb(60,65,76).",
            )
            .arg("colour", text);
        if let Ok(colour) = Colour::read(&format!("#{}", text.trim())) {
            let written = colour.to_string();
            finding.fix(
                &format!("Write {written}"),
                [set(&place, Value::String(written))],
            );
        }
    }
}
