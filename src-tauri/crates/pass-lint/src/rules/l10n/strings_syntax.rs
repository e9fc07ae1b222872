//! ## What it does
//! Finds `pass.strings` files with missing semicolons, quotes or equals signs.
//!
//! ## Why it matters
//! Wallet stops reading where the text is wrong, and shows the keys or the other language from
//! there on.
//!
//! ## Example
//! ```text
//! "GATE" = "Gate"
//! "SEAT" = "Seat";
//! ```
//!
//! ## Instead
//! ```text
//! "GATE" = "Gate";
//! "SEAT" = "Seat";
//! ```

use crate::rule::*;
use pass_format::package::facts::TextProblem;

/// `l10n-strings-syntax`
pub const RULE: Rule = Rule {
    code: "l10n-strings-syntax",
    severity: Severity::Warning,
    reads: Reads::Files,
    since: "0.1",
    fix: Fixable::No,
    phone: "Texts are not translated, sometimes none of the file.",
    source: include_str!("strings_syntax.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for found in pass.strings_text() {
        let what = match found.kind {
            TextProblem::Syntax => "can't be read from here on",
            TextProblem::MissingSemicolon => "lacks a semicolon",
            TextProblem::SingleQuotes => "has single quotes",
            TextProblem::TrailingData => "has text behind the end",
            TextProblem::TooLarge => "is too large",
            _ => continue,
        };
        report
            .at(
                found.place.clone(),
                "Line {line}, column {column} of {file} {what} ({detail}). Wallet may leave its texts \
                 untranslated. Correct the line; saving writes the file anew.",
            )
            .arg("line", found.line)
            .arg("column", found.column)
            .arg("file", &found.place.path)
            .arg("what", what)
            .arg("detail", &found.detail);
    }
}
