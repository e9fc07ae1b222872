//! ## What it does
//! Finds built passes without `icon.png`. In a design it is made from `icon@2x.png`.
//!
//! ## Why it matters
//! Phones take the larger ones, older checks and other programs the smallest.
//!
//! ## Example
//! ```text
//! icon@2x.png  icon@3x.png
//! ```
//!
//! ## Instead
//! ```text
//! icon.png  icon@2x.png  icon@3x.png
//! ```

use crate::rule::*;
use crate::rules::image::icons;

/// `image-icon-1x-missing`
pub const RULE: Rule = Rule {
    code: "image-icon-1x-missing",
    severity: Severity::Warning,
    reads: Reads::Files,
    since: "0.1",
    fix: Fixable::Rebuild,
    phone: "Refused on some older systems; missing in other readers.",
    source: include_str!("icon_1x_missing.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    let scales = icons(pass);
    let made = pass.is_design() && scales.contains(&2);
    if !scales.is_empty() && !scales.contains(&1) && !made {
        report.at(
            Place::file("icon.png"),
            "There is no icon.png. Some older systems refuse the pass. Build it again: the icon is \
             made from icon@2x.png.",
        );
    }
}
