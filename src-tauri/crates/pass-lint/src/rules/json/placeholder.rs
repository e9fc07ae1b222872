//! ## What it does
//! Finds placeholders that nothing will fill: a `{{name}}` that is no column of the design,
//! `${name}`, `TODO`, “lorem ipsum”, `REPLACE_ME`, rows of X. In a built pass it is a warning.
//!
//! ## Why it matters
//! In a built pass nothing is filled any more: people read what was meant for the next designer.
//!
//! ## Example
//! ```json
//! { "value": "{{membership}}" }
//! ```
//!
//! ## Instead
//! ```json
//! { "value": "{{member}}" }
//! ```

use crate::placeholders::{left_over, undeclared};
use crate::rule::*;
use pass_format::project::Settings;

/// `json-placeholder`
pub const RULE: Rule = Rule {
    code: "json-placeholder",
    severity: Severity::Error,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::No,
    phone: "Shown as it stands, or the pass can't be added.",
    source: include_str!("placeholder.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    let columns = Settings::of(pass.settings).columns();
    let declared = |name: &str| {
        pass.is_design() && (name == "serialNumber" || columns.iter().any(|c| c.name == name))
    };
    let severity = if pass.is_design() {
        Severity::Error
    } else {
        Severity::Warning
    };
    for (place, text) in pass.texts() {
        let found = undeclared(text, &declared).or_else(|| left_over(text).map(str::to_owned));
        if let Some(found) = found {
            report
                .at(
                    place,
                    "Nothing fills “{placeholder}”. Wallet shows it as it stands, or refuses the \
                     pass. Bind it to a column of the design, or write the text.",
                )
                .arg("placeholder", found)
                .severity(severity);
        }
    }
}
