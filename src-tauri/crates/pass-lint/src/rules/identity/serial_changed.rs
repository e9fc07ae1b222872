//! ## What it does
//! Finds updates whose serial number, pass type or team isn't that of the issued pass.
//!
//! ## Why it matters
//! The three are the identity of a pass. With another one, the update is another pass.
//!
//! ## Example
//! ```json
//! { "serialNumber": "0001-b" }
//! ```
//!
//! ## Instead
//! ```json
//! { "serialNumber": "0001" }
//! ```

use crate::rule::*;

/// `identity-serial-changed`
pub const RULE: Rule = Rule {
    code: "identity-serial-changed",
    severity: Severity::Error,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::Offered,
    phone: "The update is refused, or a second pass appears.",
    source: include_str!("serial_changed.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    let Some(previous) = pass.previous else {
        return;
    };
    for key in ["serialNumber", "passTypeIdentifier", "teamIdentifier"] {
        let issued = previous.get(key).and_then(Value::as_str);
        let (Some(issued), Some(now)) = (issued, pass.top(key)) else {
            continue;
        };
        if issued != now {
            let place = Place::pass(format!("/{key}"));
            report
                .at(
                    place.clone(),
                    "The issued pass has the {key} “{issued}”, the update “{now}”. Wallet refuses it \
                     or shows a second pass. Restore the first.",
                )
                .arg("key", key)
                .arg("issued", issued)
                .arg("now", now)
                .fix("Restore it", [set(&place, Value::from(issued))]);
        }
    }
}
