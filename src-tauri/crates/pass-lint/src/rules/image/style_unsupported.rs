//! ## What it does
//! Finds images that the style of the pass doesn't draw, such as a strip on a generic pass or a
//! thumbnail on a boarding pass.
//!
//! ## Why it matters
//! Each update sends the whole pass, and with it what nobody sees.
//!
//! ## Example
//! ```text
//! generic: icon.png  strip@2x.png
//! ```
//!
//! ## Instead
//! ```text
//! generic: icon.png  thumbnail@2x.png
//! ```

use crate::rule::*;
use crate::rules::image::images;
use pass_format::catalogue::image_slot;
use pass_format::pass::PassView;

/// `image-style-unsupported`
pub const RULE: Rule = Rule {
    code: "image-style-unsupported",
    severity: Severity::Warning,
    reads: Reads::Files,
    since: "0.1",
    fix: Fixable::Offered,
    phone: "Ignored; it only costs size.",
    source: include_str!("style_unsupported.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    let styles = PassView::of(pass.pass).styles();
    for (path, slot, _) in images(pass) {
        let drawn_in = image_slot(slot).and_then(|slot| slot.styles());
        if let Some(drawn_in) = drawn_in.filter(|_| !styles.is_empty())
            && !styles.iter().any(|style| drawn_in.contains(style))
        {
            report
                .at(
                    Place::file(path),
                    "{style} draws no {slot}. Wallet ignores “{path}”. Remove it, or choose a style \
                     that shows it.",
                )
                .arg("style", styles[0].key())
                .arg("slot", slot)
                .arg("path", path)
                .fix("Remove the image", [Edit::RemoveFile { path: path.to_owned() }]);
        }
    }
}
