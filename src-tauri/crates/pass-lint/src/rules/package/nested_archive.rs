//! ## What it does
//! Finds archives inside of a pass.
//!
//! ## Why it matters
//! Wallet doesn't look into them. Several passes for one person are sent as a `.pkpasses`.
//!
//! ## Example
//! ```text
//! pass.json  icon.png  return-trip.pkpass
//! ```
//!
//! ## Instead
//! ```text
//! trip.pkpasses: outbound.pkpass  return-trip.pkpass
//! ```

use crate::rule::*;
use pass_format::package::facts::ArchiveProblem;

/// `package-nested-archive`
pub const RULE: Rule = Rule {
    code: "package-nested-archive",
    severity: Severity::Warning,
    reads: Reads::Archive,
    since: "0.1",
    fix: Fixable::No,
    phone: "Ignored; it only costs size.",
    source: include_str!("nested_archive.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for (found, severity) in pass
        .archive()
        .filter(|(f, _)| f.kind == ArchiveProblem::NestedArchive)
    {
        report
            .at(
                Place::file(&found.entry),
                "“{entry}” is an archive inside of the pass. Wallet doesn't look into it. Remove it, \
                 or send both passes as a .pkpasses.",
            )
            .arg("entry", &found.entry)
            .severity(severity.max(Severity::Warning));
    }
}
