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
    let unreadable = pass
        .json_text()
        .any(|found| found.place.path == "pass.json" && found.kind == TextProblem::Syntax);
    if *pass.pass == Value::Null && !unreadable {
        report.at(
            Place::file("pass.json"),
            "There is no pass.json, or it is empty. Without it there is no pass to add. Put one at \
             the root, with this name in lower case.",
        );
    }
}
