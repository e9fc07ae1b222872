//! The fake authority of `tests/fixtures/certificates`, and whatever it can be made to issue.

use jiff::Timestamp;
use openssl::asn1::{Asn1Object, Asn1OctetString, Asn1Time};
use openssl::bn::BigNum;
use openssl::hash::MessageDigest;
use openssl::pkey::{PKey, Private};
use openssl::x509::extension::{
    AuthorityKeyIdentifier, BasicConstraints, ExtendedKeyUsage, SubjectKeyIdentifier,
};
use openssl::x509::{X509, X509Builder, X509Extension, X509NameBuilder, X509NameRef, X509Ref};
use std::path::Path;

pub const PASS_TYPE: &str = "pass.com.example.fixture";
pub const TEAM: &str = "FAKE000001";

/// A moment in the fixtures' days.
pub fn now() -> Timestamp {
    "2026-06-01T12:00:00Z".parse().unwrap()
}

/// The bytes of a fixture.
pub fn fixture(name: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fixtures/certificates");
    std::fs::read(folder.join(name)).unwrap()
}

/// The key of `pass.pem`.
pub fn key() -> PKey<Private> {
    PKey::private_key_from_pem(&fixture("pass.key")).unwrap()
}

/// A certificate to be issued; the default is one for passes.
pub struct Leaf {
    pub name: &'static str,
    pub uid: Option<&'static str>,
    pub team: Option<&'static str>,
    pub pass_type: Option<&'static str>,
    pub signs_passes: bool,
    /// Apple's own extension is marked critical.
    pub critical: bool,
    pub days: (&'static str, &'static str),
}

impl Default for Leaf {
    fn default() -> Leaf {
        Leaf {
            name: "Pass Type ID: pass.com.example.fixture",
            uid: Some(PASS_TYPE),
            team: Some(TEAM),
            pass_type: Some(PASS_TYPE),
            signs_passes: true,
            critical: false,
            days: ("20260101000000Z", "20270101000000Z"),
        }
    }
}

impl Leaf {
    /// Issued by the fixture's intermediate for this key.
    pub fn issue(&self, key: &PKey<Private>) -> X509 {
        let issuer = X509::from_pem(&fixture("intermediate.pem")).unwrap();
        let issuer_key = PKey::private_key_from_pem(&fixture("intermediate.key")).unwrap();
        self.issue_by(key, Some((&issuer, &issuer_key)))
    }

    /// Issued by somebody for this key, or by itself.
    pub fn issue_by(
        &self,
        key: &PKey<Private>,
        issuer: Option<(&X509Ref, &PKey<Private>)>,
    ) -> X509 {
        let mut name = X509NameBuilder::new().unwrap();
        for (kind, text) in [
            ("UID", self.uid),
            ("CN", Some(self.name)),
            ("OU", self.team),
        ] {
            if let Some(text) = text {
                name.append_entry_by_text(kind, text).unwrap();
            }
        }
        let mut builder = X509Builder::new().unwrap();
        builder.set_version(2).unwrap();
        let serial = BigNum::from_u32(4711).unwrap().to_asn1_integer().unwrap();
        builder.set_serial_number(&serial).unwrap();
        let name = name.build();
        builder.set_subject_name(&name).unwrap();
        builder
            .set_issuer_name(issuer.map_or(&name, |issuer| issuer.0.subject_name()))
            .unwrap();
        builder
            .set_not_before(&Asn1Time::from_str(self.days.0).unwrap())
            .unwrap();
        builder
            .set_not_after(&Asn1Time::from_str(self.days.1).unwrap())
            .unwrap();
        builder.set_pubkey(key).unwrap();
        builder
            .append_extension(BasicConstraints::new().critical().build().unwrap())
            .unwrap();
        if let Some((issuer, _)) = issuer {
            let context = builder.x509v3_context(Some(issuer), None);
            let authority = AuthorityKeyIdentifier::new()
                .keyid(true)
                .build(&context)
                .unwrap();
            builder.append_extension(authority).unwrap();
        }
        let mut usage = ExtendedKeyUsage::new();
        usage.client_auth();
        if self.signs_passes {
            usage.other("1.2.840.113635.100.4.14");
        }
        builder.append_extension(usage.build().unwrap()).unwrap();
        if let Some(text) = self.pass_type {
            let value = [&[0x0c, text.len() as u8], text.as_bytes()].concat();
            let value = Asn1OctetString::new_from_bytes(&value).unwrap();
            let id = Asn1Object::from_str("1.2.840.113635.100.6.1.16").unwrap();
            builder
                .append_extension(X509Extension::new_from_der(&id, self.critical, &value).unwrap())
                .unwrap();
        }
        builder
            .sign(
                issuer.map_or(key, |issuer| issuer.1),
                MessageDigest::sha256(),
            )
            .unwrap();
        builder.build()
    }

    /// The same, as PEM, for the fixture's key.
    pub fn pem(&self) -> Vec<u8> {
        self.issue(&key()).to_pem().unwrap()
    }
}

/// An authority of this name, issued by somebody or by itself.
pub fn authority(
    name: &X509NameRef,
    key: &PKey<Private>,
    issuer: Option<(&X509Ref, &PKey<Private>)>,
) -> X509 {
    let mut builder = X509Builder::new().unwrap();
    builder.set_version(2).unwrap();
    builder.set_subject_name(name).unwrap();
    builder
        .set_issuer_name(issuer.map_or(name, |issuer| issuer.0.subject_name()))
        .unwrap();
    builder
        .set_not_before(&Asn1Time::from_str("20200101000000Z").unwrap())
        .unwrap();
    builder
        .set_not_after(&Asn1Time::from_str("21000101000000Z").unwrap())
        .unwrap();
    builder.set_pubkey(key).unwrap();
    builder
        .append_extension(BasicConstraints::new().critical().ca().build().unwrap())
        .unwrap();
    let context = builder.x509v3_context(issuer.map(|issuer| issuer.0), None);
    let id = SubjectKeyIdentifier::new().build(&context).unwrap();
    builder.append_extension(id).unwrap();
    builder
        .sign(
            issuer.map_or(key, |issuer| issuer.1),
            MessageDigest::sha256(),
        )
        .unwrap();
    builder.build()
}
