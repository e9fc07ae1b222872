//! ## What it does
//! Finds groups of fields that the style doesn't draw, such as `secondaryFields` of a poster or
//! `footerFields` of a classic style.
//!
//! ## Why it matters
//! Wallet ignores the whole group.
//!
//! ## Example
//! ```json
//! { "storeCard": { "footerFields": [ { "key": "no", "value": "1" } ] } }
//! ```
//!
//! ## Instead
//! ```json
//! { "storeCard": { "auxiliaryFields": [ { "key": "no", "value": "1" } ] } }
//! ```

use crate::rule::*;
use pass_format::pass::Group;

/// `style-group-unsupported`
pub const RULE: Rule = Rule {
    code: "style-group-unsupported",
    severity: Severity::Warning,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::No,
    phone: "Not shown.",
    source: include_str!("group_unsupported.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for (style, dictionary) in pass.styles() {
        for group in Group::ALL
            .into_iter()
            .filter(|group| !style.groups().contains(group))
        {
            let fields = dictionary.get(group.key()).and_then(Value::as_array);
            if fields.is_some_and(|fields| !fields.is_empty()) {
                report
                    .at(
                        Place::pass(format!("/{}/{}", style.key(), group.key())),
                        "{style} doesn't draw {group}. Wallet ignores these fields. Move them to a \
                         group that it draws.",
                    )
                    .arg("style", style.key())
                    .arg("group", group.key());
            }
        }
    }
}
