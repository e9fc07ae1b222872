//! ## What it does
//! Finds a private key in the place of the public one.
//!
//! ## Why it matters
//! Everyone who gets the pass gets the key of your readers.
//!
//! ## Example
//! ```json
//! { "encryptionPublicKey": "-----BEGIN EC PRIVATE KEY-----…" }
//! ```
//!
//! ## Instead
//! Make a new pair, give the readers its private key and the pass the public one.

use crate::rule::*;
use crate::rules::nfc::{KEY, problem};
use pass_format::pass::nfc::KeyProblem;

/// `nfc-key-private`
pub const RULE: Rule = Rule {
    code: "nfc-key-private",
    severity: Severity::Error,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::No,
    phone: "Everyone who has the pass can read what readers receive.",
    source: include_str!("key_private.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    if let Some((_, KeyProblem::Private)) = problem(pass) {
        report.at(
            Place::pass(KEY),
            "A private key stands in encryptionPublicKey: everyone who gets the pass gets it. Discard \
             the pair, make a new one, and write its public key here.",
        );
    }
}
