//! ## What it does
//! Finds `barcodes` written as one object.
//!
//! ## Why it matters
//! It is a list, even for one code. Samples show the object in places, which is a slip.
//!
//! ## Example
//! ```json
//! { "barcodes": { "format": "PKBarcodeFormatQR", "message": "4711", "messageEncoding": "iso-8859-1" } }
//! ```
//!
//! ## Instead
//! ```json
//! { "barcodes": [ { "format": "PKBarcodeFormatQR", "message": "4711", "messageEncoding": "iso-8859-1" } ] }
//! ```

use crate::rule::*;

/// `barcode-not-array`
pub const RULE: Rule = Rule {
    code: "barcode-not-array",
    severity: Severity::Error,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::Safe,
    phone: "Refused, or no code.",
    source: include_str!("not_array.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    if let Some(single @ Value::Object(_)) = pass.pass.get("barcodes") {
        let place = Place::pass("/barcodes");
        report
            .at(
                place.clone(),
                "barcodes is one object. Wallet expects a list, and refuses the pass or draws no \
                 code. Put it in brackets.",
            )
            .fix(
                "Make it a list",
                [set(&place, Value::Array(vec![single.clone()]))],
            );
    }
}
