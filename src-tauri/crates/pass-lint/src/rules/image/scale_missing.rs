//! ## What it does
//! Finds images other than the icon that are there in one size and lack `@2x` or `@3x`.
//!
//! ## Why it matters
//! Every phone has a 2x or a 3x screen. Where its size is missing another one is scaled, which
//! blurs or costs time.
//!
//! ## Example
//! ```text
//! logo.png  logo@2x.png
//! ```
//!
//! ## Instead
//! ```text
//! logo.png  logo@2x.png  logo@3x.png
//! ```

use crate::rule::*;
use crate::rules::image::images;
use pass_format::package::layout::{image, in_language};
use std::collections::BTreeMap;

/// `image-scale-missing`
pub const RULE: Rule = Rule {
    code: "image-scale-missing",
    severity: Severity::Warning,
    reads: Reads::Files,
    since: "0.1",
    fix: Fixable::No,
    phone: "Blurred, or larger than needed.",
    source: include_str!("scale_missing.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    let mut scales: BTreeMap<(String, &str), Vec<u8>> = BTreeMap::new();
    for (path, slot, _) in images(pass)
        .into_iter()
        .filter(|(_, slot, _)| *slot != "icon")
    {
        let (folder, name) = match in_language(path) {
            Some((language, name)) => (format!("{language}.lproj/"), name),
            None => (String::new(), path),
        };
        let scale = image(name, "png").map_or(1, |(_, scale)| scale);
        scales.entry((folder, slot)).or_default().push(scale);
    }
    for ((folder, slot), there) in scales {
        for scale in [2, 3].into_iter().filter(|scale| !there.contains(scale)) {
            let path = format!("{folder}{slot}@{scale}x.png");
            report
                .at(
                    Place::file(&path),
                    "There is {slot} in other sizes, but no “{path}”. Phones with such screens scale \
                     another one, which blurs. Import the picture again: all sizes are made from it.",
                )
                .arg("slot", slot)
                .arg("path", &path);
        }
    }
}
