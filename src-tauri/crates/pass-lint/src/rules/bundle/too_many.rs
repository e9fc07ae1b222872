//! ## What it does
//! Finds `.pkpasses` files with more than ten passes.
//!
//! ## Why it matters
//! Apple sets the limit at ten passes or 150 MB.
//!
//! ## Example
//! Twelve tickets of a family in one `.pkpasses`.
//!
//! ## Instead
//! Two files, or a link for each pass.

use crate::rule::*;

/// `bundle-too-many`
pub const RULE: Rule = Rule {
    code: "bundle-too-many",
    severity: Severity::Error,
    reads: Reads::Bundle,
    since: "0.1",
    fix: Fixable::Rebuild,
    phone: "Refused, or only some of the passes are added.",
    source: include_str!("too_many.rs"),
    check,
};

const MOST: usize = 10;

fn check(pass: &Reviewed, report: &mut Report) {
    let passes = pass
        .bundle
        .map_or(0, |b| b.entries.iter().filter(|e| e.is_pass).count());
    if passes > MOST {
        report
            .at(
                Place::archive(),
                "The file holds {count} passes. Wallet takes at most 10 at a time. Split it.",
            )
            .arg("count", passes);
    }
}
