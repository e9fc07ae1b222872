//! ## What it does
//! Finds passes whose only code is a Code 128.
//!
//! ## Why it matters
//! The watch draws QR, Aztec and PDF417. With one of them behind it, each device draws what it can.
//!
//! ## Example
//! ```json
//! { "barcodes": [ { "format": "PKBarcodeFormatCode128" } ] }
//! ```
//!
//! ## Instead
//! ```json
//! { "barcodes": [ { "format": "PKBarcodeFormatCode128" }, { "format": "PKBarcodeFormatQR" } ] }
//! ```

use crate::rule::*;
use pass_format::pass::barcode::Format;

/// `barcode-watch-none`
pub const RULE: Rule = Rule {
    code: "barcode-watch-none",
    severity: Severity::Warning,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::Offered,
    phone: "No code on the watch.",
    source: include_str!("watch_none.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    let codes = pass.barcodes();
    let Some(first) = codes.first() else { return };
    if codes
        .iter()
        .any(|code| code.format.is_none_or(Format::on_watch))
    {
        return;
    }
    let mut second = first.object.clone();
    second.set("format", Value::from(Format::Qr.key()));
    let finding = report.at(
        first.place.clone(),
        "The only code is a Code 128. The watch draws none. Append a QR, Aztec or PDF417 entry if \
         people may show the watch.",
    );
    if let Some(Value::Array(items)) = pass.pass.get("barcodes") {
        let place = Place::pass(format!("/barcodes/{}", items.len()));
        finding.fix("Append a QR code", [set(&place, Value::Object(second))]);
    }
}
