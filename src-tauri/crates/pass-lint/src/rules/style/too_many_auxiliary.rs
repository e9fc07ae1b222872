//! ## What it does
//! Finds auxiliary fields beyond what the row has room for: four, five on a boarding pass, four in
//! each of the two rows of an event ticket. On coupons and store cards `style-row-shared-overflow`
//! counts both groups together.
//!
//! ## Why it matters
//! What doesn't fit is dropped from the end of the row, without a sign.
//!
//! ## Example
//! Six auxiliary fields on a boarding pass.
//!
//! ## Instead
//! Five auxiliary fields; the rest among the secondary or back fields.

use crate::rule::*;
use crate::rules::style::surplus;
use pass_format::pass::Group;

/// `style-too-many-auxiliary`
pub const RULE: Rule = Rule {
    code: "style-too-many-auxiliary",
    severity: Severity::Warning,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::No,
    phone: "The surplus fields are not shown.",
    source: include_str!("too_many_auxiliary.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    surplus(pass, report, Group::AuxiliaryFields);
}
