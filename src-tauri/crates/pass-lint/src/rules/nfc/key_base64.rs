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
use crate::rules::nfc::{KEY, problem};
use pass_format::pass::nfc::{self, KeyProblem};

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
    let Some((text, KeyProblem::Base64)) = problem(pass) else {
        return;
    };
    let place = Place::pass(KEY);
    let finding = report.at(
        place.clone(),
        "The encryptionPublicKey isn't one line of base64. Wallet can't read it. Write the key \
         without blanks and line breaks.",
    );
    let mut clean: String = text
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '=')
        .collect();
    clean.extend(std::iter::repeat_n('=', (4 - clean.len() % 4) % 4));
    if nfc::key(&clean) != Err(KeyProblem::Base64) {
        finding.fix(
            "Remove blanks and line breaks",
            [set(&place, Value::String(clean))],
        );
    }
}
