//! A certificate, read as far as passes need it.

use crate::der::{Element, Malformed, Reader, tag};
use crate::{oid, time};
use jiff::Timestamp;
use openssl::pkey::{PKey, Public};
use openssl::x509::X509;
use pass_format::package::facts::CertificateFacts;
use sha2::{Digest, Sha256};
use std::fmt;
use std::sync::Arc;

/// An X.509 certificate. Equal when its bytes are.
#[derive(Clone)]
pub struct Certificate {
    der: Arc<[u8]>,
    x509: X509,
    serial: Vec<u8>,
    issuer: Vec<u8>,
    subject: Vec<u8>,
    not_before: Timestamp,
    not_after: Timestamp,
    extensions: Vec<Extension>,
}

#[derive(Clone)]
struct Extension {
    id: Vec<u8>,
    value: Vec<u8>,
}

impl Certificate {
    /// Reads DER; `None` for anything else.
    pub fn from_der(der: &[u8]) -> Option<Certificate> {
        Certificate::read(der).ok()
    }

    /// Reads the first certificate of a PEM text; `None` where there is none.
    pub fn from_pem(pem: &[u8]) -> Option<Certificate> {
        Certificate::from_der(&X509::from_pem(pem).ok()?.to_der().ok()?)
    }

    fn read(der: &[u8]) -> Result<Certificate, Malformed> {
        let mut outer = Reader::new(der);
        let whole = outer.one(tag::SEQUENCE)?;
        outer.end()?;
        let mut body = whole.inside().one(tag::SEQUENCE)?.inside();
        body.optional(tag::CONTEXT_0)?;
        let serial = body.one(tag::INTEGER)?;
        body.one(tag::SEQUENCE)?;
        let issuer = body.one(tag::SEQUENCE)?;
        let mut validity = body.one(tag::SEQUENCE)?.inside();
        let subject = body.one(tag::SEQUENCE)?;
        body.one(tag::SEQUENCE)?;
        let mut extensions = Vec::new();
        while !body.is_empty() {
            let element = body.any()?;
            if element.tag == tag::CONTEXT_3 {
                for each in element.inside().one(tag::SEQUENCE)?.inside() {
                    let mut parts = each?.inside();
                    let id = parts.one(tag::OID)?.content.to_vec();
                    parts.optional(tag::BOOLEAN)?;
                    let value = parts.one(tag::OCTET_STRING)?.content.to_vec();
                    extensions.push(Extension { id, value });
                }
            }
        }
        Ok(Certificate {
            serial: serial.whole.to_vec(),
            issuer: issuer.whole.to_vec(),
            subject: subject.whole.to_vec(),
            not_before: time::read(&validity.any()?).ok_or(Malformed)?,
            not_after: time::read(&validity.any()?).ok_or(Malformed)?,
            extensions,
            x509: X509::from_der(der).map_err(|_| Malformed)?,
            der: der.into(),
        })
    }

    /// The bytes.
    pub fn der(&self) -> &[u8] {
        &self.der
    }

    /// SHA-256 of the bytes in lower-case hex: also the id of an identity.
    pub fn fingerprint(&self) -> String {
        hex(&Sha256::digest(&self.der))
    }

    /// Begin of validity.
    pub fn not_before(&self) -> Timestamp {
        self.not_before
    }

    /// End of validity.
    pub fn not_after(&self) -> Timestamp {
        self.not_after
    }

    /// Whether the moment lies in its validity.
    pub fn valid_at(&self, when: Timestamp) -> bool {
        self.not_before <= when && when <= self.not_after
    }

    /// What it is called: the common name, else the unit or organisation.
    pub fn name(&self) -> String {
        name_of(&self.subject)
    }

    /// What its issuer is called, with the unit that tells Apple's generations apart.
    pub fn issuer_name(&self) -> String {
        let name = name_of(&self.issuer);
        match attribute(&self.issuer, oid::UNIT) {
            Some(unit) if unit != name => format!("{name} ({unit})"),
            _ => name,
        }
    }

    /// Pass type identifier of the subject's UID.
    pub fn uid(&self) -> Option<String> {
        attribute(&self.subject, oid::UID)
    }

    /// Team identifier: the subject's OU.
    pub fn team(&self) -> Option<String> {
        attribute(&self.subject, oid::UNIT)
    }

    /// The subject's organisation.
    pub fn organisation(&self) -> Option<String> {
        attribute(&self.subject, oid::ORGANISATION)
    }

    /// Pass type identifier of Apple's extension 1.2.840.113635.100.6.1.16: the authoritative one.
    pub fn pass_type(&self) -> Option<String> {
        let mut value = Reader::new(self.extension(oid::PASS_TYPE)?);
        text(&value.any().ok()?)
    }

    /// May sign passes: extended key usage 1.2.840.113635.100.4.14.
    pub fn signs_passes(&self) -> bool {
        self.extension(oid::EXTENDED_KEY_USAGE)
            .and_then(|value| Reader::new(value).one(tag::SEQUENCE).ok())
            .is_some_and(|usages| {
                usages
                    .inside()
                    .flatten()
                    .any(|usage| usage.content == oid::PASS_SIGNING)
            })
    }

