//! ## What it does
//! Finds keys that aren't part of the format.
//!
//! ## Why it matters
//! Wallet ignores them. Data of your own is best kept in `userInfo`, where it can't collide with a
//! key of the future.
//!
//! ## Example
//! ```json
//! { "bundleId": "org.example.app" }
//! ```
//!
//! ## Instead
//! ```json
//! { "userInfo": { "bundleId": "org.example.app" } }
//! ```

use crate::mistakes::Fault;
use crate::rule::*;
use pass_format::catalogue::{nearest, owners_of};

/// `json-unknown-key`
pub const RULE: Rule = Rule {
    code: "json-unknown-key",
    severity: Severity::Advice,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::Offered,
    phone: "Ignored.",
    source: include_str!("unknown_key.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for found in pass
        .mistakes
        .iter()
        .filter(|found| found.fault == Fault::UnknownKey)
    {
        let explained =
            nearest(found.owner, found.key).is_some() || !owners_of(found.key).is_empty();
        // What Apple's Pass Designer numbers its parts with; building leaves it out.
        if explained || found.key == "_id" {
            continue;
        }
        report
            .at(
                found.place.clone(),
                "“{key}” is no key of the format. Wallet ignores it. Remove it, or keep it in \
                 userInfo.",
            )
            .arg("key", found.key)
            .fix("Remove it", [remove(&found.place)]);
    }
}
