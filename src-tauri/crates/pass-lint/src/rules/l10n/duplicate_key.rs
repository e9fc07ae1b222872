//! ## What it does
//! Finds a key that stands twice in one `pass.strings`.
//!
//! ## Why it matters
//! The last text wins; the other one is translated for nothing.
//!
//! ## Example
//! ```text
//! "GATE" = "Gate";
//! "GATE" = "Boarding gate";
//! ```
//!
//! ## Instead
//! ```text
//! "GATE" = "Boarding gate";
//! ```

use crate::rule::*;
use pass_format::package::facts::TextProblem;

/// `l10n-duplicate-key`
pub const RULE: Rule = Rule {
    code: "l10n-duplicate-key",
    severity: Severity::Warning,
    reads: Reads::Files,
    since: "0.1",
    fix: Fixable::No,
    phone: "The last text counts.",
    source: include_str!("duplicate_key.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for found in pass
        .strings_text()
        .filter(|found| found.kind == TextProblem::DuplicateKey)
    {
        report
            .at(
                found.place.clone(),
                "“{key}” stands twice in {file}. Wallet takes the last text and drops the other. \
                 Remove one.",
            )
            .arg("key", &found.detail)
            .arg("file", &found.place.path);
    }
}
