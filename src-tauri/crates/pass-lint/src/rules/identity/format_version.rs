//! ## What it does
//! Finds passes whose `formatVersion` isn't the number 1.
//!
//! ## Why it matters
//! There is only one version of the format. Wallet refuses a pass without it.
//!
//! ## Example
//! ```json
//! { "formatVersion": 2 }
//! ```
//!
//! ## Instead
//! ```json
//! { "formatVersion": 1 }
//! ```

use crate::rule::*;
use pass_format::json::Number;

/// `identity-format-version`
pub const RULE: Rule = Rule {
    code: "identity-format-version",
    severity: Severity::Error,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::Safe,
    phone: REFUSED,
    source: include_str!("format_version.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    let found = match pass.pass.get("formatVersion") {
        Some(Value::Number(number)) if number.as_f64() == 1.0 => return,
        Some(Value::Number(number)) => number.as_str().to_owned(),
        Some(Value::String(text)) => format!("the text “{text}”"),
        Some(_) => "no number".to_owned(),
        None => "missing".to_owned(),
    };
    let place = Place::pass("/formatVersion");
    report
        .at(
            place.clone(),
            "formatVersion is {found}. Wallet takes nothing but the number 1 and refuses the pass. \
             Set it to 1.",
        )
        .arg("found", found)
        .fix("Set it to 1", [set(&place, Value::Number(Number::from(1)))]);
}
