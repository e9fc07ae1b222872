//! ## What it does
//! Finds codes without a `message`.
//!
//! ## Why it matters
//! The message is what the scanner reads.
//!
//! ## Example
//! ```json
//! { "format": "PKBarcodeFormatQR", "messageEncoding": "iso-8859-1" }
//! ```
//!
//! ## Instead
//! ```json
//! { "format": "PKBarcodeFormatQR", "message": "4711", "messageEncoding": "iso-8859-1" }
//! ```

use crate::rule::*;

/// `barcode-message-missing`
pub const RULE: Rule = Rule {
    code: "barcode-message-missing",
    severity: Severity::Error,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::No,
    phone: REFUSED,
    source: include_str!("message_missing.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for code in pass
        .barcodes()
        .iter()
        .filter(|code| code.object.get("message").is_none())
    {
        report.at(
            inside(&code.place, "message"),
            "The code has no message. Wallet refuses the pass. Write what the scanner should read, \
             or bind it to data.",
        );
    }
}
