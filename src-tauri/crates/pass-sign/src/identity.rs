//! A certificate with its key: who signs.

use crate::certificate::Certificate;
use crate::error::Error;
use openssl::pkey::{Id, PKey, PKeyRef, Private};
use std::fmt;

/// Bits below which an RSA key is refused.
pub(crate) const SHORTEST_RSA: u32 = 2048;

/// A Pass Type ID certificate, its private key, and the certificate that issued it.
///
/// The key matches the certificate. It leaves this crate only sealed; the library that holds it
/// wipes it when the last copy goes. `Debug` shows the certificate alone.
#[derive(Clone)]
pub struct Identity {
    certificate: Certificate,
    key: PKey<Private>,
    intermediate: Certificate,
    root: Option<Certificate>,
}

impl Identity {
    /// Puts an identity together.
    ///
    /// `root` is given for chains that are not Apple's, so that what they sign can be verified by
    /// whoever trusts that root by name.
    ///
    /// # Errors
    /// The key belongs to another certificate, is too short, or of a kind Wallet does not take.
    pub(crate) fn new(
        certificate: Certificate,
        key: PKey<Private>,
        intermediate: Certificate,
        root: Option<Certificate>,
    ) -> Result<Identity, Error> {
        check_key(&key)?;
        if !certificate
            .key()
            .is_some_and(|public| public.public_eq(&key))
        {
            return Err(Error::KeyMismatch {
                certificate: certificate.name(),
            });
        }
        Ok(Identity {
            certificate,
            key,
            intermediate,
            root,
        })
    }

    /// SHA-256 of the certificate in lower-case hex: the name of its folder.
    pub fn id(&self) -> String {
        self.certificate.fingerprint()
    }

    /// The certificate that signs.
    pub fn certificate(&self) -> &Certificate {
        &self.certificate
    }

    /// The certificate that issued it; goes into every signature.
    pub fn intermediate(&self) -> &Certificate {
        &self.intermediate
    }

    /// The root, where it is not Apple's.
    pub fn root(&self) -> Option<&Certificate> {
        self.root.as_ref()
    }

    /// Not from Apple: home-made or of some other authority. Wallet refuses what it signs.
    pub fn is_test(&self) -> bool {
        self.root.is_some()
    }

    /// The pass type identifier it signs for.
    pub fn pass_type(&self) -> String {
        self.certificate.pass_type().unwrap_or_default()
    }

    /// The team identifier it signs for.
    pub fn team(&self) -> String {
        self.certificate.team().unwrap_or_default()
    }

    pub(crate) fn key(&self) -> &PKeyRef<Private> {
        &self.key
    }
}

impl fmt::Debug for Identity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Identity")
            .field("certificate", &self.certificate)
            .finish_non_exhaustive()
    }
}

/// RSA of 2048 bits and more, or P-256 (Apple: Building a Pass).
fn check_key(key: &PKeyRef<Private>) -> Result<(), Error> {
    match key.id() {
        Id::RSA if key.bits() < SHORTEST_RSA => Err(Error::KeyTooShort { bits: key.bits() }),
        Id::RSA => Ok(()),
        Id::EC if key.bits() == 256 => Ok(()),
        _ => Err(Error::KeyKind),
    }
}
