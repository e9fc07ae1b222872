//! ## What it does
//! Finds two fields of one style that share a `key`, in whatever groups they stand.
//!
//! ## Why it matters
//! The device's log says that field keys must be unique. The Mac opens such a pass, the phone
//! doesn't. Beside `posterGeneric`, the second style may and should repeat the keys.
//!
//! ## Example
//! ```json
//! { "headerFields": [ { "key": "date", "value": "18 June" } ],
//!   "backFields": [ { "key": "date", "value": "Thursday" } ] }
//! ```
//!
//! ## Instead
//! ```json
//! { "headerFields": [ { "key": "date", "value": "18 June" } ],
//!   "backFields": [ { "key": "weekday", "value": "Thursday" } ] }
//! ```

use crate::rule::*;
use crate::rules::field::unused_key;

/// `field-key-duplicate`
pub const RULE: Rule = Rule {
    code: "field-key-duplicate",
    severity: Severity::Error,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::Offered,
    phone: REFUSED,
    source: include_str!("key_duplicate.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    let fields = pass.fields();
    for (at, field) in fields
        .iter()
        .enumerate()
        .filter(|(_, field)| !field.key.is_empty())
    {
        let same = |other: &&FieldView| other.style == field.style && other.key == field.key;
        if let Some(first) = fields[..at].iter().find(same) {
            let place = field.member("key");
            let new = unused_key(pass, field, field.key);
            report
                .at(
                    place.clone(),
                    "Two fields have the key “{key}”: this one in {group} and one in {first}. Wallet \
                     refuses the pass. Give this one another key.",
                )
                .arg("key", field.key)
                .arg("group", field.group.key())
                .arg("first", first.group.key())
                .fix("Give the second field another key", [set(&place, Value::String(new))]);
        }
    }
}
