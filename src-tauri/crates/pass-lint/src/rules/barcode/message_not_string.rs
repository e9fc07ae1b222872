//! ## What it does
//! Finds codes whose `message` isn't text.
//!
//! ## Why it matters
//! A number loses its leading zeros, and Wallet refuses it.
//!
//! ## Example
//! ```json
//! { "message": 4711 }
//! ```
//!
//! ## Instead
//! ```json
//! { "message": "4711" }
//! ```

use crate::rule::*;

/// `barcode-message-not-string`
pub const RULE: Rule = Rule {
    code: "barcode-message-not-string",
    severity: Severity::Error,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::Safe,
    phone: REFUSED,
    source: include_str!("message_not_string.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for code in pass.barcodes() {
        let (found, text) = match code.object.get("message") {
            Some(Value::Number(number)) => (number.as_str(), Some(number.as_str())),
            Some(Value::Bool(truth)) => (if *truth { "true" } else { "false" }, None),
            Some(Value::Null) => ("null", None),
            Some(Value::Array(_)) => ("a list", None),
            Some(Value::Object(_)) => ("an object", None),
            Some(Value::String(_)) | None => continue,
        };
        let place = inside(&code.place, "message");
        let finding = report
            .at(
                place.clone(),
                "The message of the code is {found}, not text. Wallet refuses the pass. Write it in \
                 quotes, with all leading zeros.",
            )
            .arg("found", found);
        if let Some(text) = text {
            finding.fix("Write it in quotes", [set(&place, Value::from(text))]);
        }
    }
}
