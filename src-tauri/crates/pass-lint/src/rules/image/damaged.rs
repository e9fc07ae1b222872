//! ## What it does
//! Finds PNG files that are cut off or whose checksums are wrong. For the icon it is an error, for
//! other images a warning.
//!
//! ## Why it matters
//! Nothing can be drawn of them.
//!
//! ## Example
//! A download of `strip@3x.png` that broke off.
//!
//! ## Instead
//! The whole file.

use crate::rule::*;
use crate::rules::image::{images, severity};
use pass_format::images::Kind;
use pass_format::images::png;

/// `image-damaged`
pub const RULE: Rule = Rule {
    code: "image-damaged",
    severity: Severity::Error,
    reads: Reads::Files,
    since: "0.1",
    fix: Fixable::No,
    phone: "Not drawn; without an icon the pass can't be added.",
    source: include_str!("damaged.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for (path, slot, bytes) in images(pass) {
        let whole = png::facts(bytes).is_some_and(|facts| facts.whole && facts.width > 0);
        if Kind::of(bytes) == Kind::Png && !whole {
            report
                .at(
                    Place::file(path),
                    "“{path}” is damaged. Wallet doesn't draw it, and refuses a pass without a good \
                     icon. Import the picture again.",
                )
                .arg("path", path)
                .severity(severity(slot));
        }
    }
}
