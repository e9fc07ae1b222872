//! ## What it does
//! Finds empty colours.
//!
//! ## Why it matters
//! Without the key Wallet chooses a legible colour; with an empty text it may refuse the pass.
//!
//! ## Example
//! ```json
//! { "labelColor": "" }
//! ```
//!
//! ## Instead
//! ```json
//! { }
//! ```

use crate::rule::*;
use crate::rules::color::faults;
use pass_format::pass::colour::ColourProblem;

/// `color-empty`
pub const RULE: Rule = Rule {
    code: "color-empty",
    severity: Severity::Warning,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::Safe,
    phone: "Refused, or Wallet's own colour.",
    source: include_str!("empty.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for (place, _, problem) in faults(pass) {
        if problem == ColourProblem::Empty {
            report
                .at(
                    place.clone(),
                    "The colour is empty. Wallet may refuse the pass. Leave the key out, and Wallet \
                     chooses a legible colour.",
                )
                .fix("Leave the key out", [remove(&place)]);
        }
    }
}
