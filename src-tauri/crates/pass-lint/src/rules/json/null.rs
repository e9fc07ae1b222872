//! ## What it does
//! Finds keys whose value is `null`.
//!
//! ## Why it matters
//! Some versions of Wallet refuse a pass for it. A key without a value is left out.
//!
//! ## Example
//! ```json
//! { "logoText": null }
//! ```
//!
//! ## Instead
//! ```json
//! { }
//! ```

use crate::mistakes::Fault;
use crate::rule::*;

/// `json-null`
pub const RULE: Rule = Rule {
    code: "json-null",
    severity: Severity::Warning,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::Safe,
    phone: "Ignored or refused.",
    source: include_str!("null.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for found in pass
        .mistakes
        .iter()
        .filter(|found| found.fault == Fault::Null)
    {
        report
            .at(
                found.place.clone(),
                "The value of “{key}” is null. Some systems refuse the pass. Leave the key out.",
            )
            .arg("key", found.key)
            .fix("Leave it out", [remove(&found.place)]);
    }
}
