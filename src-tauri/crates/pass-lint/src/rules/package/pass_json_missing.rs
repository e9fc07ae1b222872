//! ## What it does
//! Finds packages and folders without a `pass.json`.
//!
//! ## Why it matters
//! `pass.json` is the pass; everything else only illustrates it. The name must be written in lower
//! case.
//!
//! ## Example
//! ```text
//! Pass.JSON  icon.png  icon@2x.png
//! ```
//!
//! ## Instead
//! ```text
//! pass.json  icon.png  icon@2x.png
//! ```

use crate::rule::*;
use pass_format::package::facts::TextProblem;
use pass_format::package::layout::PASS;

/// `package-pass-json-missing`
pub const RULE: Rule = Rule {
    code: "package-pass-json-missing",
    severity: Severity::Error,
    reads: Reads::Files,
    since: "0.1",
    fix: Fixable::No,
    phone: REFUSED,
    source: include_str!("pass_json_missing.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    let unreadable = pass.json_text().any(|found| {
        let unread = matches!(
            found.kind,
            TextProblem::Syntax | TextProblem::TooLarge | TextProblem::TooDeep
        );
        unread && found.place.path == PASS
    });
    if *pass.pass == Value::Null && !unreadable {
        report.at(
            Place::file(PASS),
            "There is no pass.json, or it is empty. Without it there is no pass to add. Put one at \
             the root, with this name in lower case.",
        );
    }
}
