//! ## What it does
//! Finds fields that have an `attributedValue` and no `value`.
//!
//! ## Why it matters
//! `attributedValue` replaces the value where it can be shown; the watch and older systems need the
//! plain one.
//!
//! ## Example
//! ```json
//! { "key": "site", "attributedValue": "<a href='https://example.org'>Shop</a>" }
//! ```
//!
//! ## Instead
//! ```json
//! { "key": "site", "attributedValue": "<a href='https://example.org'>Shop</a>", "value": "Shop" }
//! ```

use crate::rule::*;

/// `field-attributed-without-value`
pub const RULE: Rule = Rule {
    code: "field-attributed-without-value",
    severity: Severity::Error,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::Safe,
    phone: REFUSED,
    source: include_str!("attributed_without_value.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for field in pass.fields() {
        let Some(attributed) = field.object.get("attributedValue") else {
            continue;
        };
        if field.object.get("value").is_none() {
            let place = field.member("value");
            let value = match attributed {
                Value::String(text) => Value::String(without_tags(text)),
                other => other.clone(),
            };
            report
                .at(
                    place.clone(),
                    "The field “{field}” has an attributedValue and no value. Wallet refuses the \
                     pass. Add the text without links.",
                )
                .arg("field", name(&field))
                .fix("Add the text without links", [set(&place, value)]);
        }
    }
}

/// The text between the tags.
fn without_tags(text: &str) -> String {
    let mut plain = String::new();
    let mut inside = false;
    for c in text.chars() {
        match c {
            '<' => inside = true,
            '>' if inside => inside = false,
            c if !inside => plain.push(c),
            _ => {}
        }
    }
    plain
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&")
}
