//! ## What it does
//! Finds an `nfc` dictionary without an `encryptionPublicKey`.
//!
//! ## Why it matters
//! The phone encrypts the message for the reader with this key.
//!
//! ## Example
//! ```json
//! { "nfc": { "message": "4711" } }
//! ```
//!
//! ## Instead
//! ```json
//! { "nfc": { "message": "4711", "encryptionPublicKey": "MDkw…" } }
//! ```

use crate::rule::*;

/// `nfc-key-missing`
pub const RULE: Rule = Rule {
    code: "nfc-key-missing",
    severity: Severity::Error,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::No,
    phone: "Refused, or no NFC.",
    source: include_str!("key_missing.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    let Some(Value::Object(nfc)) = pass.pass.get("nfc") else {
        return;
    };
    if nfc
        .get("encryptionPublicKey")
        .is_none_or(|key| key.as_str() == Some(""))
    {
        report.at(
            Place::pass("/nfc/encryptionPublicKey"),
            "The NFC dictionary has no encryptionPublicKey. Wallet may refuse the pass, and no reader \
             understands it. Add the public key of the reader's pair.",
        );
    }
}