    /// Is a certification authority: basic constraints say so, and the key usage, where there is
    /// one, allows to sign certificates.
    pub fn is_authority(&self) -> bool {
        let authority = self
            .extension(oid::BASIC_CONSTRAINTS)
            .and_then(|value| Reader::new(value).one(tag::SEQUENCE).ok())
            .and_then(|parts| parts.inside().one(tag::BOOLEAN).ok())
            .is_some_and(|flag| flag.content != [0]);
        let may_sign = self
            .extension(oid::KEY_USAGE)
            .and_then(|value| Reader::new(value).one(tag::BIT_STRING).ok())
            .is_none_or(|bits| bits.content.get(1).is_some_and(|first| first & 0x04 != 0));
        authority && may_sign
    }

    /// Issued by itself.
    pub fn is_root(&self) -> bool {
        self.issuer == self.subject
    }

    /// The key's own identifier.
    pub fn subject_key_id(&self) -> Option<&[u8]> {
        let value = Reader::new(self.extension(oid::SUBJECT_KEY)?).one(tag::OCTET_STRING);
        value.ok().map(|element| element.content)
    }

    /// The identifier of the key that issued it.
    pub fn authority_key_id(&self) -> Option<&[u8]> {
        let parts = Reader::new(self.extension(oid::AUTHORITY_KEY)?)
            .one(tag::SEQUENCE)
            .ok()?;
        parts.inside().one(0x80).ok().map(|element| element.content)
    }

    /// Names and key identifiers fit and the signature is by that key.
    pub fn issued_by(&self, issuer: &Certificate) -> bool {
        self.issuer == issuer.subject
            && match (self.authority_key_id(), issuer.subject_key_id()) {
                (Some(named), Some(own)) => named == own,
                _ => true,
            }
            && issuer.is_authority()
            && issuer
                .key()
                .is_some_and(|key| self.x509.verify(&key).unwrap_or(false))
    }

    /// The public key, where it can be read.
    pub fn key(&self) -> Option<PKey<Public>> {
        self.x509.public_key().ok()
    }

    /// What rules and people need of it.
    pub fn facts(&self) -> CertificateFacts {
        CertificateFacts {
            name: self.name(),
            organisation: self.organisation().unwrap_or_default(),
            uid: self.uid().unwrap_or_default(),
            pass_type: self.pass_type().unwrap_or_default(),
            team: self.team().unwrap_or_default(),
            issuer: self.issuer_name(),
            not_before: self.not_before.as_millisecond(),
            not_after: self.not_after.as_millisecond(),
            fingerprint: self.fingerprint(),
        }
    }

    /// Issuer and serial number, as a signature names its signer.
    pub(crate) fn issuer_and_serial(&self) -> (&[u8], &[u8]) {
        (&self.issuer, &self.serial)
    }

    pub(crate) fn x509(&self) -> &X509 {
        &self.x509
    }

    fn extension(&self, id: &[u8]) -> Option<&[u8]> {
        let found = self
            .extensions
            .iter()
            .find(|extension| extension.id == id)?;
        Some(&found.value)
    }
}

impl PartialEq for Certificate {
    fn eq(&self, other: &Certificate) -> bool {
        self.der == other.der
    }
}

impl Eq for Certificate {}

impl fmt::Debug for Certificate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Certificate({:?}, {})", self.name(), self.fingerprint())
    }
}

/// Lower-case hex.
pub(crate) fn hex(bytes: &[u8]) -> String {
    use fmt::Write;
    bytes
        .iter()
        .fold(String::with_capacity(bytes.len() * 2), |mut out, byte| {
            let _ = write!(out, "{byte:02x}");
            out
        })
}

fn name_of(name: &[u8]) -> String {
    [oid::COMMON_NAME, oid::UNIT, oid::ORGANISATION]
        .iter()
        .find_map(|id| attribute(name, id))
        .unwrap_or_else(|| "(without a name)".to_owned())
}

/// The first attribute of this kind in a distinguished name.
fn attribute(name: &[u8], id: &[u8]) -> Option<String> {
    let parts = Reader::new(name).one(tag::SEQUENCE).ok()?;
    parts
        .inside()
        .flatten()
        .flat_map(|set| set.inside().flatten())
        .find_map(|pair| {
            let mut pair = pair.inside();
            let kind = pair.one(tag::OID).ok()?;
            (kind.content == id)
                .then(|| pair.any().ok())
                .flatten()
                .and_then(|value| text(&value))
        })
}

/// Letters a name shows at most: strangers write them.
const LONGEST_TEXT: usize = 256;

/// The text of a string element, without control characters, which could fake lines in a log.
fn text(element: &Element) -> Option<String> {
    let bytes = element.content;
    let decoded = match element.tag {
        tag::UTF8_STRING | 0x12 | 0x13 | 0x16 | 0x1a => String::from_utf8_lossy(bytes).into_owned(),
        0x14 => bytes.iter().map(|byte| char::from(*byte)).collect(),
        0x1e => {
            let units = bytes
                .chunks_exact(2)
                .map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
            char::decode_utf16(units)
                .map(|unit| unit.unwrap_or('\u{fffd}'))
                .collect()
        }
        _ => return None,
    };
    let clean = decoded
        .chars()
        .map(|each| if each.is_control() { '\u{fffd}' } else { each });
    Some(clean.take(LONGEST_TEXT).collect())
}
