//! Every finding about a signature in plain words: what happened, to what, what to do.

use pass_format::package::facts::{SignatureFinding, SignatureProblem as Problem};

/// Letters of a stranger's text that a sentence shows.
const LONGEST: usize = 160;

/// The finding in one or two sentences.
pub fn sentence(finding: &SignatureFinding) -> String {
    let file = short(
        finding
            .place
            .inner
            .as_deref()
            .unwrap_or(&finding.place.path),
    );
    let file = file
        .strip_prefix('/')
        .unwrap_or(&file)
        .replace("~1", "/")
        .replace("~0", "~");
    // The sentence goes on or ends here; a name may end in a full stop of its own.
    let detail = short(&finding.detail);
    let detail = detail.trim_end_matches('.');
    let with = |text: &str| {
        if detail.is_empty() {
            String::new()
        } else {
            format!("{text}{detail}")
        }
    };
    match finding.kind {
        Problem::ManifestMissing => {
            "The pass has no manifest.json, so nothing in it is vouched for. Build the pass again.".into()
        }
        Problem::ManifestInvalid => {
            format!("manifest.json cannot be read as Wallet reads it{}. Build the pass again.", with(": "))
        }
        Problem::ManifestListsItself => format!(
            "manifest.json lists “{file}”, which it should not. Wallet mostly overlooks it; build the pass again."
        ),
        Problem::HashMismatch => format!(
            "“{file}” was changed after the manifest was written. Build and sign the pass again."
        ),
        Problem::HashNotSha1 => format!(
            "The manifest's entry for “{file}” is no SHA-1 of 40 digits. Build the pass again, with SHA-1."
        ),
        Problem::HashUpperCase => format!(
            "The manifest's entry for “{file}” is in capital letters, which Wallet may refuse. Build the pass again, with small ones."
        ),
        Problem::FileNotInManifest => format!(
            "“{file}” is in the pass but not in the manifest. Take it out, or build and sign the pass again."
        ),
        Problem::FileMissing => format!(
            "The manifest lists “{file}”, which is not in the pass. Build and sign the pass again."
        ),
        Problem::SignatureMissing => {
            "The pass is not signed: the file “signature” is missing or empty. Sign it.".into()
        }
        Problem::SignatureUnreadable => format!(
            "The file “signature” is no signature in DER{}. Sign the pass again and store DER.",
            with(", but ")
        ),
        Problem::NotDer => {
            "The signature is written in BER instead of DER. Wallet reads it today; have the tool write DER.".into()
        }
        Problem::SignatureDoesNotMatch => format!(
            "The signature is not by the key of the certificate it names{}, or was changed. Sign the pass again with the right key.",
            with(", ")
        ),
        Problem::ManifestChanged => {
            "manifest.json was changed after it was signed. Sign the pass again.".into()
        }
        Problem::TextMode => {
            "The manifest was signed as a text, with other line ends than it has. Sign in binary mode.".into()
        }
        Problem::NotDetached => {
            "The signature holds the manifest inside it. Sign detached.".into()
        }
        Problem::SeveralSigners => format!(
            "The pass has {detail} signers where Wallet expects one. Only the first was judged; sign once."
        ),
        Problem::NoSigner => "The signature names no signer. Sign the pass.".into(),
        Problem::SignerMissing => {
            "The signer's certificate is not in the signature. Sign again with the certificate embedded.".into()
        }
        Problem::AttributesMissing => format!(
            "The signature lacks signed attributes{}. Sign again with content type, digest and time.",
            with(": ")
        ),
        Problem::SigningTimeMissing => {
            "The signature does not say when it was made. Sign again with the signing time.".into()
        }
        Problem::SigningTimeInFuture => format!(
            "The signature was made in the future, {detail}; Wallet refuses it until then. Set the signing computer's clock and sign again."
        ),
        Problem::DigestMissing => {
            "The signature does not hold the manifest's digest. Sign the pass again.".into()
        }
        Problem::DigestWeak => format!(
            "The signature uses {detail}, which is weak. Wallet takes it today; sign with SHA-256."
        ),
        Problem::AlgorithmUnknown => format!(
            "The signature uses a method that passes do not use{}. Sign with RSA or P-256 and SHA-256.",
            with(": ")
        ),
        Problem::IntermediateMissing => format!(
            "The certificate that issued the signer's, “{detail}”, is not in the signature. It was supplied for this check where it is known; a phone may not find it. Sign again with it embedded."
        ),
        Problem::IntermediateWrong => format!(
            "The wrong intermediate certificate is in the signature: needed is {detail}. Sign again with the right one."
        ),
        Problem::IntermediateFirst => format!(
            "The signature relies on Apple's first intermediate certificate, which ended in 2023; the signer's was issued by “{detail}”. Sign again with a certificate of today and the one that issued it."
        ),
        Problem::IntermediateExpired => format!(
            "An issuer's certificate was not valid when the pass was signed: {detail}. Ask Apple for a new certificate and sign again."
        ),
        Problem::ExtraCertificates => format!(
            "The signature carries certificates that it does not need{}. They only cost size; leave them out.",
            with(": ")
        ),
        Problem::ChainNotApple => format!(
            "The signer's certificate does not come from Apple: {detail}. Wallet refuses it; sign with a Pass Type ID certificate of Apple's."
        ),
        Problem::ExpiredAtSigning => format!(
            "The certificate had ended when the pass was signed: ended {detail}. Renew the certificate and sign again."
        ),
        Problem::NotYetValidAtSigning => format!(
            "The certificate was not valid yet when the pass was signed: begins {detail}. Check the signing computer's clock and sign again."
        ),
        Problem::ExpiredNow => format!(
            "The certificate has ended since, on {detail}. The pass stays valid; for updates renew the certificate."
        ),
        Problem::PurposeMissing => format!(
            "“{detail}” is not a certificate for passes. Sign with a Pass Type ID certificate."
        ),
        Problem::PassTypeMismatch => format!(
            "The certificate is for another pass type: {detail}. Take over the certificate's, or sign with the right one."
        ),
        Problem::TeamMismatch => format!(
            "The certificate is of another team: {detail}. Take over the certificate's, or sign with the right one."
        ),
        Problem::KeyTooWeak => format!(
            "The signer's key has only {detail}. Make one of 2048 and ask Apple for a new certificate."
        ),
    }
}

/// A stranger's text, cut and without control characters.
pub(crate) fn short(text: &str) -> String {
    let clean = text
        .chars()
        .map(|each| if each.is_control() { '\u{fffd}' } else { each });
    let mut out: String = clean.take(LONGEST).collect();
    if text.chars().count() > LONGEST {
        out.push('…');
    }
    out
}
