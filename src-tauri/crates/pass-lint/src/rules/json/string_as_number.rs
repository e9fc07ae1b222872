//! ## What it does
//! Finds numbers where text belongs.
//!
//! ## Why it matters
//! Serial numbers, identifiers, labels and messages are text even where they consist of digits; as
//! numbers they also lose their leading zeros.
//!
//! ## Example
//! ```json
//! { "serialNumber": 4711 }
//! ```
//!
//! ## Instead
//! ```json
//! { "serialNumber": "4711" }
//! ```

use crate::mistakes::Fault;
use crate::rule::*;
use crate::rules::json::is_judged_here;

/// `json-string-as-number`
pub const RULE: Rule = Rule {
    code: "json-string-as-number",
    severity: Severity::Error,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::Safe,
    phone: REFUSED,
    source: include_str!("string_as_number.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for found in pass.mistakes.iter().filter(|found| is_judged_here(found)) {
        if let (Fault::TextAsNumber, Value::Number(number)) = (found.fault, found.value) {
            report
                .at(
                    found.place.clone(),
                    "“{key}” is the number {number}; it must be text. Wallet refuses the pass. Put \
                     it in quotes.",
                )
                .arg("key", found.key)
                .arg("number", number.as_str())
                .fix(
                    "Put it in quotes",
                    [found.write(Value::from(number.as_str()))],
                );
        }
    }
}
