//! ## What it does
//! Finds `pass.strings` files that are neither UTF-8 nor UTF-16.
//!
//! ## Why it matters
//! Texts in the encoding of an old editor turn into wrong characters on the phone.
//!
//! ## Example
//! ```text
//! "GATE" = "T\xFCr";
//! ```
//!
//! ## Instead
//! ```text
//! "GATE" = "Tür";
//! ```

use crate::rule::*;
use pass_format::package::facts::TextProblem;

/// `l10n-strings-encoding`
pub const RULE: Rule = Rule {
    code: "l10n-strings-encoding",
    severity: Severity::Warning,
    reads: Reads::Files,
    since: "0.1",
    fix: Fixable::No,
    phone: "Wrong characters.",
    source: include_str!("strings_encoding.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for found in pass
        .strings_text()
        .filter(|found| found.kind == TextProblem::NotUnicode)
    {
        report
            .at(
                found.place.clone(),
                "{file} is neither UTF-8 nor UTF-16 ({detail}). Wallet shows wrong characters. Store \
                 it as UTF-16 with mark, or as UTF-8.",
            )
            .arg("file", &found.place.path)
            .arg("detail", &found.detail);
    }
}
