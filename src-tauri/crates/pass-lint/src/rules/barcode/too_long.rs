//! ## What it does
//! Finds messages that their code can't hold: 2953 bytes in a QR code, 1914 in Aztec, 1108 in
//! PDF417; more where they are digits or capitals only.
//!
//! ## Why it matters
//! Long before that a code is too fine to scan; about 300 bytes are good.
//!
//! ## Example
//! A QR code of 3 KB of JSON.
//!
//! ## Instead
//! A short number; the rest is looked up by whoever scans it.

use crate::rule::*;
use crate::rules::barcode::faults;
use pass_format::pass::barcode::MessageError;

/// `barcode-too-long`
pub const RULE: Rule = Rule {
    code: "barcode-too-long",
    severity: Severity::Error,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::No,
    phone: "No code.",
    source: include_str!("too_long.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for (code, fault) in faults(pass) {
        if let MessageError::TooLong { size, limit } = fault.error {
            report
                .at(
                    inside(&code.place, "message"),
                    "The message has {size} characters or bytes; {format} holds {limit}. Wallet \
                     draws no code. Shorten it to something that can be looked up.",
                )
                .arg("size", size)
                .arg("limit", limit)
                .arg("format", fault.format.key());
        }
    }
}
