//! ## What it does
//! Finds images that are called `.png` and hold something else. For the icon it is an error, for
//! other images a warning.
//!
//! ## Why it matters
//! A JPEG that was only renamed isn't drawn.
//!
//! ## Example
//! ```text
//! logo@2x.png: FF D8 FF E0 (JPEG)
//! ```
//!
//! ## Instead
//! ```text
//! logo@2x.png: 89 50 4E 47 (PNG)
//! ```

use crate::rule::*;
use crate::rules::image::{images, severity};
use pass_format::images::Kind;

/// `image-not-png`
pub const RULE: Rule = Rule {
    code: "image-not-png",
    severity: Severity::Error,
    reads: Reads::Files,
    since: "0.1",
    fix: Fixable::No,
    phone: "Not drawn; without an icon the pass can't be added.",
    source: include_str!("not_png.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for (path, slot, bytes) in images(pass) {
        let kind = Kind::of(bytes);
        if kind != Kind::Png {
            report
                .at(
                    Place::file(path),
                    "“{path}” holds {kind}, not PNG. Wallet doesn't draw it, and refuses a pass \
                     without a good icon. Import the picture again; it is converted.",
                )
                .arg("path", path)
                .arg(
                    "kind",
                    match kind {
                        Kind::Unknown => "something that is no picture",
                        kind => kind.name(),
                    },
                )
                .severity(severity(slot));
        }
    }
}
