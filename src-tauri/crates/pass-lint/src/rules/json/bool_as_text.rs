//! ## What it does
//! Finds words and numbers where `true` or `false` belongs.
//!
//! ## Why it matters
//! Wallet takes `"true"` for a text, and a text for nothing.
//!
//! ## Example
//! ```json
//! { "voided": "true" }
//! ```
//!
//! ## Instead
//! ```json
//! { "voided": true }
//! ```

use crate::mistakes::Fault;
use crate::rule::*;
use crate::rules::json::is_judged_here;

/// `json-bool-as-text`
pub const RULE: Rule = Rule {
    code: "json-bool-as-text",
    severity: Severity::Warning,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::Safe,
    phone: "Ignored or refused.",
    source: include_str!("bool_as_text.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for found in pass.mistakes.iter().filter(|found| is_judged_here(found)) {
        if let Fault::TruthAsText(truth) = found.fault {
            report
                .at(
                    found.place.clone(),
                    "“{key}” must be true or false, without quotes. Wallet ignores it or refuses the \
                     pass. Write {truth}.",
                )
                .arg("key", found.key)
                .arg("truth", truth)
                .fix(&format!("Write {truth}"), [found.write(Value::Bool(truth))]);
        }
    }
}
