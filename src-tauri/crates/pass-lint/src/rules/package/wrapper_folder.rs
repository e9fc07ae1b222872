//! ## What it does
//! Finds passes whose `pass.json` lies in a folder inside the archive and not at its root. In a
//! zipped design this is advice.
//!
//! ## Why it matters
//! Wallet looks for `pass.json` and the icons at the root only. The mistake happens when the folder
//! is compressed and not what is in it.
//!
//! ## Example
//! ```text
//! Card/pass.json
//! Card/icon@2x.png
//! ```
//!
//! ## Instead
//! ```text
//! pass.json
//! icon@2x.png
//! ```

use crate::rule::*;
use pass_format::package::facts::ArchiveProblem;

/// `package-wrapper-folder`
pub const RULE: Rule = Rule {
    code: "package-wrapper-folder",
    severity: Severity::Error,
    reads: Reads::Archive,
    since: "0.1",
    fix: Fixable::Rebuild,
    phone: REFUSED,
    source: include_str!("wrapper_folder.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for (found, severity) in pass
        .archive()
        .filter(|(f, _)| f.kind == ArchiveProblem::WrappingFolder)
    {
        report
            .at(
                Place::file(&found.entry),
                "Everything lies in the folder “{folder}”. Wallet looks for pass.json at the root of \
                 the archive and finds nothing. Pack what is in the folder, not the folder.",
            )
            .arg("folder", found.entry.trim_end_matches('/'))
            .severity(severity);
    }
}
