//! ## What it does
//! Finds a `signature` that isn't a CMS structure “SignedData” in DER form: PEM or base64 text, an
//! S/MIME mail, an empty structure. Readable, but not in the one form that DER allows, is a
//! warning.
//!
//! ## Why it matters
//! Wallet reads the binary form only. The text forms come from signing commands whose output form
//! was left at its default.
//!
//! ## Example
//! ```text
//! -----BEGIN PKCS7-----
//! ```
//!
//! ## Instead
//! Store the signature as DER: `openssl cms -sign -binary -outform DER …`, or `passwright sign`.

use crate::rule::*;
use pass_format::package::facts::SignatureProblem;

/// `sign-not-cms`
pub const RULE: Rule = Rule {
    code: "sign-not-cms",
    severity: Severity::Error,
    reads: Reads::Signature,
    since: "0.1",
    fix: Fixable::Rebuild,
    phone: REFUSED,
    source: include_str!("not_cms.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for kind in [
        SignatureProblem::SignatureUnreadable,
        SignatureProblem::NoSigner,
        SignatureProblem::NotDer,
    ] {
        for found in pass.signature(kind) {
            report
                .at(
                    found.place.clone(),
                    "The signature can't be read as signed data ({detail}). Wallet refuses the \
                     pass. Sign it again.",
                )
                .arg("detail", &found.detail)
                .severity(if kind == SignatureProblem::NotDer {
                    Severity::Warning
                } else {
                    Severity::Error
                });
        }
    }
}
