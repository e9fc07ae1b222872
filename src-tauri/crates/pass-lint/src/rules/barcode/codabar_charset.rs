//! ## What it does
//! Finds messages for Codabar with characters that it lacks.
//!
//! ## Why it matters
//! It has the digits, `-`, `$`, `:`, `/`, `.`, `+`, and A–D at both ends.
//!
//! ## Example
//! ```json
//! { "format": "PKBarcodeFormatCodabar", "message": "A12X34B" }
//! ```
//!
//! ## Instead
//! ```json
//! { "format": "PKBarcodeFormatCodabar", "message": "A12-34B" }
//! ```

use crate::rule::*;
use crate::rules::barcode::faults;
use pass_format::pass::barcode::{Format, MessageError};

/// `barcode-codabar-charset`
pub const RULE: Rule = Rule {
    code: "barcode-codabar-charset",
    severity: Severity::Error,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::No,
    phone: "No code.",
    source: include_str!("codabar_charset.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for (code, fault) in faults(pass)
        .into_iter()
        .filter(|(_, f)| f.format == Format::Codabar)
    {
        if let MessageError::Alphabet { character } = fault.error {
            report
                .at(
                    inside(&code.place, "message"),
                    "Codabar has no “{character}” there. Wallet draws no code. Use digits only, or \
                     another format.",
                )
                .arg("character", character);
        }
    }
}
