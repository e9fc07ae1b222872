//! ## What it does
//! Finds a style that isn't an object.
//!
//! ## Why it matters
//! The style holds the groups of fields; it may be empty, but must be an object.
//!
//! ## Example
//! ```json
//! { "generic": true }
//! ```
//!
//! ## Instead
//! ```json
//! { "generic": {} }
//! ```

use crate::rule::*;

/// `style-not-object`
pub const RULE: Rule = Rule {
    code: "style-not-object",
    severity: Severity::Error,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::No,
    phone: REFUSED,
    source: include_str!("not_object.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for (style, value) in pass.styles() {
        if value.as_object().is_none() {
            report
                .at(
                    Place::pass(format!("/{}", style.key())),
                    "“{style}” isn't an object. Wallet refuses the pass. Write the groups of fields \
                     into it, or “{}”.",
                )
                .arg("style", style.key());
        }
    }
}
