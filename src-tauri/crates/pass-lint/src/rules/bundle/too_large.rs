//! ## What it does
//! Finds `.pkpasses` files of more than 150 MB.
//!
//! ## Why it matters
//! Apple sets the limit at ten passes or 150 MB. Most of the size are images, which every pass
//! repeats.
//!
//! ## Example
//! Ten passes of 16 MB each.
//!
//! ## Instead
//! Images in the sizes that Wallet shows; a pass then has about one megabyte.

use crate::rule::*;

/// `bundle-too-large`
pub const RULE: Rule = Rule {
    code: "bundle-too-large",
    severity: Severity::Error,
    reads: Reads::Bundle,
    since: "0.1",
    fix: Fixable::Rebuild,
    phone: REFUSED,
    source: include_str!("too_large.rs"),
    check,
};

const MOST: u64 = 150_000_000;

fn check(pass: &Reviewed, report: &mut Report) {
    let size = pass.bundle.map_or(0, |bundle| bundle.size);
    if size > MOST {
        report
            .at(
                Place::archive(),
                "The file has {megabytes} MB. Wallet takes at most 150 MB at a time. Split it, or \
                 make the images smaller.",
            )
            .arg("megabytes", size / 1_000_000);
    }
}
