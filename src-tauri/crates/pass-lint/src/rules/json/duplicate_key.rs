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

use crate::mistakes::Fault;
use crate::rule::*;
use pass_format::package::facts::TextProblem;
use pass_format::package::layout::PASS;

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

const MESSAGE: &str = "The key “{key}” stands here twice. Wallet takes the last value and drops the \
                       other. Remove one.";

/// In `pass.json` the value itself tells, which changes with every edit; of other files the reader.
fn check(pass: &Reviewed, report: &mut Report) {
    for found in pass
        .mistakes
        .iter()
        .filter(|found| found.fault == Fault::Doubled)
    {
        report
            .at(found.place.clone(), MESSAGE)
            .arg("key", found.key)
            .fix("Remove the one that doesn't count", [remove(&found.place)]);
    }
    for found in pass
        .json_text()
        .filter(|found| found.kind == TextProblem::DuplicateKey)
    {
        if found.place.path != PASS {
            report
                .at(found.place.clone(), MESSAGE)
                .arg("key", &found.detail);
        }
    }
}
