//! ## What it does
//! Finds a `pass.json` that is JSON, but not an object.
//!
//! ## Why it matters
//! A pass is one object with keys. A list of passes, or a text, is nothing that Wallet could show.
//!
//! ## Example
//! ```json
//! [ { "formatVersion": 1 } ]
//! ```
//!
//! ## Instead
//! ```json
//! { "formatVersion": 1 }
//! ```

use crate::rule::*;

/// `json-not-object`
pub const RULE: Rule = Rule {
    code: "json-not-object",
    severity: Severity::Error,
    reads: Reads::Files,
    since: "0.1",
    fix: Fixable::No,
    phone: REFUSED,
    source: include_str!("not_object.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    let what = match pass.pass {
        Value::Array(_) => "a list",
        Value::String(_) => "a text",
        Value::Number(_) => "a number",
        Value::Bool(_) => "true or false",
        Value::Object(_) | Value::Null => return,
    };
    report
        .at(
            Place::pass(""),
            "pass.json is {what}; a pass is one object “{ … }”. Wallet refuses it. Put the keys of \
             the pass at the top.",
        )
        .arg("what", what);
}
