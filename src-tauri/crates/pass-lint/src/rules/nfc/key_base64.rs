//! ## What it does
//! Finds an `encryptionPublicKey` that isn't base64, or has line breaks or blanks in it.
//!
//! ## Why it matters
//! Wallet reads one line of base64.
//!
//! ## Example
//! ```json
//! { "encryptionPublicKey": "MDkwEwYHKoZI\nzj0CAQ…" }
//! ```
//!
//! ## Instead
//! ```json
//! { "encryptionPublicKey": "MDkwEwYHKoZIzj0CAQ…" }
//! ```

use crate::rule::*;
use crate::rules::nfc::{POINTER, decode, key};

/// `nfc-key-base64`
pub const RULE: Rule = Rule {
    code: "nfc-key-base64",
    severity: Severity::Error,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::Safe,
    phone: "Refused, or the reader can't read it.",
    source: include_str!("key_base64.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    let Some(text) = key(pass).filter(|text| !text.is_empty() && !text.contains("-----")) else {
        return;
    };
    if decode(text).is_some() {
        return;
    }
    let finding = report.at(
        Place::pass(POINTER),
        "The encryptionPublicKey isn't one line of base64. Wallet can't read it. Write the key \
         without blanks and line breaks.",
    );
    let clean: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    if decode(&clean).is_some() {
        finding.fix(
            "Remove blanks and line breaks",
            [Edit::Set {
                pointer: POINTER.to_owned(),
                value: Value::String(clean),
            }],
        );
    }
}
