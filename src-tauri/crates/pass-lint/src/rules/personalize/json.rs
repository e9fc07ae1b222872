//! ## What it does
//! Finds a `personalization.json` that can't be read, or isn't an object.
//!
//! ## Why it matters
//! Wallet reads it strictly, as it reads `pass.json`.
//!
//! ## Example
//! ```json
//! [ "PKPassPersonalizationFieldName" ]
//! ```
//!
//! ## Instead
//! ```json
//! { "description": "Join", "requiredPersonalizationFields": [ "PKPassPersonalizationFieldName" ] }
//! ```

use crate::rule::*;
use pass_format::json::Text;
use pass_format::package::layout::PERSONALIZATION;

/// `personalize-json`
pub const RULE: Rule = Rule {
    code: "personalize-json",
    severity: Severity::Error,
    reads: Reads::Files,
    since: "0.1",
    fix: Fixable::No,
    phone: REFUSED,
    source: include_str!("json.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    let Some(bytes) = pass.files.get(PERSONALIZATION) else {
        return;
    };
    let text = Text::read(PERSONALIZATION, bytes);
    if text.value.as_object().is_none() {
        let why = text
            .findings
            .last()
            .map_or("it is no object", |finding| &finding.detail);
        report
            .at(
                Place::file(PERSONALIZATION),
                "personalization.json can't be read ({why}). Wallet refuses the pass. Write one \
                 object of strict JSON.",
            )
            .arg("why", why);
    }
}
