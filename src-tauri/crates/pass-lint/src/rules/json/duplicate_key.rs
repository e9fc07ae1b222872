//! ## What it does
//! Finds a key that stands twice in one object.
//!
//! ## Why it matters
//! Most readers take the last value; what the first one says is lost. JSON doesn't define which.
//!
//! ## Example
//! ```json
//! { "description": "Card", "description": "Member's card" }
//! ```
//!
//! ## Instead
//! ```json
//! { "description": "Member's card" }
//! ```

use crate::rule::*;
use pass_format::package::facts::TextProblem;

/// `json-duplicate-key`
pub const RULE: Rule = Rule {
    code: "json-duplicate-key",
    severity: Severity::Warning,
    reads: Reads::Files,
    since: "0.1",
    fix: Fixable::Offered,
    phone: "The last value counts.",
    source: include_str!("duplicate_key.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for found in pass
        .json_text()
        .filter(|found| found.kind == TextProblem::DuplicateKey)
    {
        let finding = report
            .at(
                found.place.clone(),
                "The key “{key}” stands here twice. Wallet takes the last value and drops the other. \
                 Remove one.",
            )
            .arg("key", &found.detail);
        if found.place.path == "pass.json" {
            finding.fix("Remove the one that doesn't count", [remove(&found.place)]);
        }
    }
}
