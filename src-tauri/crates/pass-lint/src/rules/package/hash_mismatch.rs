//! ## What it does
//! Finds files whose SHA-1 isn't the one in `manifest.json`.
//!
//! ## Why it matters
//! The file was changed after the pass was signed: edited, re-compressed, or stored with other line
//! ends. Even formatting `pass.json` anew is a change.
//!
//! ## Example
//! `pass.json` was corrected by hand in the finished archive.
//!
//! ## Instead
//! Correct the design, then build and sign again.

use crate::rule::*;
use pass_format::package::facts::SignatureProblem;

/// `package-hash-mismatch`
pub const RULE: Rule = Rule {
    code: "package-hash-mismatch",
    severity: Severity::Error,
    reads: Reads::Signature,
    since: "0.1",
    fix: Fixable::Rebuild,
    phone: REFUSED,
    source: include_str!("hash_mismatch.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for found in pass.signature(SignatureProblem::HashMismatch) {
        report
            .at(
                found.place.clone(),
                "“{file}” was changed after the pass was signed: its SHA-1 isn't the one in \
                 manifest.json ({detail}). Wallet refuses the pass. Build and sign it again.",
            )
            .arg("file", &found.place.path)
            .arg("detail", &found.detail);
    }
}
