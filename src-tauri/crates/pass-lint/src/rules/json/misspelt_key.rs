//! ## What it does
//! Finds unknown keys that are nearly a known one: two letters off at most, or other capitals.
//!
//! ## Why it matters
//! Wallet ignores what it doesn't know, without a word. Keys are American English, and capitals
//! count.
//!
//! ## Example
//! ```json
//! { "organisationName": "Example Society", "labelcolor": "rgb(0,0,0)" }
//! ```
//!
//! ## Instead
//! ```json
//! { "organizationName": "Example Society", "labelColor": "rgb(0,0,0)" }
//! ```

use crate::mistakes::Fault;
use crate::rule::*;
use crate::rules::json::rename;
use pass_format::catalogue::nearest;

/// `json-misspelt-key`
pub const RULE: Rule = Rule {
    code: "json-misspelt-key",
    severity: Severity::Warning,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::Offered,
    phone: "Ignored; for a required key the pass can't be added.",
    source: include_str!("misspelt_key.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for found in pass
        .mistakes
        .iter()
        .filter(|found| found.fault == Fault::UnknownKey)
    {
        let Some(meant) = nearest(found.owner, found.key) else {
            continue;
        };
        let finding = report
            .at(
                found.place.clone(),
                "“{key}” is unknown; “{meant}” is probably meant. Wallet ignores it. Take the right \
                 name.",
            )
            .arg("key", found.key)
            .arg("meant", meant);
        if pass
            .pass
            .pointer(inside_parent(&found.place, meant).as_str())
            .is_none()
        {
            finding.fix(&format!("Call it {meant}"), [rename(&found.place, meant)]);
        }
    }
}

/// The pointer of a sibling.
fn inside_parent(place: &Place, key: &str) -> String {
    let pointer = place.pass_pointer().unwrap_or_default();
    format!(
        "{}/{key}",
        pointer.rsplit_once('/').map_or("", |(parent, _)| parent)
    )
}
