//! ## What it does
//! Finds codes with an empty `message`.
//!
//! ## Why it matters
//! There is nothing for the scanner to read.
//!
//! ## Example
//! ```json
//! { "message": "" }
//! ```
//!
//! ## Instead
//! ```json
//! { "message": "{{serialNumber}}" }
//! ```

use crate::rule::*;

/// `barcode-message-empty`
pub const RULE: Rule = Rule {
    code: "barcode-message-empty",
    severity: Severity::Warning,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::No,
    phone: "An empty code, or none.",
    source: include_str!("message_empty.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for code in pass
        .barcodes()
        .iter()
        .filter(|code| code.message == Some(""))
    {
        report.at(
            inside(&code.place, "message"),
            "The message of the code is empty. Wallet draws no code, or one that says nothing. Bind \
             it to data, such as the serial number.",
        );
    }
}
