//! ## What it does
//! Finds a `personalization.json` in a pass without `nfc`.
//!
//! ## Why it matters
//! Sign-up happens at a contactless reader, or from a pass that can be used at one.
//!
//! ## Example
//! ```text
//! personalization.json, no nfc in pass.json
//! ```
//!
//! ## Instead
//! ```text
//! personalization.json, nfc in pass.json
//! ```

use crate::rule::*;
use pass_format::package::layout::PERSONALIZATION;

/// `personalize-no-nfc`
pub const RULE: Rule = Rule {
    code: "personalize-no-nfc",
    severity: Severity::Error,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::No,
    phone: "No sign-up, or refused.",
    source: include_str!("no_nfc.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    if pass.files.contains_key(PERSONALIZATION) && pass.pass.get("nfc").is_none() {
        report.at(
            Place::pass("/nfc"),
            "The pass has a sign-up, but no nfc. Wallet offers no sign-up. Add nfc, which needs a \
             certificate for it, or remove personalization.json.",
        );
    }
}
