//! ## What it does
//! Finds built passes without a `serialNumber`. A design may leave it empty or bind it to data.
//!
//! ## Why it matters
//! The serial number tells the passes of one type apart, and is part of the address of every
//! update.
//!
//! ## Example
//! ```json
//! { "serialNumber": "" }
//! ```
//!
//! ## Instead
//! ```json
//! { "serialNumber": "0001-7f3a" }
//! ```

use crate::rule::*;
use crate::rules::identity::missing;

/// `identity-serial-missing`
pub const RULE: Rule = Rule {
    code: "identity-serial-missing",
    severity: Severity::Error,
    reads: Reads::BuiltPass,
    since: "0.1",
    fix: Fixable::No,
    phone: REFUSED,
    source: include_str!("serial_missing.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    missing(pass, report, "serialNumber", None);
}
