//! ## What it does
//! Finds signatures that fit `manifest.json` only when its line ends are changed from LF to CRLF.
//!
//! ## Why it matters
//! Signing tools treat their input as mail text unless told otherwise. With a manifest of one line
//! the mistake can't be seen; with the first line break the signature is wrong.
//!
//! ## Example
//! ```text
//! openssl smime -sign -in manifest.json …
//! ```
//!
//! ## Instead
//! ```text
//! openssl smime -sign -binary -in manifest.json …
//! ```

use crate::rule::*;
use pass_format::package::facts::SignatureProblem;

/// `sign-text-mode`
pub const RULE: Rule = Rule {
    code: "sign-text-mode",
    severity: Severity::Error,
    reads: Reads::Signature,
    since: "0.1",
    fix: Fixable::Rebuild,
    phone: REFUSED,
    source: include_str!("text_mode.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for found in pass.signature(SignatureProblem::TextMode) {
        report.at(
            found.place.clone(),
            "manifest.json was signed as text, with changed line ends. Wallet compares the \
             bytes and refuses the pass. Sign it in binary mode.",
        );
    }
}
