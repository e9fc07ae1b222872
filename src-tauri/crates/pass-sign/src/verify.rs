//! Whether a pass is signed as Wallet wants it, and by whom.

mod signer;

use crate::certificate::{Certificate, hex};
use crate::chain::Trust;
use crate::cms::{SignedData, SignerInfo};
use crate::der::tag;
use crate::identity::SHORTEST_RSA;
use crate::{oid, time};
use jiff::{SignedDuration, Timestamp};
use openssl::hash::{MessageDigest, hash};
use openssl::pkey::{Id, PKey, Public};
use openssl::sign::Verifier;
use pass_format::package::facts::{SignatureFacts, SignatureFinding, SignatureProblem as Problem};
use pass_format::package::{Files, layout, manifest};
use pass_format::place::Place;

/// Bytes of a signature that is looked at; real ones have 3 to 5 KiB.
const LARGEST: usize = 1024 * 1024;
/// How far a signing time may lie ahead before it counts as the future: clocks differ.
const CLOCK_TOLERANCE: SignedDuration = SignedDuration::from_mins(5);

/// Judges manifest, signature, certificates and identifiers of a pass over exactly these bytes.
///
/// Nothing is fetched. A missing intermediate is supplied from Apple's and reported; the chain is
/// judged at the signing time. Everything wrong is a finding of its own: [`crate::sentence`] words
/// it, [`SignatureFacts::valid`] sums it up.
pub fn verify(files: &Files, trust: &Trust, now: Timestamp) -> SignatureFacts {
    let facts = SignatureFacts {
        problems: manifest::check(files),
        ..SignatureFacts::default()
    };
    let mut judge = Judge {
        files,
        trust,
        now,
        facts,
    };
    judge.signature();
    judge.facts
}

struct Judge<'a> {
    files: &'a Files,
    trust: &'a Trust,
    now: Timestamp,
    facts: SignatureFacts,
}

impl Judge<'_> {
    fn note(&mut self, kind: Problem, detail: impl Into<String>) {
        self.note_at(Place::file(layout::SIGNATURE), kind, detail);
    }

    fn note_at(&mut self, place: Place, kind: Problem, detail: impl Into<String>) {
        self.facts.problems.push(SignatureFinding {
            kind,
            place,
            detail: detail.into(),
        });
    }

    fn signature(&mut self) {
        let bytes = match self.files.get(layout::SIGNATURE) {
            Some(bytes) if !bytes.is_empty() => bytes.clone(),
            _ => return self.note(Problem::SignatureMissing, ""),
        };
        if bytes.len() > LARGEST {
            return self.note(
                Problem::SignatureUnreadable,
                format!("{} bytes", bytes.len()),
            );
        }
        let Ok(data) = SignedData::read(&bytes) else {
            return self.note(Problem::SignatureUnreadable, what_it_is(&bytes));
        };
        if data.lax {
            self.note(Problem::NotDer, "");
        }
        if data.attached {
            self.note(Problem::NotDetached, "");
        }
        if data.signers.len() > 1 {
            self.note(Problem::SeveralSigners, data.signers.len().to_string());
        }
        let Some(info) = data.signers.first() else {
            return self.note(Problem::NoSigner, "");
        };
        let time = self.attributes(info);
        let digest = self.digest(info);
        let Some(signer) = info.certificate(&data.certificates) else {
            return self.note(Problem::SignerMissing, "");
        };
        self.facts.signer = Some(signer.facts());
        if let Some(digest) = digest {
            self.value(info, digest, signer);
        }
        let when = time.unwrap_or(self.now);
        self.chain(signer, &data, when);
        self.validity(signer, time);
        self.identifiers(signer);
    }

    /// Which signed attributes there are; yields the signing time.
    fn attributes(&mut self, info: &SignerInfo) -> Option<Timestamp> {
        if info.attributes.is_none() {
            self.note(Problem::AttributesMissing, "");
        } else if info
            .attribute(oid::CONTENT_TYPE)
            .is_none_or(|kind| kind.content != oid::DATA)
        {
            self.note(Problem::AttributesMissing, "content type");
        }
        let time = info
            .attribute(oid::SIGNING_TIME)
            .and_then(|value| time::read(&value));
        self.facts.signed_at = time.map(Timestamp::as_millisecond);
        match time {
            None => self.note(Problem::SigningTimeMissing, ""),
            Some(time) if time > self.now + CLOCK_TOLERANCE => {
                self.note(Problem::SigningTimeInFuture, time::moment(time));
            }
            Some(_) => {}
        }
        time
    }

    /// Whether the signed digest is the manifest's; yields the digest's method.
    fn digest(&mut self, info: &SignerInfo) -> Option<MessageDigest> {
        let Some((name, method)) = digest_of(info.digest) else {
            self.note(Problem::AlgorithmUnknown, "digest");
            return None;
        };
        self.facts.digest = Some(name.to_owned());
        if name == "sha1" {
            self.note(Problem::DigestWeak, "SHA-1");
        }
        info.attributes.as_ref()?;
        let Some(signed) = info.attribute(oid::MESSAGE_DIGEST) else {
            self.note(Problem::DigestMissing, "");
            return Some(method);
        };
        let Some(manifest) = self.files.get(layout::MANIFEST) else {
            return Some(method);
        };
        let digest = |bytes: &[u8]| {
            hash(method, bytes)
                .map(|is| is.to_vec())
                .unwrap_or_default()
        };
        let is = digest(manifest);
        if is != signed.content {
            if digest(&as_text(manifest)) == signed.content {
                self.note(Problem::TextMode, "");
            } else {
                let detail = format!("{} signed, {} found", hex(signed.content), hex(&is));
                self.note(Problem::ManifestChanged, detail);
            }
        }
        Some(method)
    }

    /// Whether the signature value is by the signer's key.
    fn value(&mut self, info: &SignerInfo, digest: MessageDigest, signer: &Certificate) {
        let manifest = self
            .files
            .get(layout::MANIFEST)
            .cloned()
            .unwrap_or_default();
        let content: &[u8] = if info.attributes.is_some() {
            &info.signed
        } else {
            &manifest
        };
        let Some(key) = signer.key().filter(|key| fits(info.algorithm, key)) else {
            return self.note(Problem::AlgorithmUnknown, "signature");
        };
        if key.id() == Id::RSA && key.bits() < SHORTEST_RSA {
            self.note(Problem::KeyTooWeak, format!("{} bits", key.bits()));
        }
        let verified = Verifier::new(digest, &key)
            .and_then(|mut verifier| verifier.verify_oneshot(info.value, content));
        if !verified.unwrap_or(false) {
            self.note(Problem::SignatureDoesNotMatch, signer.name());
        }
    }
}

