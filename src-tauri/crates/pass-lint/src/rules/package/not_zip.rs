//! ## What it does
//! Finds files that are no ZIP archive at all.
//!
//! ## Why it matters
//! A `.pkpass` is a ZIP archive. What arrives instead is often an error page, JSON, or a download
//! that broke off: look at the first bytes of the file before looking at the pass.
//!
//! ## Example
//! ```text
//! <!DOCTYPE html><title>404 Not Found</title>
//! ```
//!
//! ## Instead
//! Deliver the archive itself, and look at what the server really sends.

use crate::rule::*;
use pass_format::package::facts::ArchiveProblem;

/// `package-not-zip`
pub const RULE: Rule = Rule {
    code: "package-not-zip",
    severity: Severity::Error,
    reads: Reads::Archive,
    since: "0.1",
    fix: Fixable::No,
    phone: REFUSED,
    source: include_str!("not_zip.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for (found, _) in pass
        .archive()
        .filter(|(f, _)| f.kind == ArchiveProblem::NotZip)
    {
        report
            .at(
                Place::archive(),
                "The file is no ZIP archive (what it looks like: {detail}). Wallet opens \
                 nothing else. Look at what was really downloaded or saved, and take the pass itself.",
            )
            .arg("detail", &found.detail);
    }
}
