//! ## What it does
//! Finds text that isn't JSON: comments, trailing commas, single quotes, missing brackets or
//! values. What can be read all the same is a warning in a design, because exporting writes strict
//! JSON; text that can't be read, or that stands behind the end, is an error there too.
//!
//! ## Why it matters
//! Wallet reads strictly and drops the whole pass; the device's log says “invalid JSON”.
//!
//! ## Example
//! ```text
//! { 'description': 'Card', // for members
//! }
//! ```
//!
//! ## Instead
//! ```json
//! { "description": "Card" }
//! ```

use crate::rule::*;
use pass_format::package::facts::TextProblem;
use pass_format::package::layout::PERSONALIZATION;

/// `json-syntax`
pub const RULE: Rule = Rule {
    code: "json-syntax",
    severity: Severity::Error,
    reads: Reads::Files,
    since: "0.1",
    fix: Fixable::No,
    phone: REFUSED,
    source: include_str!("syntax.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for found in pass.json_text() {
        let what = match found.kind {
            TextProblem::Syntax => "the text can't be read",
            TextProblem::Comment => "a comment",
            TextProblem::TrailingComma => "a comma behind the last item",
            TextProblem::DoubledComma => "two commas in a row",
            TextProblem::MissingValue => "a value is missing",
            TextProblem::RawLineBreak if found.detail.starts_with("U+") => {
                "a control character inside of a text"
            }
            TextProblem::RawLineBreak if found.detail == "tab" => "a tab inside of a text",
            TextProblem::RawLineBreak => "a line break inside of a text",
            TextProblem::SingleQuotes => "single quotes",
            TextProblem::BadEscape => "an unknown escape",
            TextProblem::LoneSurrogate => "half a character",
            TextProblem::NumberTooLarge => "a number that readers round",
            TextProblem::TrailingData => "text behind the end",
            TextProblem::MissingSemicolon => "a missing mark",
            TextProblem::TooLarge => "the file is too large",
            TextProblem::TooDeep => "objects are nested too deeply",
            _ => continue,
        };
        let unread = matches!(
            found.kind,
            TextProblem::Syntax | TextProblem::TooLarge | TextProblem::TooDeep
        );
        if unread && found.place.path == PERSONALIZATION {
            continue; // `personalize-json`
        }
        // Of text behind the end nothing would be exported.
        let lost = unread || found.kind == TextProblem::TrailingData;
        let (message, severity) = match pass.is_design() && !lost {
            true => (
                "Line {line}, column {column} of {file} isn't JSON: {what} ({detail}). Wallet would \
                 refuse the whole pass; exporting writes it strictly. Correct the text, or leave it.",
                Severity::Warning,
            ),
            false => (
                "Line {line}, column {column} of {file} isn't JSON: {what} ({detail}). Wallet refuses \
                 the whole pass. Correct the text.",
                Severity::Error,
            ),
        };
        report
            .at(found.place.clone(), message)
            .arg("line", found.line)
            .arg("column", found.column)
            .arg("file", &found.place.path)
            .arg("what", what)
            .arg("detail", &found.detail)
            .severity(severity);
    }
}
