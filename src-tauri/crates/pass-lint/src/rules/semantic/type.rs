//! ## What it does
//! Finds semantic tags of another type than Wallet reads: text for `flightNumber`, a number for
//! `seatRow`, a single text for `performerNames`.
//!
//! ## Why it matters
//! A wrong type makes the tag useless, and Wallet doesn't say so.
//!
//! ## Example
//! ```json
//! { "semantics": { "flightNumber": "815" } }
//! ```
//!
//! ## Instead
//! ```json
//! { "semantics": { "flightNumber": 815 } }
//! ```

use crate::mistakes::Fault;
use crate::rule::*;
use crate::rules::json::kind;

/// `semantic-type`
pub const RULE: Rule = Rule {
    code: "semantic-type",
    severity: Severity::Warning,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::No,
    phone: "Ignored; the modern layouts fall back to the classic ones.",
    source: include_str!("type.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for found in pass.mistakes.iter().filter(|found| found.is_semantic()) {
        let wanted = match found.fault {
            Fault::NumberAsText => "a number without quotes",
            Fault::TextAsNumber => "a text in quotes",
            Fault::TruthAsText(_) => "true or false without quotes",
            Fault::ItemForList => "a list",
            Fault::Type(wanted) => wanted,
            Fault::Null | Fault::UnknownWord(_) | Fault::UnknownKey | Fault::Doubled => continue,
        };
        report
            .at(
                found.place.clone(),
                "“{key}” is {found}; it must be {wanted}. Wallet ignores it. Write {wanted}.",
            )
            .arg("key", found.key)
            .arg("found", kind(found.value))
            .arg("wanted", wanted);
    }
}
