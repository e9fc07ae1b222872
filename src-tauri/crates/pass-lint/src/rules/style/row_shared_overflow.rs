//! ## What it does
//! Finds coupons and store cards with more than four secondary and auxiliary fields together.
//!
//! ## Why it matters
//! In these styles both groups share one row.
//!
//! ## Example
//! Three secondary and two auxiliary fields on a store card.
//!
//! ## Instead
//! Two secondary and two auxiliary fields.

use crate::rule::*;

/// `style-row-shared-overflow`
pub const RULE: Rule = Rule {
    code: "style-row-shared-overflow",
    severity: Severity::Warning,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::No,
    phone: "The surplus fields are not shown.",
    source: include_str!("row_shared_overflow.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    let row = |field: &FieldView| {
        use pass_format::pass::Group::{AuxiliaryFields, SecondaryFields};
        field.style.shares_row() && matches!(field.group, SecondaryFields | AuxiliaryFields)
    };
    for (style, _) in pass.styles() {
        let fields = pass.fields();
        let shared = fields
            .iter()
            .filter(|field| field.style == style && row(field));
        for (index, field) in shared.enumerate().skip(4) {
            report
                .at(
                    field.place.clone(),
                    "“{field}” is number {number} in the row that secondary and auxiliary fields \
                     share in {style}. Wallet draws four. Move it to the back, or do without another.",
                )
                .arg("field", name(field))
                .arg("number", index + 1)
                .arg("style", style.key());
        }
    }
}