/// Digests that occur; everything else is not believed.
fn digest_of(id: &[u8]) -> Option<(&'static str, MessageDigest)> {
    match id {
        oid::SHA1 => Some(("sha1", MessageDigest::sha1())),
        oid::SHA256 => Some(("sha256", MessageDigest::sha256())),
        oid::SHA384 => Some(("sha384", MessageDigest::sha384())),
        oid::SHA512 => Some(("sha512", MessageDigest::sha512())),
        _ => None,
    }
}

/// Whether the signature algorithm is one for this key.
fn fits(algorithm: &[u8], key: &PKey<Public>) -> bool {
    let rsa = [
        oid::RSA,
        oid::RSA_SHA1,
        oid::RSA_SHA256,
        oid::RSA_SHA384,
        oid::RSA_SHA512,
    ];
    let ec = [
        oid::EC,
        oid::ECDSA_SHA1,
        oid::ECDSA_SHA256,
        oid::ECDSA_SHA384,
        oid::ECDSA_SHA512,
    ];
    match key.id() {
        Id::RSA => rsa.contains(&algorithm),
        Id::EC => ec.contains(&algorithm),
        _ => false,
    }
}

/// What a tool signs that takes the manifest for a text: each LF as CRLF.
fn as_text(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(bytes.len() + 64);
    let mut last = 0;
    for &byte in bytes {
        if byte == b'\n' && last != b'\r' {
            out.push(b'\r');
        }
        out.push(byte);
        last = byte;
    }
    out
}

/// What stands there instead of a signature.
fn what_it_is(bytes: &[u8]) -> &'static str {
    let start = bytes.trim_ascii_start();
    let base64 = |byte: &u8| byte.is_ascii_alphanumeric() || b"+/=\r\n".contains(byte);
    if start.starts_with(b"-----BEGIN") {
        "PEM text"
    } else if start.starts_with(b"MIME-Version") || start.starts_with(b"Content-Type") {
        "an S/MIME message"
    } else if bytes.first() == Some(&tag::SEQUENCE) {
        "damaged"
    } else if bytes.iter().all(base64) {
        "Base64 text"
    } else {
        "something else"
    }
}
