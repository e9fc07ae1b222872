//! ## What it does
//! Finds messages with characters that their encoding lacks.
//!
//! ## Why it matters
//! `iso-8859-1` has the letters of Western Europe, but no `€`, no `–` and no typographic quotes.
//!
//! ## Example
//! ```json
//! { "message": "Gutschein 10 €", "messageEncoding": "iso-8859-1" }
//! ```
//!
//! ## Instead
//! ```json
//! { "message": "Gutschein 10 €", "messageEncoding": "utf-8" }
//! ```

use crate::rule::*;
use pass_format::pass::barcode::{self, MessageError};

/// `barcode-encoding-cannot`
pub const RULE: Rule = Rule {
    code: "barcode-encoding-cannot",
    severity: Severity::Error,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::Offered,
    phone: "No code, or refused.",
    source: include_str!("encoding_cannot.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for code in pass.barcodes() {
        let (Some(message), Some(name)) = (code.message, code.encoding) else {
            continue;
        };
        if pass.waits(message) || pass.waits(name) {
            continue;
        }
        if let Err(MessageError::CannotEncode { character, .. }) = barcode::encode(message, name) {
            report
                .at(
                    inside(&code.place, "message"),
                    "The message has “{character}”, which {encoding} lacks. Wallet draws no code or \
                     refuses the pass. Use utf-8 if the scanner reads it, or another message.",
                )
                .arg("character", character)
                .arg("encoding", name)
                .fix(
                    "Use utf-8",
                    [set(&inside(&code.place, "messageEncoding"), Value::from("utf-8"))],
                );
        }
    }
}
