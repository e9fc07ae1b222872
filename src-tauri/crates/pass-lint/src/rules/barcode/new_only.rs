//! ## What it does
//! Finds passes all of whose codes have formats that only iOS 27 draws. It is a warning unless the
//! design is for older systems.
//!
//! ## Why it matters
//! Older systems skip what they don't know. With an older format behind it, each draws what it can.
//!
//! ## Example
//! ```json
//! { "barcodes": [ { "format": "PKBarcodeFormatEAN13" } ] }
//! ```
//!
//! ## Instead
//! ```json
//! { "barcodes": [ { "format": "PKBarcodeFormatEAN13" }, { "format": "PKBarcodeFormatQR" } ] }
//! ```

use crate::rule::*;
use pass_format::pass::barcode::Format;
use pass_format::pass::ios;

/// `barcode-new-only`
pub const RULE: Rule = Rule {
    code: "barcode-new-only",
    severity: Severity::Error,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::Offered,
    phone: "No code on iOS 26 and earlier.",
    source: include_str!("new_only.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    let codes = pass.barcodes();
    let Some(first) = codes.first() else { return };
    let is_new = |format: Format| format.since() >= ios(27);
    if !codes.iter().all(|code| code.format.is_some_and(is_new)) {
        return;
    }
    let older = pass.oldest_system().is_some_and(|system| system < 27.0);
    let mut fallback = first.object.clone();
    fallback.set("format", Value::from(Format::Qr.key()));
    let finding = report
        .at(
            first.place.clone(),
            "Only iOS 27 draws {format}. iOS 26 and earlier show no code at all. Append a QR, Aztec, \
             PDF417 or Code 128 entry.",
        )
        .arg("format", first.format.map_or("", Format::key))
        .severity(if older { Severity::Error } else { Severity::Warning });
    if let Some(Value::Array(items)) = pass.pass.get("barcodes") {
        let place = Place::pass(format!("/barcodes/{}", items.len()));
        finding.fix("Append a QR code", [set(&place, Value::Object(fallback))]);
    }
}
