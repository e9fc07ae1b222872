//! ## What it does
//! Finds passes with an icon, but without `icon@2x.png`.
//!
//! ## Why it matters
//! It is the size that most systems ask for first. The Mac opens such a pass, the phone doesn't.
//!
//! ## Example
//! ```text
//! icon.png
//! ```
//!
//! ## Instead
//! ```text
//! icon.png  icon@2x.png  icon@3x.png
//! ```

use crate::rule::*;
use crate::rules::image::icons;

/// `image-icon-2x-missing`
pub const RULE: Rule = Rule {
    code: "image-icon-2x-missing",
    severity: Severity::Error,
    reads: Reads::Files,
    since: "0.1",
    fix: Fixable::No,
    phone: "Refused on phones and watches with 2x screens.",
    source: include_str!("icon_2x_missing.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    let scales = icons(pass);
    if !scales.is_empty() && !scales.contains(&2) {
        report.at(
            Place::file("icon@2x.png"),
            "There is no icon@2x.png. Phones with 2x screens refuse the pass. Import the icon again: \
             all three sizes are made from one picture.",
        );
    }
}
