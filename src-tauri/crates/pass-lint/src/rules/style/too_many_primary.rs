//! ## What it does
//! Finds primary fields that the style has no room for: one is drawn, two on a boarding pass, four
//! on a poster.
//!
//! ## Why it matters
//! The primary field is set in the largest type of the pass.
//!
//! ## Example
//! ```json
//! { "storeCard": { "primaryFields": [ { "key": "balance", "value": 21.75 }, { "key": "points", "value": 12 } ] } }
//! ```
//!
//! ## Instead
//! ```json
//! { "storeCard": { "primaryFields": [ { "key": "balance", "value": 21.75 } ],
//!                  "secondaryFields": [ { "key": "points", "value": 12 } ] } }
//! ```

use crate::rule::*;
use crate::rules::style::surplus;
use pass_format::pass::Group;

/// `style-too-many-primary`
pub const RULE: Rule = Rule {
    code: "style-too-many-primary",
    severity: Severity::Warning,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::No,
    phone: "The surplus fields are not shown.",
    source: include_str!("too_many_primary.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    surplus(pass, report, Group::PrimaryFields);
}
