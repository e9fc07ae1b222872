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
use crate::rules::nfc::{POINTER, decode, is_private_der, key};

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

/// What stands before the point in the DER form, by the length of the point: compressed, whole.
const COMPRESSED: &[u8] = b"\x30\x39\x30\x13\x06\x07\x2a\x86\x48\xce\x3d\x02\x01\x06\x08\x2a\x86\x48\xce\x3d\x03\x01\x07\x03\x22\x00";
const WHOLE: &[u8] = b"\x30\x59\x30\x13\x06\x07\x2a\x86\x48\xce\x3d\x02\x01\x06\x08\x2a\x86\x48\xce\x3d\x03\x01\x07\x03\x42\x00";

fn check(pass: &Reviewed, report: &mut Report) {
    let Some(der) = key(pass).and_then(decode) else {
        return;
    };
    let fits = match der.len() {
        59 => der.starts_with(COMPRESSED) && matches!(der[26], 2 | 3),
        91 => der.starts_with(WHOLE) && der[26] == 4,
        _ => false,
    };
    if !der.is_empty() && !fits && !is_private_der(&der) {
        report
            .at(
                Place::pass(POINTER),
                "The encryptionPublicKey ({bytes} bytes) isn't a public key on the curve P-256. No \
                 reader can use it. Take the public key of a P-256 pair, best in compressed form.",
            )
            .arg("bytes", der.len());
    }
}
