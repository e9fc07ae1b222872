//! ## What it does
//! Finds beacons whose `proximityUUID` isn't a UUID.
//!
//! ## Why it matters
//! The beacon sends 32 hex digits; they are written in groups of 8, 4, 4, 4 and 12.
//!
//! ## Example
//! ```json
//! { "proximityUUID": "shop-entrance" }
//! ```
//!
//! ## Instead
//! ```json
//! { "proximityUUID": "5d2e1b0c-4f6a-4b7c-9d8e-0a1b2c3d4e5f" }
//! ```

use crate::rule::*;
use pass_format::pass::PassView;

/// `relevance-beacon-uuid`
pub const RULE: Rule = Rule {
    code: "relevance-beacon-uuid",
    severity: Severity::Error,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::No,
    phone: "Refused, or ignored.",
    source: include_str!("beacon_uuid.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for beacon in PassView::of(pass.pass).beacons() {
        let found = beacon.uuid.unwrap_or("missing");
        if !beacon.uuid_is_valid() && !pass.waits(found) {
            report
                .at(
                    inside(&beacon.place, "proximityUUID"),
                    "The proximityUUID is {found}. Wallet refuses the pass or ignores the beacon. \
                     Write the UUID that the beacon sends, in groups of 8, 4, 4, 4 and 12.",
                )
                .arg("found", found);
        }
    }
}
