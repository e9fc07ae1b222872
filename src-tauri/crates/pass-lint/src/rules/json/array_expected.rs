//! ## What it does
//! Finds one item where a list belongs.
//!
//! ## Why it matters
//! `locations`, `beacons`, groups of fields and store identifiers are lists even if there is only
//! one.
//!
//! ## Example
//! ```json
//! { "locations": { "latitude": 48.2082, "longitude": 16.3738 } }
//! ```
//!
//! ## Instead
//! ```json
//! { "locations": [ { "latitude": 48.2082, "longitude": 16.3738 } ] }
//! ```

use crate::mistakes::Fault;
use crate::rule::*;
use crate::rules::json::is_judged_here;

/// `json-array-expected`
pub const RULE: Rule = Rule {
    code: "json-array-expected",
    severity: Severity::Error,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::Safe,
    phone: "Refused, or ignored.",
    source: include_str!("array_expected.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for found in pass.mistakes.iter().filter(|found| is_judged_here(found)) {
        if found.fault == Fault::ItemForList {
            report
                .at(
                    found.place.clone(),
                    "“{key}” is a list, and one item stands there. Wallet refuses the pass or ignores \
                     it. Put it in brackets.",
                )
                .arg("key", found.key)
                .fix("Make it a list", [found.write(Value::Array(vec![found.value.clone()]))]);
        }
    }
}
