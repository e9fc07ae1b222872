//! ## What it does
//! Finds JSON files that begin with a byte-order mark.
//!
//! ## Why it matters
//! The mark isn't part of JSON. Some readers take it for a character and stop. It is invisible in
//! most editors.
//!
//! ## Example
//! ```text
//! EF BB BF 7B …
//! ```
//!
//! ## Instead
//! ```text
//! 7B …
//! ```

use crate::rule::*;
use pass_format::package::facts::TextProblem;

/// `json-bom`
pub const RULE: Rule = Rule {
    code: "json-bom",
    severity: Severity::Warning,
    reads: Reads::Files,
    since: "0.1",
    fix: Fixable::Rebuild,
    phone: "Some readers refuse the pass.",
    source: include_str!("bom.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for found in pass
        .json_text()
        .filter(|found| found.kind == TextProblem::ByteOrderMark)
    {
        report
            .at(
                found.place.clone(),
                "{file} begins with a byte-order mark. Some readers refuse the pass. Store it as \
                 UTF-8 without mark; exporting does.",
            )
            .arg("file", &found.place.path);
    }
}
