//! ## What it does
//! Finds messages for Code 39 with characters that it lacks, such as lower-case letters.
//!
//! ## Why it matters
//! It has the capitals A–Z, the digits, `-`, `.`, `$`, `/`, `+`, `%` and the blank.
//!
//! ## Example
//! ```json
//! { "format": "PKBarcodeFormatCode39", "message": "member-12" }
//! ```
//!
//! ## Instead
//! ```json
//! { "format": "PKBarcodeFormatCode39", "message": "MEMBER-12" }
//! ```

use crate::rule::*;
use crate::rules::barcode::faults;
use pass_format::pass::barcode::{self, Format, MessageError};

/// `barcode-code39-charset`
pub const RULE: Rule = Rule {
    code: "barcode-code39-charset",
    severity: Severity::Error,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::Offered,
    phone: "No code.",
    source: include_str!("code39_charset.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for (code, fault) in faults(pass)
        .into_iter()
        .filter(|(_, f)| f.format == Format::Code39)
    {
        let MessageError::Alphabet { character } = fault.error else {
            continue;
        };
        let finding = report
            .at(
                inside(&code.place, "message"),
                "Code 39 has no “{character}”. Wallet draws no code. Write capitals, or use another \
                 format.",
            )
            .arg("character", character);
        let capitals = fault.message.to_uppercase();
        if barcode::check(Format::Code39, &capitals, "utf-8").is_ok() {
            let place = inside(&code.place, "message");
            finding.fix(
                "Write it in capitals",
                [set(&place, Value::String(capitals))],
            );
        } else {
            let place = inside(&code.place, "format");
            finding.fix(
                "Make it a QR code",
                [set(&place, Value::from(Format::Qr.key()))],
            );
        }
    }
}
