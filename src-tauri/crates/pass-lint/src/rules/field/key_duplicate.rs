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
    for (at, field) in fields.iter().enumerate() {
        let Some(key) = field.members.get("key").and_then(Value::as_str) else {
            continue;
        };
        let first = fields[..at].iter().find(|earlier| {
            earlier.style == field.style
                && earlier.members.get("key").and_then(Value::as_str) == Some(key)
        });
        if let Some(first) = first.filter(|_| !key.is_empty()) {
            let pointer = field.at("key");
            let new = unused_key(pass, field, key);
            report
                .at(
                    Place::pass(&pointer),
                    "Two fields have the key “{key}”: this one in {group} and one in {first}. Wallet \
                     refuses the pass. Give this one another key.",
                )
                .arg("key", key)
                .arg("group", field.group.key())
                .arg("first", first.group.key())
                .fix(
                    "Give the second field another key",
                    [Edit::Set { pointer, value: Value::String(new) }],
                );
        }
    }
}
