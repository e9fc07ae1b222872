//! ## What it does
//! Finds an `encryptionPublicKey` with the BEGIN and END lines of a PEM file.
//!
//! ## Why it matters
//! Wallet wants what stands between them, on one line.
//!
//! ## Example
//! ```json
//! { "encryptionPublicKey": "-----BEGIN PUBLIC KEY-----\nMDkw…\n-----END PUBLIC KEY-----" }
//! ```
//!
//! ## Instead
//! ```json
//! { "encryptionPublicKey": "MDkw…" }
//! ```

use crate::rule::*;
use crate::rules::nfc::{KEY, problem};
use pass_format::pass::nfc::KeyProblem;

/// `nfc-key-pem`
pub const RULE: Rule = Rule {
    code: "nfc-key-pem",
    severity: Severity::Error,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::Safe,
    phone: "Refused, or the reader can't read it.",
    source: include_str!("key_pem.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    let Some((text, KeyProblem::Pem)) = problem(pass) else {
        return;
    };
    let body: String = text
        .lines()
        .filter(|line| !line.contains("-----"))
        .flat_map(|line| line.chars().filter(|c| !c.is_whitespace()))
        .collect();
    let place = Place::pass(KEY);
    report
        .at(
            place.clone(),
            "The encryptionPublicKey has the lines BEGIN and END of a PEM file. Wallet can't read it. \
             Keep only what stands between them, on one line.",
        )
        .fix("Keep the key only", [set(&place, Value::String(body))]);
}
