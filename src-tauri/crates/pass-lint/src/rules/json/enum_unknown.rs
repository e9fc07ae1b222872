//! ## What it does
//! Finds words that aren't among those that a key takes. For `transitType` it is an error,
//! elsewhere a warning. Formats of codes have a rule of their own.
//!
//! ## Why it matters
//! The words are long and begin with `PK`; short forms aren't known.
//!
//! ## Example
//! ```json
//! { "textAlignment": "Left", "transitType": "plane" }
//! ```
//!
//! ## Instead
//! ```json
//! { "textAlignment": "PKTextAlignmentLeft", "transitType": "PKTransitTypeAir" }
//! ```

use crate::mistakes::Fault;
use crate::rule::*;
use crate::rules::json::is_judged_here;
use pass_format::catalogue::nearest_choice;

/// `json-enum-unknown`
pub const RULE: Rule = Rule {
    code: "json-enum-unknown",
    severity: Severity::Error,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::Offered,
    phone: "Ignored; for `transitType` the pass can't be added.",
    source: include_str!("enum_unknown.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for found in pass.mistakes.iter().filter(|found| is_judged_here(found)) {
        let (Fault::UnknownWord(known), Some(word)) = (found.fault, found.value.as_str()) else {
            continue;
        };
        let nearest = nearest_choice(known, word);
        let example = nearest
            .or(known.first().map(|choice| choice.value))
            .unwrap_or_default();
        let finding = report
            .at(
                found.place.clone(),
                "“{word}” is no value of “{key}”. Wallet ignores it or refuses the pass. Take one \
                 that it knows, such as {example}.",
            )
            .arg("word", word)
            .arg("key", found.key)
            .arg("example", example)
            .severity(match found.key {
                "transitType" => Severity::Error,
                _ => Severity::Warning,
            });
        if let Some(meant) = nearest {
            finding.fix(&format!("Write {meant}"), [found.write(Value::from(meant))]);
        }
    }
}
