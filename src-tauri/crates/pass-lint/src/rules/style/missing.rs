//! ## What it does
//! Finds passes without a style.
//!
//! ## Why it matters
//! The style says what the pass is and how it looks. The device's log says that the dictionary must
//! have an entry for one of them.
//!
//! ## Example
//! ```json
//! { "formatVersion": 1, "primaryFields": [] }
//! ```
//!
//! ## Instead
//! ```json
//! { "formatVersion": 1, "storeCard": { "primaryFields": [] } }
//! ```

use crate::rule::*;

/// `style-missing`
pub const RULE: Rule = Rule {
    code: "style-missing",
    severity: Severity::Error,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::No,
    phone: REFUSED,
    source: include_str!("missing.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    if pass.styles().next().is_none() {
        report.at(
            Place::pass(""),
            "The pass has no style. Wallet refuses it. Add one of boardingPass, coupon, eventTicket, \
             generic and storeCard.",
        );
    }
}
