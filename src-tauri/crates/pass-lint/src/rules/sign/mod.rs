//! Signature and certificate.

pub mod attached;
pub mod chain_root;
pub mod digest_mismatch;
pub mod expired;
pub mod expiring;
pub mod extra_certificates;
pub mod invalid;
pub mod key_in_package;
pub mod key_weak;
pub mod multiple_signers;
pub mod nfc_certificate;
pub mod no_attributes;
pub mod no_signer_certificate;
pub mod no_signing_time;
pub mod not_cms;
pub mod not_yet_valid;
pub mod sha1_digest;
pub mod team_mismatch;
pub mod text_mode;
pub mod time_future;
pub mod time_outside_validity;
pub mod type_mismatch;
pub mod wrong_kind;
pub mod wwdr_g1;
pub mod wwdr_missing;
pub mod wwdr_wrong;

use crate::rule::{Place, Report, Reviewed, Value, set};
use pass_format::package::facts::SignatureFinding;

/// Reports an identifier that isn't the certificate's: as the verifier found it in a signed pass,
/// by comparing where the certificate is still to sign.
fn identifier_mismatch(
    pass: &Reviewed,
    report: &mut Report,
    key: &str,
    certified: Option<&str>,
    found: Option<&SignatureFinding>,
) {
    let signed = pass.signature_facts().is_some();
    let Some(certified) = certified.filter(|text| !text.is_empty()) else {
        return;
    };
    let Some(stated) = pass.top(key).filter(|text| !text.trim().is_empty()) else {
        return;
    };
    let differs = if signed {
        found.is_some()
    } else {
        stated != certified
    };
    if differs {
        let place = Place::pass(format!("/{key}"));
        report
            .at(
                place.clone(),
                "The pass says “{stated}”, the certificate is for “{certified}”. Wallet refuses the \
                 pass. Take over the certificate's value, or sign with the other certificate.",
            )
            .arg("stated", stated)
            .arg("certified", certified)
            .fix(
                "Take over the certificate's value",
                [set(&place, Value::from(certified))],
            );
    }
}
