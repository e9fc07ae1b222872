//! ## What it does
//! Finds messages for EAN-13 that aren't 12 or 13 digits.
//!
//! ## Why it matters
//! An EAN-13 has twelve digits and a check digit, nothing else.
//!
//! ## Example
//! ```json
//! { "format": "PKBarcodeFormatEAN13", "message": "4006381" }
//! ```
//!
//! ## Instead
//! ```json
//! { "format": "PKBarcodeFormatEAN13", "message": "4006381333931" }
//! ```

use crate::rule::*;
use crate::rules::barcode::faults;
use pass_format::pass::barcode::{Format, MessageError};

/// `barcode-ean13-form`
pub const RULE: Rule = Rule {
    code: "barcode-ean13-form",
    severity: Severity::Error,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::No,
    phone: "No code.",
    source: include_str!("ean13_form.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for (code, fault) in faults(pass)
        .into_iter()
        .filter(|(_, f)| f.format == Format::Ean13)
    {
        if matches!(
            fault.error,
            MessageError::Alphabet { .. } | MessageError::EanLength { .. }
        ) {
            report
                .at(
                    inside(&code.place, "message"),
                    "“{message}” isn't 12 or 13 digits, as an EAN-13 has. Wallet draws no code. \
                     Write all digits, or use another format.",
                )
                .arg("message", fault.message);
        }
    }
}
