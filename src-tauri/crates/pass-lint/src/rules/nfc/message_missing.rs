//! ## What it does
//! Finds an `nfc` dictionary without a `message`.
//!
//! ## Why it matters
//! The message is what the phone hands to the reader, at most 64 bytes.
//!
//! ## Example
//! ```json
//! { "nfc": { "encryptionPublicKey": "MDkw…" } }
//! ```
//!
//! ## Instead
//! ```json
//! { "nfc": { "message": "4711", "encryptionPublicKey": "MDkw…" } }
//! ```

use crate::rule::*;

/// `nfc-message-missing`
pub const RULE: Rule = Rule {
    code: "nfc-message-missing",
    severity: Severity::Error,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::No,
    phone: "Refused, or no NFC.",
    source: include_str!("message_missing.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    let Some(Value::Object(nfc)) = pass.pass.get("nfc") else {
        return;
    };
    if nfc
        .get("message")
        .is_none_or(|message| message.as_str() == Some(""))
    {
        report.at(
            Place::pass("/nfc/message"),
            "The NFC dictionary has no message, so there is nothing to hand to the reader. Wallet may \
             refuse the pass. Add the member's number or the like.",
        );
    }
}
