//! ## What it does
//! Finds fields on the front whose text is cut when the pass is drawn, on any of the widths that
//! are looked at.
//!
//! ## Why it matters
//! Wallet shrinks a row down to a limit and then cuts. What is cut can't be read anywhere on the
//! front.
//!
//! ## Example
//! ```json
//! { "key": "venue", "label": "Venue", "value": "Great Hall of the Harbour Exhibition Centre, North Wing" }
//! ```
//!
//! ## Instead
//! ```json
//! { "key": "venue", "label": "Venue", "value": "Harbour Centre, North" }
//! ```

use crate::rule::*;
use pass_face::drawing::Part;
use std::collections::BTreeSet;

/// `field-front-too-wide`
pub const RULE: Rule = Rule {
    code: "field-front-too-wide",
    severity: Severity::Warning,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::No,
    phone: "Shrunk, then cut with “…”.",
    source: include_str!("front_too_wide.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    let mut said = BTreeSet::new();
    for drawing in pass.drawings {
        let fields = drawing
            .regions
            .iter()
            .filter(|region| region.part == Part::Field);
        for region in fields.filter(|region| region.cut) {
            if said.insert(&region.place) {
                report
                    .at(
                        region.place.clone(),
                        "“{text}” doesn't fit on a pass {width} points wide. Wallet shrinks the row \
                         and then cuts it. Shorten it, give it more room, or move it to the back.",
                    )
                    .arg("text", &region.label)
                    .arg("width", drawing.width);
            }
        }
    }
}
