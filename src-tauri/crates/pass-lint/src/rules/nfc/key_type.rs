//! ## What it does
//! Finds an `encryptionPublicKey` that isn't an X.509 SubjectPublicKeyInfo with a point on the
//! curve P-256.
//!
//! ## Why it matters
//! Readers for Apple's protocol use P-256 only; RSA keys, other curves and raw points don't work.
//!
//! ## Example
//! ```text
//! MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A…   (RSA)
//! ```
//!
//! ## Instead
//! ```text
//! MDkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDIgAC…   (P-256, compressed)
//! ```

use crate::rule::*;
use crate::rules::nfc::{KEY, problem};
use pass_format::pass::nfc::KeyProblem;

/// `nfc-key-type`
pub const RULE: Rule = Rule {
    code: "nfc-key-type",
    severity: Severity::Error,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::No,
    phone: "Refused, or the reader can't read it.",
    source: include_str!("key_type.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    if let Some((_, KeyProblem::NotP256)) = problem(pass) {
        report.at(
            Place::pass(KEY),
            "The encryptionPublicKey isn't a public key on the curve P-256. No reader can use it. \
             Take the public key of a P-256 pair, best in compressed form.",
        );
    }
}
