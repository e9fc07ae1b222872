//! ## What it does
//! Finds values that hardly stand out against the background: below 3 : 1 is a warning, below 4.5 :
//! 1 advice.
//!
//! ## Why it matters
//! Wallet shows the colours as they are given. 4.5 : 1 is what the guidelines for accessible text
//! ask for.
//!
//! ## Example
//! ```json
//! { "backgroundColor": "rgb(255,255,255)", "foregroundColor": "rgb(190,190,190)" }
//! ```
//!
//! ## Instead
//! ```json
//! { "backgroundColor": "rgb(255,255,255)", "foregroundColor": "rgb(60,60,60)" }
//! ```

use crate::rule::*;
use crate::rules::color::faint;

/// `color-contrast-value`
pub const RULE: Rule = Rule {
    code: "color-contrast-value",
    severity: Severity::Warning,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::Offered,
    phone: "Hard to read.",
    source: include_str!("contrast_value.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    faint(pass, report, "foregroundColor");
}
