//! ## What it does
//! Finds passes with two of the five classic styles.
//!
//! ## Why it matters
//! Which of them Wallet draws isn't defined. Only `posterGeneric` may stand beside another style.
//!
//! ## Example
//! ```json
//! { "coupon": {}, "storeCard": {} }
//! ```
//!
//! ## Instead
//! ```json
//! { "storeCard": {} }
//! ```

use crate::rule::*;
use pass_format::pass::Style;

/// `style-multiple`
pub const RULE: Rule = Rule {
    code: "style-multiple",
    severity: Severity::Error,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::No,
    phone: "Undefined; the pass may be refused.",
    source: include_str!("multiple.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    let mut classic = pass
        .styles()
        .filter(|(style, _)| *style != Style::PosterGeneric);
    let Some((first, _)) = classic.next() else {
        return;
    };
    for (style, _) in classic {
        report
            .at(
                Place::pass(format!("/{}", style.key())),
                "The pass has the styles {first} and {second}. Which one Wallet draws isn't defined. \
                 Keep one.",
            )
            .arg("first", first.key())
            .arg("second", style.key());
    }
}
