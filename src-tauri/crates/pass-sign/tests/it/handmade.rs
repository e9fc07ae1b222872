//! Signatures put together by hand, with whatever is to be wrong with them.

use crate::fixtures::{fixture, key};
use crate::support::now;
use openssl::hash::{MessageDigest, hash};
use openssl::pkey::{PKey, Private};
use openssl::sign::Signer;
use openssl::x509::X509;
use pass_sign::Certificate;

const SIGNED_DATA: &[u8] = b"\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02";
const DATA: &[u8] = b"\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x01";
const CONTENT_TYPE: &[u8] = b"\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x09\x03";
const MESSAGE_DIGEST: &[u8] = b"\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x09\x04";
const SIGNING_TIME: &[u8] = b"\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x09\x05";
const SHA1: &[u8] = b"\x06\x05\x2b\x0e\x03\x02\x1a";
const SHA256: &[u8] = b"\x06\x09\x60\x86\x48\x01\x65\x03\x04\x02\x01";
const MD5: &[u8] = b"\x06\x08\x2a\x86\x48\x86\xf7\x0d\x02\x05";
const RSA: &[u8] = b"\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x01\x01\x05\x00";
const RSA_PSS: &[u8] = b"\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x01\x0a\x05\x00";

/// What goes into a signature; the default is a good one by the fixture's identity.
pub struct Handmade {
    pub key: PKey<Private>,
    pub signer: X509,
    pub certificates: Vec<Vec<u8>>,
    pub content_type: bool,
    pub digest: bool,
    pub time: Option<&'static str>,
    pub attributes: bool,
    pub sha1: bool,
    pub md5: bool,
    pub pss: bool,
    pub by_key_id: bool,
    pub attached: bool,
    pub text: bool,
    pub signers: usize,
}

impl Default for Handmade {
    fn default() -> Handmade {
        Handmade {
            key: key(),
            signer: X509::from_pem(&fixture("pass.pem")).unwrap(),
            certificates: vec![der("pass.pem"), der("intermediate.pem")],
            content_type: true,
            digest: true,
            time: Some("260601120000Z"),
            attributes: true,
            sha1: false,
            md5: false,
            pss: false,
            by_key_id: false,
            attached: false,
            text: false,
            signers: 1,
        }
    }
}

/// A fixture's certificate as DER.
pub fn der(name: &str) -> Vec<u8> {
    X509::from_pem(&fixture(name)).unwrap().to_der().unwrap()
}

pub fn wrap(tag: u8, parts: &[&[u8]]) -> Vec<u8> {
    let content = parts.concat();
    let length = match content.len() {
        short @ 0..128 => vec![short as u8],
        middle @ 128..256 => vec![0x81, middle as u8],
        long => vec![0x82, (long >> 8) as u8, long as u8],
    };
    [&[tag][..], &length, &content].concat()
}

impl Handmade {
    /// Signs the manifest.
    pub fn sign(&self, manifest: &[u8]) -> Vec<u8> {
        let (method, id) = match (self.sha1, self.md5) {
            (true, _) => (MessageDigest::sha1(), SHA1),
            (_, true) => (MessageDigest::md5(), MD5),
            _ => (MessageDigest::sha256(), SHA256),
        };
        let content = match self.text {
            true => String::from_utf8(manifest.to_vec())
                .unwrap()
                .replace('\n', "\r\n")
                .into_bytes(),
            false => manifest.to_vec(),
        };
        let digest = wrap(0x04, &[&hash(method, &content).unwrap()]);
        let time = self.time.map(|time| wrap(0x17, &[time.as_bytes()]));
        let mut attributes = Vec::new();
        for (kind, value) in [
            (CONTENT_TYPE, self.content_type.then(|| DATA.to_vec())),
            (SIGNING_TIME, time),
            (MESSAGE_DIGEST, self.digest.then_some(digest)),
        ] {
            attributes.extend(value.map(|value| wrap(0x30, &[kind, &wrap(0x31, &[&value])])));
        }
        let attributes = attributes.concat();
        let covered = if self.attributes {
            wrap(0x31, &[&attributes])
        } else {
            content
        };
        let value = Signer::new(method, &self.key)
            .unwrap()
            .sign_oneshot_to_vec(&covered)
            .unwrap();
        let certificate = Certificate::from_der(&self.signer.to_der().unwrap()).unwrap();
        let id_of_signer = match self.by_key_id {
            true => wrap(0x80, &[certificate.subject_key_id().unwrap()]),
            false => {
                let issuer = self.signer.issuer_name().to_der().unwrap();
                let serial = self.signer.serial_number().to_bn().unwrap().to_vec();
                let sign: &[u8] = if serial[0] & 0x80 == 0 { &[] } else { &[0] };
                wrap(0x30, &[&issuer, &wrap(0x02, &[sign, &serial])])
            }
        };
        let version: &[u8] = if self.by_key_id {
            &[2, 1, 3]
        } else {
            &[2, 1, 1]
        };
        let attributes = if self.attributes {
            wrap(0xa0, &[&attributes])
        } else {
            Vec::new()
        };
        let digest_method = wrap(0x30, &[id]);
        let method = wrap(0x30, &[if self.pss { RSA_PSS } else { RSA }]);
        let value = wrap(0x04, &[&value]);
        let info = wrap(
            0x30,
            &[
                version,
                &id_of_signer,
                &digest_method,
                &attributes,
                &method,
                &value,
            ],
        );
        let inside = match self.attached {
            true => wrap(0xa0, &[&wrap(0x04, &[manifest])]),
            false => Vec::new(),
        };
        let certificates = match self.certificates.concat() {
            none if none.is_empty() => none,
            all => wrap(0xa0, &[&all]),
        };
        let data = wrap(
            0x30,
            &[
                &[2, 1, 1],
                &wrap(0x31, &[&digest_method]),
                &wrap(0x30, &[DATA, &inside]),
                &certificates,
                &wrap(0x31, &[&info.repeat(self.signers)]),
            ],
        );
        assert_eq!(
            now().as_second(),
            1_780_315_200,
            "the times above are those of all tests"
        );
        wrap(0x30, &[SIGNED_DATA, &wrap(0xa0, &[&data])])
    }
}
