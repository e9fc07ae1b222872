//! ## What it does
//! Finds passes with `nfc` or `personalization.json` whose certificate doesn't call itself “with
//! NFC”.
//!
//! ## Why it matters
//! Both need a certificate that Apple grants on request. Whether a certificate is one can be told
//! by its name only, which isn't documented, so this stays a warning. The device's log speaks of an
//! enhanced certificate.
//!
//! ## Example
//! ```text
//! Pass Type ID: pass.org.example.card
//! ```
//!
//! ## Instead
//! ```text
//! Pass Type ID with NFC: pass.org.example.card
//! ```

use crate::rule::*;

/// `sign-nfc-certificate`
pub const RULE: Rule = Rule {
    code: "sign-nfc-certificate",
    severity: Severity::Warning,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::No,
    phone: "The pass can't be added with an ordinary certificate.",
    source: include_str!("nfc_certificate.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    let what = if pass.pass.get("nfc").is_some() {
        "nfc"
    } else if pass.files.contains_key("personalization.json") {
        "personalization.json"
    } else {
        return;
    };
    let Some(certificate) = pass.certificate.filter(|c| !c.name.contains("with NFC")) else {
        return;
    };
    let place = if what == "nfc" {
        Place::pass("/nfc")
    } else {
        Place::file(what)
    };
    report
        .at(
            place,
            "The pass has {what}, and the certificate is “{name}”, without “with NFC”. Wallet refuses \
             it with an ordinary certificate. Ask Apple for an NFC certificate, or remove {what}.",
        )
        .arg("what", what)
        .arg("name", &certificate.name);
}
