//! ## What it does
//! Finds keys of the format that stand in an object that doesn't know them.
//!
//! ## Why it matters
//! `transitType` belongs into `boardingPass`, groups of fields into the style, airline links to the
//! top. Elsewhere Wallet ignores them.
//!
//! ## Example
//! ```json
//! { "transitType": "PKTransitTypeAir", "boardingPass": {} }
//! ```
//!
//! ## Instead
//! ```json
//! { "boardingPass": { "transitType": "PKTransitTypeAir" } }
//! ```

use crate::mistakes::Fault;
use crate::rule::*;
use pass_format::catalogue::{nearest, owners_of};

/// `json-key-wrong-place`
pub const RULE: Rule = Rule {
    code: "json-key-wrong-place",
    severity: Severity::Warning,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::No,
    phone: "Ignored.",
    source: include_str!("key_wrong_place.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for found in pass
        .mistakes
        .iter()
        .filter(|found| found.fault == Fault::UnknownKey)
    {
        let owners = owners_of(found.key);
        let Some(first) = owners
            .first()
            .filter(|_| nearest(found.owner, found.key).is_none())
        else {
            continue;
        };
        report
            .at(
                found.place.clone(),
                "“{key}” doesn't belong here but into “{owner}”. Wallet ignores it here. Move it.",
            )
            .arg("key", found.key)
            .arg("owner", first.label());
    }
}
