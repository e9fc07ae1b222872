//! ## What it does
//! Finds messages for interleaved 2 of 5 with an odd number of digits, or with other characters.
//!
//! ## Why it matters
//! The code holds pairs of digits.
//!
//! ## Example
//! ```json
//! { "format": "PKBarcodeFormatI2of5", "message": "12345" }
//! ```
//!
//! ## Instead
//! ```json
//! { "format": "PKBarcodeFormatI2of5", "message": "012345" }
//! ```

use crate::rule::*;
use crate::rules::barcode::faults;
use pass_format::pass::barcode::{Format, MessageError};

/// `barcode-itf-odd`
pub const RULE: Rule = Rule {
    code: "barcode-itf-odd",
    severity: Severity::Error,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::Offered,
    phone: "No code.",
    source: include_str!("itf_odd.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for (code, fault) in faults(pass)
        .into_iter()
        .filter(|(_, f)| f.format == Format::I2of5)
    {
        let odd = matches!(fault.error, MessageError::OddDigits { .. });
        if !odd && !matches!(fault.error, MessageError::Alphabet { .. }) {
            continue;
        }
        let place = inside(&code.place, "message");
        let finding = report
            .at(
                place.clone(),
                "“{message}” isn't an even number of digits, as interleaved 2 of 5 needs. Wallet \
                 draws no code. Put a 0 in front, or use another format.",
            )
            .arg("message", fault.message);
        if odd {
            let padded = Value::String(format!("0{}", fault.message));
            finding.fix("Put a 0 in front", [set(&place, padded)]);
        }
    }
}
