//! ## What it does
//! Finds passes with an icon, but without `icon@3x.png`.
//!
//! ## Why it matters
//! Most phones have 3x screens and would enlarge the smaller icon.
//!
//! ## Example
//! ```text
//! icon.png  icon@2x.png
//! ```
//!
//! ## Instead
//! ```text
//! icon.png  icon@2x.png  icon@3x.png
//! ```

use crate::rule::*;
use crate::rules::image::icons;

/// `image-icon-3x-missing`
pub const RULE: Rule = Rule {
    code: "image-icon-3x-missing",
    severity: Severity::Warning,
    reads: Reads::Files,
    since: "0.1",
    fix: Fixable::No,
    phone: "Blurred; refused on some devices.",
    source: include_str!("icon_3x_missing.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    let scales = icons(pass);
    if !scales.is_empty() && !scales.contains(&3) {
        report.at(
            Place::file("icon@3x.png"),
            "There is no icon@3x.png. Phones with 3x screens show a blurred icon, some refuse the \
             pass. Import the icon again from a picture of at least 114 × 114 pixels.",
        );
    }
}
