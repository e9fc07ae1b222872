//! ## What it does
//! Finds escapes in `pass.strings` that the format doesn't know: `\'`, `\u00e9`, a lone `\`.
//!
//! ## Why it matters
//! Known are `\"`, `\\`, `\n`, `\r`, `\t` and `\U00e9` with a capital U. Anything else stands on
//! the pass as typed.
//!
//! ## Example
//! ```text
//! "CAFE" = "Caf\u00e9";
//! ```
//!
//! ## Instead
//! ```text
//! "CAFE" = "Café";
//! ```

use crate::rule::*;
use pass_format::package::facts::TextProblem;

/// `l10n-escape`
pub const RULE: Rule = Rule {
    code: "l10n-escape",
    severity: Severity::Warning,
    reads: Reads::Files,
    since: "0.1",
    fix: Fixable::No,
    phone: "Shown literally.",
    source: include_str!("escape.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for found in pass.strings_text() {
        if matches!(
            found.kind,
            TextProblem::BadEscape | TextProblem::LoneSurrogate
        ) {
            report
                .at(
                    found.place.clone(),
                    "Line {line} of {file} has an escape that the format doesn't know ({detail}). \
                     Wallet shows it as typed. Write the character itself.",
                )
                .arg("line", found.line)
                .arg("file", &found.place.path)
                .arg("detail", &found.detail);
        }
    }
}
