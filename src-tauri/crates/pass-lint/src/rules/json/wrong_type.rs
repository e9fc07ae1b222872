//! ## What it does
//! Finds values of another type than the key holds, such as a list where an object belongs.
//!
//! ## Why it matters
//! A known key with a value that Wallet can't use makes the whole pass unreadable. Numbers in
//! quotes, `true` in quotes and the like have rules of their own.
//!
//! ## Example
//! ```json
//! { "nfc": "4711" }
//! ```
//!
//! ## Instead
//! ```json
//! { "nfc": { "message": "4711", "encryptionPublicKey": "MDkw…" } }
//! ```

use crate::mistakes::Fault;
use crate::rule::*;
use crate::rules::json::{is_judged_here, kind};

/// `json-wrong-type`
pub const RULE: Rule = Rule {
    code: "json-wrong-type",
    severity: Severity::Error,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::No,
    phone: REFUSED,
    source: include_str!("wrong_type.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for found in pass.mistakes.iter().filter(|found| is_judged_here(found)) {
        if let Fault::Type(wanted) = found.fault {
            report
                .at(
                    found.place.clone(),
                    "“{key}” is {found}; it must be {wanted}. Wallet refuses the pass. Write \
                     {wanted}, or leave the key out.",
                )
                .arg("key", found.key)
                .arg("found", kind(found.value))
                .arg("wanted", wanted);
        }
    }
}
