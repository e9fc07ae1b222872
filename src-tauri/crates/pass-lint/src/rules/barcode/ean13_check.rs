//! ## What it does
//! Finds messages for EAN-13 whose last digit isn't the check digit of the others.
//!
//! ## Why it matters
//! Scanners refuse such a code, because a digit was read or typed wrongly.
//!
//! ## Example
//! ```json
//! { "format": "PKBarcodeFormatEAN13", "message": "4006381333930" }
//! ```
//!
//! ## Instead
//! ```json
//! { "format": "PKBarcodeFormatEAN13", "message": "4006381333931" }
//! ```

use crate::rule::*;
use crate::rules::barcode::faults;
use pass_format::pass::barcode::MessageError;

/// `barcode-ean13-check`
pub const RULE: Rule = Rule {
    code: "barcode-ean13-check",
    severity: Severity::Error,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::Safe,
    phone: "No code, or one that can't be scanned.",
    source: include_str!("ean13_check.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for (code, fault) in faults(pass) {
        if let MessageError::EanCheck { expected, found } = fault.error {
            let place = inside(&code.place, "message");
            let mended = format!("{}{expected}", &fault.message[..12]);
            report
                .at(
                    place.clone(),
                    "The check digit of “{message}” is {found} and should be {expected}. No scanner \
                     takes the code. Look whether a digit is wrong, else correct the last one.",
                )
                .arg("message", fault.message)
                .arg("found", found)
                .arg("expected", expected)
                .fix("Correct the check digit", [set(&place, Value::String(mended))]);
        }
    }
}
