//! ## What it does
//! Finds codes without a `format`.
//!
//! ## Why it matters
//! Nothing tells Wallet what to draw.
//!
//! ## Example
//! ```json
//! { "message": "4711", "messageEncoding": "iso-8859-1" }
//! ```
//!
//! ## Instead
//! ```json
//! { "format": "PKBarcodeFormatQR", "message": "4711", "messageEncoding": "iso-8859-1" }
//! ```

use crate::rule::*;

/// `barcode-format-missing`
pub const RULE: Rule = Rule {
    code: "barcode-format-missing",
    severity: Severity::Error,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::No,
    phone: REFUSED,
    source: include_str!("format_missing.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for code in pass.barcodes() {
        if code
            .object
            .get("format")
            .is_none_or(|format| format.as_str() == Some(""))
        {
            report.at(
                inside(&code.place, "format"),
                "The code has no format. Wallet refuses the pass. Choose one, such as \
                 PKBarcodeFormatQR.",
            );
        }
    }
}
