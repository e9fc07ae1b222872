//! ## What it does
//! Finds places whose latitude isn't a number from −90 to 90 or whose longitude isn't one from −180
//! to 180.
//!
//! ## Why it matters
//! Both are needed, in degrees, as numbers and not as text.
//!
//! ## Example
//! ```json
//! { "latitude": "48.2", "longitude": 416.37 }
//! ```
//!
//! ## Instead
//! ```json
//! { "latitude": 48.2082, "longitude": 16.3738 }
//! ```

use crate::rule::*;
use pass_format::pass::PassView;

/// `relevance-location-range`
pub const RULE: Rule = Rule {
    code: "relevance-location-range",
    severity: Severity::Error,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::No,
    phone: "Refused, or ignored.",
    source: include_str!("location_range.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for location in PassView::of(pass.pass).locations() {
        for (key, degrees, most) in [
            ("latitude", location.latitude, 90.0),
            ("longitude", location.longitude, 180.0),
        ] {
            let value = location.object.get(key);
            let waits = value
                .and_then(Value::as_str)
                .is_some_and(|text| pass.waits(text));
            if waits || degrees.is_some_and(|degrees| degrees.abs() <= most) {
                continue;
            }
            let found = match value {
                None => "missing",
                Some(Value::Number(number)) => number.as_str(),
                Some(Value::String(text)) => text,
                Some(_) => "no number",
            };
            report
                .at(
                    inside(&location.place, key),
                    "The {key} is {found}. Wallet refuses the pass or ignores the place. Write a \
                     number from −{most} to {most}.",
                )
                .arg("key", key)
                .arg("found", found)
                .arg("most", most);
        }
    }
}
