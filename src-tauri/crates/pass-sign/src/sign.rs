//! The detached signature over a manifest.
//!
//! A CMS `SignedData` as Wallet expects it (Apple: Building a Pass; RFC 5652): SHA-256, signing
//! time, signer and intermediate, DER. Built from parts that are prepared once per identity; per
//! pass only digest, time and signature value change.

use crate::der::{set_of, tag, wrap};
use crate::error::Error;
use crate::identity::Identity;
use crate::{oid, time};
use jiff::Timestamp;
use openssl::hash::MessageDigest;
use openssl::pkey::{Id, PKey, Private};
use sha2::{Digest, Sha256};
use std::fmt;

/// An identity made ready for many signatures. `Debug` shows no key.
#[derive(Clone)]
pub struct Signer {
    identity: Identity,
    key: PKey<Private>,
    /// Version, digest algorithms, content type, certificates.
    head: Vec<u8>,
    /// Version, issuer and serial number, digest algorithm.
    signer: Vec<u8>,
    /// The attribute "content type: data".
    content_type: Vec<u8>,
    /// The signature algorithm.
    algorithm: Vec<u8>,
}

impl Signer {
    /// Prepares everything that is the same in each signature.
    pub fn prepare(identity: &Identity) -> Signer {
        let null = [tag::NULL, 0];
        let sha256 = wrap(tag::SEQUENCE, &[&wrap(tag::OID, &[oid::SHA256])]);
        let one = wrap(tag::INTEGER, &[&[1]]);
        let certificate = identity.certificate();
        let (issuer, serial) = certificate.issuer_and_serial();
        let certificates = vec![certificate.der(), identity.intermediate().der()];
        let head = [
            one.clone(),
            wrap(tag::SET, &[&sha256]),
            wrap(tag::SEQUENCE, &[&wrap(tag::OID, &[oid::DATA])]),
            set_of(tag::CONTEXT_0, certificates),
        ];
        let signer = [one, wrap(tag::SEQUENCE, &[issuer, serial]), sha256];
        let algorithm = match identity.key().id() {
            Id::EC => wrap(tag::SEQUENCE, &[&wrap(tag::OID, &[oid::ECDSA_SHA256])]),
            _ => wrap(tag::SEQUENCE, &[&wrap(tag::OID, &[oid::RSA]), &null]),
        };
        Signer {
            identity: identity.clone(),
            key: identity.key().to_owned(),
            head: head.concat(),
            signer: signer.concat(),
            content_type: attribute(oid::CONTENT_TYPE, &wrap(tag::OID, &[oid::DATA])),
            algorithm,
        }
    }

    /// Who signs.
    pub fn identity(&self) -> &Identity {
        &self.identity
    }

    /// Signs the manifest's bytes: the file `signature` of a pass.
    ///
    /// With an RSA key equal bytes and an equal second give equal signatures.
    ///
    /// # Errors
    /// The certificate or its issuer's is not valid at that moment, or the library fails.
    pub fn sign(&self, manifest: &[u8], when: Timestamp) -> Result<Vec<u8>, Error> {
        for certificate in [self.identity.certificate(), self.identity.intermediate()] {
            check_validity(certificate, when)?;
        }
        let digest = wrap(tag::OCTET_STRING, &[&Sha256::digest(manifest)]);
        let digest = attribute(oid::MESSAGE_DIGEST, &digest);
        let moment = attribute(oid::SIGNING_TIME, &time::write(when));
        let mut attributes = set_of(tag::SET, vec![&self.content_type, &digest, &moment]);
        let mut signer = openssl::sign::Signer::new(MessageDigest::sha256(), &self.key)?;
        let value = signer.sign_oneshot_to_vec(&attributes)?;
        // Signed as a SET, written with the tag [0] (RFC 5652, 5.4).
        attributes[0] = tag::CONTEXT_0;
        let value = wrap(tag::OCTET_STRING, &[&value]);
        let info = wrap(
            tag::SEQUENCE,
            &[&self.signer, &attributes, &self.algorithm, &value],
        );
        let data = wrap(tag::SEQUENCE, &[&self.head, &wrap(tag::SET, &[&info])]);
        let kind = wrap(tag::OID, &[oid::SIGNED_DATA]);
        Ok(wrap(
            tag::SEQUENCE,
            &[&kind, &wrap(tag::CONTEXT_0, &[&data])],
        ))
    }
}

impl fmt::Debug for Signer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Signer").field(&self.identity).finish()
    }
}

/// Signs one manifest; for many, [`Signer::prepare`] once.
///
/// # Errors
/// As [`Signer::sign`].
pub fn sign(manifest: &[u8], identity: &Identity, when: Timestamp) -> Result<Vec<u8>, Error> {
    Signer::prepare(identity).sign(manifest, when)
}

fn attribute(kind: &[u8], value: &[u8]) -> Vec<u8> {
    wrap(
        tag::SEQUENCE,
        &[&wrap(tag::OID, &[kind]), &wrap(tag::SET, &[value])],
    )
}

fn check_validity(certificate: &crate::Certificate, when: Timestamp) -> Result<(), Error> {
    let name = || certificate.name();
    if when > certificate.not_after() {
        return Err(Error::Expired {
            certificate: name(),
            ended: time::day(certificate.not_after()),
        });
    }
    if when < certificate.not_before() {
        let begins = time::day(certificate.not_before());
        return Err(Error::NotYetValid {
            certificate: name(),
            begins,
        });
    }
    Ok(())
}
