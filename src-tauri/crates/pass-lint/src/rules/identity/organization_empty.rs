//! ## What it does
//! Finds an empty `organizationName`.
//!
//! ## Why it matters
//! Notifications and the lock screen then show a pass of nobody.
//!
//! ## Example
//! ```json
//! { "organizationName": " " }
//! ```
//!
//! ## Instead
//! ```json
//! { "organizationName": "Example Society" }
//! ```

use crate::rule::*;

/// `identity-organization-empty`
pub const RULE: Rule = Rule {
    code: "identity-organization-empty",
    severity: Severity::Warning,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::No,
    phone: "Nameless on the lock screen.",
    source: include_str!("organization_empty.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    let name = pass.pass.get("organizationName").and_then(Value::as_str);
    if name.is_some_and(|name| name.trim().is_empty()) {
        report.at(
            Place::pass("/organizationName"),
            "organizationName is empty. Wallet shows the pass without a sender on the lock screen. \
             Give the name that people know you by.",
        );
    }
}
