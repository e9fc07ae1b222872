//! ## What it does
//! Finds labels that hardly stand out against the background: below 3 : 1 is a warning, below 4.5 :
//! 1 advice.
//!
//! ## Why it matters
//! Labels are the smallest text on the pass.
//!
//! ## Example
//! ```json
//! { "backgroundColor": "rgb(24,40,72)", "labelColor": "rgb(70,90,120)" }
//! ```
//!
//! ## Instead
//! ```json
//! { "backgroundColor": "rgb(24,40,72)", "labelColor": "rgb(180,200,235)" }
//! ```

use crate::rule::*;
use crate::rules::color::faint;

/// `color-contrast-label`
pub const RULE: Rule = Rule {
    code: "color-contrast-label",
    severity: Severity::Warning,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::Offered,
    phone: "Hard to read.",
    source: include_str!("contrast_label.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    faint(pass, report, "labelColor");
}
