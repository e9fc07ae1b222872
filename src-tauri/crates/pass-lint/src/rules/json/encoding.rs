//! ## What it does
//! Finds JSON files that aren't UTF-8. In a design this is a warning, because exporting writes
//! UTF-8.
//!
//! ## Why it matters
//! JSON is UTF-8 by definition. Texts in the encoding of an old editor turn into wrong characters,
//! or make the pass unreadable.
//!
//! ## Example
//! ```text
//! description: “Caf\xE9” in Latin-1
//! ```
//!
//! ## Instead
//! ```text
//! description: “Café” in UTF-8
//! ```

use crate::rule::*;
use pass_format::package::facts::TextProblem;

/// `json-encoding`
pub const RULE: Rule = Rule {
    code: "json-encoding",
    severity: Severity::Error,
    reads: Reads::Files,
    since: "0.1",
    fix: Fixable::Rebuild,
    phone: "Refused, or broken characters.",
    source: include_str!("encoding.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for found in pass.json_text() {
        let what = match found.kind {
            TextProblem::Utf16 => "UTF-16",
            TextProblem::NotUnicode => "neither UTF-8 nor UTF-16",
            _ => continue,
        };
        report
            .at(
                found.place.clone(),
                "{file} is {what}; it must be UTF-8. Wallet refuses the pass or shows wrong \
                 characters. Store it as UTF-8; exporting does.",
            )
            .arg("file", &found.place.path)
            .arg("what", what)
            .severity(if pass.is_design() {
                Severity::Warning
            } else {
                Severity::Error
            });
    }
}
