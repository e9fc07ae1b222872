//! ## What it does
//! Finds secondary fields beyond the four that a row has room for. On coupons and store cards
//! `style-row-shared-overflow` counts both groups together.
//!
//! ## Why it matters
//! What doesn't fit is dropped from the end of the row, without a sign.
//!
//! ## Example
//! Five secondary fields on an event ticket.
//!
//! ## Instead
//! Four secondary fields; the rest among the auxiliary or back fields.

use crate::rule::*;
use crate::rules::style::surplus;
use pass_format::pass::Group;

/// `style-too-many-secondary`
pub const RULE: Rule = Rule {
    code: "style-too-many-secondary",
    severity: Severity::Warning,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::No,
    phone: "The surplus fields are not shown.",
    source: include_str!("too_many_secondary.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    surplus(pass, report, Group::SecondaryFields);
}
