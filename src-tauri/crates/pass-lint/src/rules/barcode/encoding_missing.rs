//! ## What it does
//! Finds codes without a `messageEncoding`.
//!
//! ## Why it matters
//! The same characters are other bytes in each encoding, and a code holds bytes.
//!
//! ## Example
//! ```json
//! { "format": "PKBarcodeFormatQR", "message": "4711" }
//! ```
//!
//! ## Instead
//! ```json
//! { "format": "PKBarcodeFormatQR", "message": "4711", "messageEncoding": "iso-8859-1" }
//! ```

use crate::rule::*;
use pass_format::pass::barcode;

/// `barcode-encoding-missing`
pub const RULE: Rule = Rule {
    code: "barcode-encoding-missing",
    severity: Severity::Error,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::Safe,
    phone: REFUSED,
    source: include_str!("encoding_missing.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for code in pass.barcodes() {
        if code
            .object
            .get("messageEncoding")
            .is_none_or(|name| name.as_str() == Some(""))
        {
            let place = inside(&code.place, "messageEncoding");
            let latin = barcode::encode(code.message.unwrap_or_default(), "iso-8859-1").is_ok();
            let name = if latin { "iso-8859-1" } else { "utf-8" };
            report
                .at(
                    place.clone(),
                    "The code has no messageEncoding. Wallet refuses the pass. Write {name}, if the \
                     scanner doesn't expect another.",
                )
                .arg("name", name)
                .fix(&format!("Set it to {name}"), [set(&place, Value::from(name))]);
        }
    }
}
