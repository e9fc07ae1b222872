//! ## What it does
//! Finds messages for Code 128 with other characters than those of ASCII.
//!
//! ## Why it matters
//! Code 128 has no accents and no symbols beyond a keyboard's.
//!
//! ## Example
//! ```json
//! { "format": "PKBarcodeFormatCode128", "message": "CAFÉ-12" }
//! ```
//!
//! ## Instead
//! ```json
//! { "format": "PKBarcodeFormatCode128", "message": "CAFE-12" }
//! ```

use crate::rule::*;
use crate::rules::barcode::faults;
use pass_format::pass::barcode::{Format, MessageError};

/// `barcode-code128-charset`
pub const RULE: Rule = Rule {
    code: "barcode-code128-charset",
    severity: Severity::Error,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::Offered,
    phone: "No code.",
    source: include_str!("code128_charset.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for (code, fault) in faults(pass)
        .into_iter()
        .filter(|(_, f)| f.format == Format::Code128)
    {
        if let MessageError::Alphabet { character } = fault.error {
            let format = Value::from(Format::Qr.key());
            report
                .at(
                    inside(&code.place, "message"),
                    "Code 128 has no “{character}”. Wallet draws no code. Use a QR code, or another \
                     message.",
                )
                .arg("character", character)
                .fix("Make it a QR code", [set(&inside(&code.place, "format"), format)]);
        }
    }
}
