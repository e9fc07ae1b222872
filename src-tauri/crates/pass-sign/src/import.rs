//! From whatever files the user has to one identity.

use crate::certificate::Certificate;
use crate::chain::{self, Trust};
use crate::error::{Error, Warning};
use crate::identity::Identity;
use crate::{p12, pem, time};
use jiff::Timestamp;
use openssl::pkey::{PKey, Private};

/// Bytes of a file that is looked at; real ones have a few KiB.
const LARGEST: usize = 4 * 1024 * 1024;

/// An identity and what the user should know of it.
#[derive(Clone, Debug)]
pub struct Import {
    /// The identity.
    pub identity: Identity,
    /// What is not as it should be, though it was imported.
    pub warnings: Vec<Warning>,
}

/// What lies in the files.
#[derive(Default)]
pub(crate) struct Pieces {
    pub(crate) keys: Vec<PKey<Private>>,
    pub(crate) certificates: Vec<Certificate>,
    pub(crate) warnings: Vec<Warning>,
}

/// Reads an identity from one or several files, each its name and bytes: `.p12`, PEM, DER, in any
/// combination that holds one certificate for passes and its key. Issuers' certificates among them
/// are used, everything else is passed over.
///
/// One password opens all. Without one, the empty and the absent password are tried.
///
/// # Errors
/// Every variant of [`Error`] that `certificate.*` names: what the files are, what is missing, what
/// does not fit.
pub fn import(
    files: &[(&str, &[u8])],
    password: Option<&str>,
    now: Timestamp,
) -> Result<Import, Error> {
    if files.is_empty() {
        return Err(Error::NothingGiven);
    }
    let mut pieces = Pieces::default();
    for (file, bytes) in files {
        if bytes.len() > LARGEST {
            return Err(Error::Unreadable {
                file: (*file).to_owned(),
            });
        }
        if p12::is_p12(bytes) {
            p12::read(file, bytes, password, &mut pieces)?;
        } else {
            pem::read(file, bytes, password, &mut pieces)?;
        }
    }
    let (certificate, key) = pieces.pair()?;
    check(&certificate)?;
    let mut warnings = std::mem::take(&mut pieces.warnings);
    let (intermediate, root) = pieces.issuers(&certificate, now)?;
    let name = || certificate.name();
    if now > certificate.not_after() {
        let ended = time::day(certificate.not_after());
        warnings.push(Warning::Expired {
            certificate: name(),
            ended,
        });
    } else if now < certificate.not_before() {
        let begins = time::day(certificate.not_before());
        warnings.push(Warning::NotYetValid {
            certificate: name(),
            begins,
        });
    }
    if let Some(root) = &root {
        warnings.push(Warning::NotApple {
            certificate: name(),
            root: root.name(),
        });
    }
    let identity = Identity::new(certificate, key, intermediate, root)?;
    Ok(Import { identity, warnings })
}

impl Pieces {
    /// Takes a certificate that is not there yet.
    pub(crate) fn add_certificate(&mut self, certificate: Certificate) {
        if !self.certificates.contains(&certificate) {
            self.certificates.push(certificate);
        }
    }

    /// Takes a key that is not there yet.
    pub(crate) fn add_key(&mut self, key: PKey<Private>) {
        if !self.keys.iter().any(|known| known.public_eq(&key)) {
            self.keys.push(key);
        }
    }

    /// The one certificate with its key.
    fn pair(&mut self) -> Result<(Certificate, PKey<Private>), Error> {
        let leaves = || self.certificates.iter().filter(|each| !each.is_authority());
        let mut pairs = Vec::new();
        for certificate in leaves() {
            let public = certificate.key();
            let fits = |key: &&PKey<Private>| public.as_ref().is_some_and(|it| it.public_eq(key));
            pairs.extend(self.keys.iter().find(fits).map(|key| (certificate, key)));
        }
        match (&pairs[..], leaves().next()) {
            ([(certificate, key)], _) => Ok(((*certificate).clone(), (*key).clone())),
            ([], None) => Err(Error::NoCertificate),
            ([], Some(certificate)) => {
                // Say first that it is the wrong certificate, then what it lacks.
                check(certificate)?;
                let certificate = certificate.name();
                Err(match self.keys.first() {
                    None => Error::NoKey { certificate },
                    Some(_) => Error::KeyMismatch { certificate },
                })
            }
            _ => {
                let name = |pair: &(&Certificate, _)| {
                    format!("{}, until {}", pair.0.name(), time::day(pair.0.not_after()))
                };
                Err(Error::SeveralIdentities {
                    names: pairs.iter().map(name).collect(),
                })
            }
        }
    }

    /// Who issued it, and the root where that is not Apple's.
    fn issuers(
        &self,
        certificate: &Certificate,
        now: Timestamp,
    ) -> Result<(Certificate, Option<Certificate>), Error> {
        let apple = Trust::apple();
        let mut pool: Vec<_> = crate::apple::intermediates().iter().collect();
        pool.extend(&self.certificates);
        let chain = chain::issuers(certificate, &pool, &apple, now);
        let (Some(issuer), Some(end)) = (chain.first(), chain.last()) else {
            return Err(Error::UnknownIssuer {
                certificate: certificate.name(),
                issuer: certificate.issuer_name(),
                key: certificate
                    .authority_key_id()
                    .map_or("not named".to_owned(), crate::certificate::hex),
            });
        };
        let root = (!apple.holds(end)).then(|| (*end).clone());
        Ok(((*issuer).clone(), root))
    }
}

/// What a Pass Type ID certificate must hold (signing.md, section 2).
fn check(certificate: &Certificate) -> Result<(), Error> {
    let name = || certificate.name();
    let extension = certificate.pass_type();
    match (certificate.signs_passes(), extension) {
        (false, None) => Err(Error::ForeignCertificate {
            certificate: name(),
        }),
        (false, Some(_)) => Err(Error::PurposeMissing {
            certificate: name(),
        }),
        (true, None) => Err(Error::PassTypeMissing {
            certificate: name(),
        }),
        (true, Some(extension)) => {
            let uid = certificate.uid().unwrap_or_default();
            if uid != extension {
                return Err(Error::PassTypeDiffers { uid, extension });
            }
            certificate
                .team()
                .map(|_| ())
                .ok_or_else(|| Error::TeamMissing {
                    certificate: name(),
                })
        }
    }
}
