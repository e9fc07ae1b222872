//! ## What it does
//! Finds header fields that the style has no room for: three are drawn, one on a poster.
//!
//! ## Why it matters
//! The header is all that can be seen of a pass in a stack, so a field that isn't drawn there is
//! missed most.
//!
//! ## Example
//! ```json
//! { "headerFields": [ { "key": "a", "value": "1" }, { "key": "b", "value": "2" },
//!                     { "key": "c", "value": "3" }, { "key": "d", "value": "4" } ] }
//! ```
//!
//! ## Instead
//! ```json
//! { "headerFields": [ { "key": "a", "value": "1" } ],
//!   "auxiliaryFields": [ { "key": "b", "value": "2" }, { "key": "c", "value": "3" }, { "key": "d", "value": "4" } ] }
//! ```

use crate::rule::*;
use crate::rules::style::surplus;
use pass_format::pass::Group;

/// `style-too-many-header`
pub const RULE: Rule = Rule {
    code: "style-too-many-header",
    severity: Severity::Warning,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::No,
    phone: "The surplus fields are not shown.",
    source: include_str!("too_many_header.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    surplus(pass, report, Group::HeaderFields);
}
