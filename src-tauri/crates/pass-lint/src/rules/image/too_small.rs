//! ## What it does
//! Finds images with fewer pixels than their place has on a screen of their scale.
//!
//! ## Why it matters
//! Wallet enlarges them, and the pass looks like a photocopy. Sizes of older guides still count as
//! enough.
//!
//! ## Example
//! ```text
//! strip@3x.png: 375 × 123 pixels
//! ```
//!
//! ## Instead
//! ```text
//! strip@3x.png: 1125 × 432 pixels
//! ```

use crate::rule::*;
use crate::rules::image::images;
use pass_format::catalogue::image_slot;
use pass_format::images::png;
use pass_format::package::layout::{image, in_language};
use pass_format::pass::PassView;

/// `image-too-small`
pub const RULE: Rule = Rule {
    code: "image-too-small",
    severity: Severity::Warning,
    reads: Reads::Files,
    since: "0.1",
    fix: Fixable::No,
    phone: "Blurred.",
    source: include_str!("too_small.rs"),
    check,
};

/// What rounding may cost.
const TOLERANCE: f64 = 0.98;

fn check(pass: &Reviewed, report: &mut Report) {
    let style = PassView::of(pass.pass).style();
    for (path, slot, bytes) in images(pass) {
        let (Some(slot), Some(facts)) = (image_slot(slot), png::facts(bytes)) else {
            continue;
        };
        let name = in_language(path).map_or(path, |(_, name)| name);
        let scale = f64::from(image(name, "png").map_or(1, |(_, scale)| scale));
        let size = slot.size(style);
        let (width, height) = (f64::from(facts.width), f64::from(facts.height));
        let reaches = |place: f64, pixels: f64| pixels >= place * scale * TOLERANCE;
        let enough = |(wide, high): (f64, f64)| match size.fill {
            true => reaches(wide, width) && reaches(high, height),
            false => reaches(wide, width) || reaches(high, height),
        };
        let place = (size.width, size.height);
        if !enough(place) && !slot.older.iter().copied().any(enough) {
            report
                .at(
                    Place::file(path),
                    "“{path}” has {width} × {height} pixels; its place has {wide} × {high}. Wallet \
                     enlarges and blurs it. Import it again from a larger picture.",
                )
                .arg("path", path)
                .arg("width", facts.width)
                .arg("height", facts.height)
                .arg("wide", (place.0 * scale).round())
                .arg("high", (place.1 * scale).round());
        }
    }
}
