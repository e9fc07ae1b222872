//! ## What it does
//! Finds codes whose `messageEncoding` is no name of a character set.
//!
//! ## Why it matters
//! Names are those of the IANA list; in practice `iso-8859-1`, or `utf-8` where the scanner expects
//! it.
//!
//! ## Example
//! ```json
//! { "messageEncoding": "latin-one" }
//! ```
//!
//! ## Instead
//! ```json
//! { "messageEncoding": "iso-8859-1" }
//! ```

use crate::rule::*;
use pass_format::pass::barcode::{self, MessageError};

/// `barcode-encoding-unknown`
pub const RULE: Rule = Rule {
    code: "barcode-encoding-unknown",
    severity: Severity::Error,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::Offered,
    phone: "Refused, or no code.",
    source: include_str!("encoding_unknown.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for code in pass.barcodes() {
        let Some(name) = code
            .encoding
            .filter(|name| !name.is_empty() && !pass.waits(name))
        else {
            continue;
        };
        if let Err(MessageError::UnknownEncoding { .. }) = barcode::encode("", name) {
            let place = inside(&code.place, "messageEncoding");
            report
                .at(
                    place.clone(),
                    "“{name}” is no character set. Wallet refuses the pass or draws no code. Write \
                     iso-8859-1, or utf-8 if the scanner expects it.",
                )
                .arg("name", name)
                .fix(
                    "Set it to iso-8859-1",
                    [set(&place, Value::from("iso-8859-1"))],
                );
        }
    }
}
