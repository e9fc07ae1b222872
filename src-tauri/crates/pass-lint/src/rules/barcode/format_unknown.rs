//! ## What it does
//! Finds codes of a format that Wallet doesn't know.
//!
//! ## Why it matters
//! Known are QR, PDF417, Aztec, Code 128 and, since iOS 27, EAN-13, Code 39, Codabar and
//! interleaved 2 of 5. The value begins with `PKBarcodeFormat`.
//!
//! ## Example
//! ```json
//! { "format": "QR" }
//! ```
//!
//! ## Instead
//! ```json
//! { "format": "PKBarcodeFormatQR" }
//! ```

use crate::rule::*;
use pass_format::catalogue::{Owner, nearest_choice, property};
use pass_format::pass::barcode::Format;

/// `barcode-format-unknown`
pub const RULE: Rule = Rule {
    code: "barcode-format-unknown",
    severity: Severity::Error,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::Offered,
    phone: "Refused, or no code.",
    source: include_str!("format_unknown.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for code in pass.barcodes() {
        let Some(value) = code.object.get("format") else {
            continue;
        };
        let Some(found) = pass.text(value).filter(|text| !text.is_empty()) else {
            continue;
        };
        if Format::parse(found).is_some() {
            continue;
        }
        let place = inside(&code.place, "format");
        let finding = report
            .at(
                place.clone(),
                "“{format}” is no format of a code. Wallet refuses the pass or draws no code. Take \
                 one that it knows, such as PKBarcodeFormatQR.",
            )
            .arg("format", found);
        let known = property(Owner::Barcode, "format").map_or(&[][..], |format| format.choices());
        if let Some(meant) = nearest_choice(known, found) {
            finding.fix(&format!("Write {meant}"), [set(&place, Value::from(meant))]);
        }
    }
}
