//! ## What it does
//! Finds private keys and key containers among the files of a pass.
//!
//! ## Why it matters
//! A pass goes to strangers. Whoever has the key can sign passes in your name until Apple revokes
//! the certificate.
//!
//! ## Example
//! ```text
//! pass.json  icon.png  Certificates.p12
//! ```
//!
//! ## Instead
//! Keep keys out of the folder. If such a pass was sent, revoke the certificate and make a new key.

use crate::rule::*;
use pass_format::images::Kind;

/// `sign-key-in-package`
pub const RULE: Rule = Rule {
    code: "sign-key-in-package",
    severity: Severity::Error,
    reads: Reads::Files,
    since: "0.1",
    fix: Fixable::Offered,
    phone: "Everyone who has the pass has the key.",
    source: include_str!("key_in_package.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    for (path, bytes) in pass.files {
        let name = path.to_ascii_lowercase();
        let container = [".p12", ".pfx", ".p8", ".key"]
            .iter()
            .any(|end| name.ends_with(end));
        // Pictures are large, and looked at with every key that is pressed.
        let marker = b"PRIVATE KEY-----";
        let text = || Kind::of(bytes) == Kind::Unknown;
        if container || text() && bytes.windows(marker.len()).any(|window| window == marker) {
            report
                .at(
                    Place::file(path),
                    "“{path}” holds a private key. Everyone who gets the pass gets the key. Remove \
                     it; if such a pass was sent, revoke the certificate.",
                )
                .arg("path", path)
                .fix(
                    "Take the key out of the pass",
                    [Edit::RemoveFile { path: path.clone() }],
                );
        }
    }
}
