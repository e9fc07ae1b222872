//! ## What it does
//! Finds texts that are translated into one language and not into another.
//!
//! ## Why it matters
//! People see their own language beside that of `pass.json`.
//!
//! ## Example
//! ```text
//! en.lproj/pass.strings: "GATE" = "Gate"; "SEAT" = "Seat";
//! de.lproj/pass.strings: "GATE" = "Ausgang";
//! ```
//!
//! ## Instead
//! ```text
//! en.lproj/pass.strings: "GATE" = "Gate"; "SEAT" = "Seat";
//! de.lproj/pass.strings: "GATE" = "Ausgang"; "SEAT" = "Platz";
//! ```

use crate::rule::*;
use std::collections::BTreeMap;

/// `l10n-missing-key`
pub const RULE: Rule = Rule {
    code: "l10n-missing-key",
    severity: Severity::Warning,
    reads: Reads::Files,
    since: "0.1",
    fix: Fixable::No,
    phone: "Several languages on one pass.",
    source: include_str!("missing_key.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    let tables = &pass.package.strings;
    let mut first_with: BTreeMap<&str, &str> = BTreeMap::new();
    for (language, table) in tables {
        for (key, _) in &table.0 {
            first_with.entry(key).or_insert(language);
        }
    }
    for (language, table) in tables {
        for (key, other) in first_with
            .iter()
            .filter(|(key, _)| table.get(key).is_none())
        {
            report
                .at(
                    Place::string(language, key),
                    "“{key}” is translated in {other}, but not in {language}. Wallet shows the text \
                     of pass.json there. Translate it.",
                )
                .arg("key", key)
                .arg("other", other)
                .arg("language", language);
        }
    }
}
