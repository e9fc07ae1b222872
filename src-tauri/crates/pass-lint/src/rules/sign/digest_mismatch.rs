//! ## What it does
//! Finds signatures over other bytes than those of `manifest.json`.
//!
//! ## Why it matters
//! The manifest was changed, or only formatted anew, after it was signed. The device's log says
//! that the manifest's signature did not verify.
//!
//! ## Example
//! `manifest.json` was made again, `signature` was kept.
//!
//! ## Instead
//! Sign last, and change nothing afterwards.

use crate::rule::*;
use pass_format::package::facts::SignatureProblem;

/// `sign-digest-mismatch`
pub const RULE: Rule = Rule {
    code: "sign-digest-mismatch",
    severity: Severity::Error,
    reads: Reads::Signature,
    since: "0.1",
    fix: Fixable::Rebuild,
    phone: REFUSED,
    source: include_str!("digest_mismatch.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for kind in [
        SignatureProblem::ManifestChanged,
        SignatureProblem::DigestMissing,
    ] {
        for found in pass.signature(kind) {
            report
                .at(
                    found.place.clone(),
                    "The signature isn't over this manifest.json ({detail}): it was changed after \
                     signing. Wallet refuses the pass. Sign it again.",
                )
                .arg("detail", &found.detail);
        }
    }
}
