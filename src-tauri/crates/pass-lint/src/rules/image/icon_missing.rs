//! ## What it does
//! Finds passes without an icon.
//!
//! ## Why it matters
//! The icon stands on the lock screen, in notifications and in Mail. The device's log says that the
//! pass doesn't contain it.
//!
//! ## Example
//! ```text
//! pass.json  logo.png  logo@2x.png
//! ```
//!
//! ## Instead
//! ```text
//! pass.json  icon.png  icon@2x.png  icon@3x.png
//! ```

use crate::rule::*;
use crate::rules::image::icons;

/// `image-icon-missing`
pub const RULE: Rule = Rule {
    code: "image-icon-missing",
    severity: Severity::Error,
    reads: Reads::Files,
    since: "0.1",
    fix: Fixable::No,
    phone: REFUSED,
    source: include_str!("icon_missing.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    if icons(pass).is_empty() {
        report.at(
            Place::file("icon@2x.png"),
            "The pass has no icon. Wallet refuses it. Add one of 38 × 38 points in three sizes; your \
             logo's mark will do.",
        );
    }
}
