//! ## What it does
//! Finds passes in a `.pkpasses` that have errors of their own.
//!
//! ## Why it matters
//! The person gets the passes in one go and can't tell which one failed, or why.
//!
//! ## Example
//! One of three passes was changed after it was signed.
//!
//! ## Instead
//! Check each pass by itself, and build the file from the good ones.

use crate::rule::*;

/// `bundle-inner-invalid`
pub const RULE: Rule = Rule {
    code: "bundle-inner-invalid",
    severity: Severity::Error,
    reads: Reads::Bundle,
    since: "0.1",
    fix: Fixable::No,
    phone: "That pass is refused, perhaps all of them.",
    source: include_str!("inner_invalid.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    let entries = pass.bundle.map_or(&[][..], |bundle| &bundle.entries);
    for entry in entries.iter().filter(|entry| entry.errors > 0) {
        report
            .at(
                Place::file(&entry.name),
                "“{entry}” isn't valid by itself (errors: {count}). Wallet refuses it, perhaps with \
                 all the others. Mend that pass first.",
            )
            .arg("entry", &entry.name)
            .arg("count", entry.errors);
    }
}
