//! ## What it does
//! Finds boarding passes without a `transitType`.
//!
//! ## Why it matters
//! It chooses the icon between origin and destination: plane, boat, bus, train, or an arrow.
//!
//! ## Example
//! ```json
//! { "boardingPass": { "primaryFields": [] } }
//! ```
//!
//! ## Instead
//! ```json
//! { "boardingPass": { "transitType": "PKTransitTypeTrain", "primaryFields": [] } }
//! ```

use crate::rule::*;

/// `style-transit-missing`
pub const RULE: Rule = Rule {
    code: "style-transit-missing",
    severity: Severity::Error,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::No,
    phone: REFUSED,
    source: include_str!("transit_missing.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    let Some(Value::Object(boarding)) = pass.pass.get("boardingPass") else {
        return;
    };
    let given = boarding.get("transitType");
    if given.is_none_or(|kind| *kind == Value::Null || kind.as_str() == Some("")) {
        report.at(
            Place::pass("/boardingPass/transitType"),
            "The boarding pass doesn't say by what means people travel. Wallet refuses it. Set \
             transitType to PKTransitTypeAir, …Boat, …Bus, …Train or …Generic.",
        );
    }
}
