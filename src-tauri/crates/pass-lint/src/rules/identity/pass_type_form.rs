//! ## What it does
//! Finds a `passTypeIdentifier` that doesn't begin with `pass.`, or has other characters than
//! letters, digits, `.` and `-`.
//!
//! ## Why it matters
//! Apple registers identifiers in this form only, so no certificate can be for any other.
//!
//! ## Example
//! ```json
//! { "passTypeIdentifier": "org.example.my card" }
//! ```
//!
//! ## Instead
//! ```json
//! { "passTypeIdentifier": "pass.org.example.my-card" }
//! ```

use crate::rule::*;
use crate::rules::identity::without_team;

/// `identity-pass-type-form`
pub const RULE: Rule = Rule {
    code: "identity-pass-type-form",
    severity: Severity::Error,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::No,
    phone: REFUSED,
    source: include_str!("pass_type_form.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    let Some(id) = pass
        .top("passTypeIdentifier")
        .filter(|id| !id.trim().is_empty())
    else {
        return;
    };
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '.' || c == '-';
    let rest = id.strip_prefix("pass.").unwrap_or_default();
    if (rest.is_empty() || !rest.chars().all(plain)) && without_team(id).is_none() {
        report
            .at(
                Place::pass("/passTypeIdentifier"),
                "“{id}” is no pass type identifier. Wallet refuses the pass. It begins with “pass.” \
                 and goes on in letters, digits, points and hyphens, as registered with Apple.",
            )
            .arg("id", id);
    }
}
