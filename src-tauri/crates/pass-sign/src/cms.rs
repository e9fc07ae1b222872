//! A CMS signature taken apart, without judging it (RFC 5652).

use crate::certificate::Certificate;
use crate::der::{Element, Malformed, Reader, set_of, tag};
use crate::oid;

/// The parts of `SignedData`.
pub struct SignedData<'a> {
    /// Content stands inside.
    pub attached: bool,
    /// The certificates that could be read.
    pub certificates: Vec<Certificate>,
    /// How many could not.
    pub unreadable: usize,
    /// Each signer.
    pub signers: Vec<SignerInfo<'a>>,
    /// Some length is not written as DER wants it.
    pub lax: bool,
}

/// One signer's part.
pub struct SignerInfo<'a> {
    /// Whose certificate it is.
    pub id: SignerId<'a>,
    /// Digest algorithm.
    pub digest: &'a [u8],
    /// What is signed, where it is not the content itself.
    pub attributes: Option<Vec<Attribute<'a>>>,
    /// The attributes' bytes as they were signed: the SET OF in DER.
    pub signed: Vec<u8>,
    /// Signature algorithm.
    pub algorithm: &'a [u8],
    /// Signature value.
    pub value: &'a [u8],
}

/// How a signature names its signer's certificate.
pub enum SignerId<'a> {
    /// Issuer and serial number, each with its header.
    IssuerAndSerial(&'a [u8], &'a [u8]),
    /// Subject key identifier.
    Key(&'a [u8]),
}

/// An attribute with its first value.
pub struct Attribute<'a> {
    kind: &'a [u8],
    value: Element<'a>,
}

/// More certificates or signers than any pass has; the rest is not looked at.
const MOST: usize = 32;

impl<'a> SignedData<'a> {
    /// Takes it apart.
    pub fn read(bytes: &'a [u8]) -> Result<SignedData<'a>, Malformed> {
        let mut outer = Reader::new(bytes);
        let info = outer.one(tag::SEQUENCE)?;
        outer.end()?;
        let mut parts = info.inside();
        if parts.one(tag::OID)?.content != oid::SIGNED_DATA {
            return Err(Malformed);
        }
        let explicit = parts.one(tag::CONTEXT_0)?;
        let data = explicit.inside().one(tag::SEQUENCE)?;
        let mut parts = data.inside();
        parts.one(tag::INTEGER)?;
        parts.one(tag::SET)?;
        let content = parts.one(tag::SEQUENCE)?;
        let mut inside = content.inside();
        inside.one(tag::OID)?;
        let attached = !inside.is_empty();
        let certificates = parts.optional(tag::CONTEXT_0)?;
        parts.optional(tag::CONTEXT_1)?;
        let infos = parts.one(tag::SET)?;
        let lax = [info, explicit, data, content, infos]
            .iter()
            .any(|part| part.lax)
            || certificates.is_some_and(|set| set.lax);
        let mut data = SignedData {
            attached,
            certificates: Vec::new(),
            unreadable: 0,
            signers: Vec::new(),
            lax,
        };
        for each in certificates.iter().flat_map(|set| set.inside()).take(MOST) {
            match Certificate::from_der(each?.whole) {
                Some(certificate) => data.certificates.push(certificate),
                None => data.unreadable += 1,
            }
        }
        for each in infos.inside().take(MOST) {
            data.signers.push(SignerInfo::read(each?)?);
        }
        Ok(data)
    }
}

impl<'a> SignerInfo<'a> {
    fn read(info: Element<'a>) -> Result<SignerInfo<'a>, Malformed> {
        let mut parts = info.inside();
        parts.one(tag::INTEGER)?;
        let id = parts.any()?;
        let id = match id.tag {
            tag::SEQUENCE => {
                let mut pair = id.inside();
                SignerId::IssuerAndSerial(
                    pair.one(tag::SEQUENCE)?.whole,
                    pair.one(tag::INTEGER)?.whole,
                )
            }
            0x80 => SignerId::Key(id.content),
            _ => return Err(Malformed),
        };
        let digest = parts.one(tag::SEQUENCE)?.inside().one(tag::OID)?.content;
        let set = parts.optional(tag::CONTEXT_0)?;
        let mut signed = Vec::new();
        let attributes = match set {
            Some(set) => {
                let members: Vec<_> = set.inside().collect::<Result<_, _>>()?;
                signed = set_of(tag::SET, members.iter().map(|each| each.whole).collect());
                Some(
                    members
                        .into_iter()
                        .map(Attribute::read)
                        .collect::<Result<_, _>>()?,
                )
            }
            None => None,
        };
        let algorithm = parts.one(tag::SEQUENCE)?.inside().one(tag::OID)?.content;
        let value = parts.one(tag::OCTET_STRING)?.content;
        Ok(SignerInfo {
            id,
            digest,
            attributes,
            signed,
            algorithm,
            value,
        })
    }

    /// The value of a signed attribute.
    pub fn attribute(&self, kind: &[u8]) -> Option<Element<'a>> {
        let found = self
            .attributes
            .iter()
            .flatten()
            .find(|attribute| attribute.kind == kind)?;
        Some(found.value)
    }

    /// The signer's certificate among these.
    pub fn certificate<'b>(&self, among: &'b [Certificate]) -> Option<&'b Certificate> {
        among.iter().find(|certificate| match self.id {
            SignerId::IssuerAndSerial(issuer, serial) => {
                certificate.issuer_and_serial() == (issuer, serial)
            }
            SignerId::Key(id) => certificate.subject_key_id() == Some(id),
        })
    }
}

impl<'a> Attribute<'a> {
    fn read(attribute: Element<'a>) -> Result<Attribute<'a>, Malformed> {
        let mut parts = attribute.inside();
        let kind = parts.one(tag::OID)?.content;
        let value = parts.one(tag::SET)?.inside().any()?;
        Ok(Attribute { kind, value })
    }
}
