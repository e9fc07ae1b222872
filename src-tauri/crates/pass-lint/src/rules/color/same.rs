//! ## What it does
//! Finds values or labels in the very colour of the background.
//!
//! ## Why it matters
//! Nothing of them can be seen. Without the key Wallet chooses a legible colour.
//!
//! ## Example
//! ```json
//! { "backgroundColor": "rgb(24,40,72)", "labelColor": "rgb(24,40,72)" }
//! ```
//!
//! ## Instead
//! ```json
//! { "backgroundColor": "rgb(24,40,72)" }
//! ```

use crate::rule::*;
use pass_format::pass::PassView;

/// `color-same`
pub const RULE: Rule = Rule {
    code: "color-same",
    severity: Severity::Warning,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::Offered,
    phone: "Invisible.",
    source: include_str!("same.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    let view = PassView::of(pass.pass);
    let Some(background) = view.colour("backgroundColor") else {
        return;
    };
    for key in ["foregroundColor", "labelColor"] {
        if view.colour(key) == Some(background) {
            let place = Place::pass(format!("/{key}"));
            report
                .at(
                    place.clone(),
                    "{key} is {colour}, as is the background. Nothing can be seen of it. Leave it \
                     out, and Wallet chooses a legible colour.",
                )
                .arg("key", key)
                .arg("colour", background)
                .fix("Let Wallet choose", [remove(&place)]);
        }
    }
}
