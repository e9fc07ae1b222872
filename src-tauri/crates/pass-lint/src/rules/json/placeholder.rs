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

use crate::rule::*;
use pass_format::package::{SERIAL, placeholders};
use pass_format::project::Settings;
use std::collections::BTreeMap;

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
    let declared =
        |name: &str| pass.is_design() && (name == SERIAL || columns.iter().any(|c| c.name == name));
    let mut unfilled: BTreeMap<Place, Vec<String>> = BTreeMap::new();
    for (name, places) in placeholders(pass.package) {
        for place in places.into_iter().filter(|_| !declared(&name)) {
            unfilled
                .entry(place)
                .or_default()
                .push(format!("{{{{{name}}}}}"));
        }
    }
    for (place, text) in pass.texts() {
        unfilled
            .entry(place)
            .or_default()
            .extend(left_over(text).map(str::to_owned));
    }
    for (place, found) in unfilled.into_iter().filter(|(_, found)| !found.is_empty()) {
        report
            .at(
                place,
                "Nothing fills “{placeholder}”. Wallet shows it as it stands, or refuses the pass. \
                 Bind it to a column of the design, or write the text.",
            )
            .arg("placeholder", found.join("”, “"))
            .severity(if pass.is_design() {
                Severity::Error
            } else {
                Severity::Warning
            });
    }
}

/// The first thing in a text that its author meant to replace.
fn left_over(text: &str) -> Option<&str> {
    let lower = text.to_ascii_lowercase();
    let word = |word: &str| lower.find(word).map(|at| &text[at..at + word.len()]);
    let template = text.find("${").and_then(|start| {
        let name = &text[start + 2..start + text[start..].find('}')?];
        let plain = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.');
        (!name.is_empty() && name.chars().all(plain)).then(|| &text[start..start + name.len() + 3])
    });
    let whole = (text.trim() == "TODO" || text.starts_with("TODO:")).then_some(text);
    let crosses = text.contains("XXXXXXXXXX").then_some("XXXXXXXXXX");
    template
        .or(whole)
        .or(crosses)
        .or_else(|| word("lorem ipsum"))
        .or_else(|| word("replace_me"))
}
