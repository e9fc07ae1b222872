//! ## What it does
//! Finds generic passes with a square code and more than four secondary and auxiliary fields
//! together.
//!
//! ## Why it matters
//! A square code takes the height of a row. With a wide code, or none, both rows are drawn.
//!
//! ## Example
//! A generic pass with a QR code and six fields in its rows.
//!
//! ## Instead
//! The same pass with PDF417 or Code 128, or with four fields.

use crate::rule::*;
use pass_format::pass::{Group, PassView, Style};

/// `style-generic-square-overflow`
pub const RULE: Rule = Rule {
    code: "style-generic-square-overflow",
    severity: Severity::Warning,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::No,
    phone: "The surplus fields are not shown.",
    source: include_str!("generic_square_overflow.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    let view = PassView::of(pass.pass);
    let square = view
        .barcodes()
        .first()
        .and_then(|code| code.format)
        .is_some_and(|f| f.is_square());
    if !square {
        return;
    }
    let fields = view
        .fields(Style::Generic, Group::SecondaryFields)
        .into_iter();
    let fields = fields.chain(view.fields(Style::Generic, Group::AuxiliaryFields));
    for (index, field) in fields.enumerate().skip(4) {
        report
            .at(
                field.place.clone(),
                "“{field}” is number {number} below the primary field. With a square code Wallet \
                 draws four on a generic pass. Take a wide code, or move it to the back.",
            )
            .arg("field", name(&field))
            .arg("number", index + 1);
    }
}
