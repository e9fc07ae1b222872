//! ## What it does
//! Finds passes without an `organizationName`.
//!
//! ## Why it matters
//! It is the name on the lock screen, in notifications and in Mail.
//!
//! ## Example
//! ```json
//! { "formatVersion": 1 }
//! ```
//!
//! ## Instead
//! ```json
//! { "formatVersion": 1, "organizationName": "Example Society" }
//! ```

use crate::rule::*;

/// `identity-organization-missing`
pub const RULE: Rule = Rule {
    code: "identity-organization-missing",
    severity: Severity::Error,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::No,
    phone: REFUSED,
    source: include_str!("organization_missing.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    if matches!(pass.pass.get("organizationName"), None | Some(Value::Null)) {
        report.at(
            Place::pass("/organizationName"),
            "There is no organizationName. Wallet refuses the pass. Give the name that people know \
             you by; it stands on the lock screen.",
        );
    }
}
