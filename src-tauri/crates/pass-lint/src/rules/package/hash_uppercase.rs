//! ## What it does
//! Finds hashes in `manifest.json` that are written in upper case.
//!
//! ## Why it matters
//! Apple's own tools write lower case, and some readers compare letter by letter.
//!
//! ## Example
//! ```json
//! { "icon.png": "DA39A3EE5E6B4B0D3255BFEF95601890AFD80709" }
//! ```
//!
//! ## Instead
//! ```json
//! { "icon.png": "da39a3ee5e6b4b0d3255bfef95601890afd80709" }
//! ```

use crate::rule::*;
use pass_format::package::facts::SignatureProblem;

/// `package-hash-uppercase`
pub const RULE: Rule = Rule {
    code: "package-hash-uppercase",
    severity: Severity::Warning,
    reads: Reads::Signature,
    since: "0.1",
    fix: Fixable::Rebuild,
    phone: "Possibly refused.",
    source: include_str!("hash_uppercase.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for found in pass.signature(SignatureProblem::HashUpperCase) {
        report.at(
            found.place.clone(),
            "The hash in manifest.json is written in upper case. Some readers refuse the pass. Build \
             and sign it again with lower-case digits.",
        );
    }
}
