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
    /// How many keys and certificates came by, those that were there already included.
    seen: usize,
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
        let unreadable = || Error::Unreadable {
            file: (*file).to_owned(),
        };
        if bytes.len() > LARGEST {
            return Err(unreadable());
        }
        let before = pieces.seen;
        if p12::is_p12(bytes) {
            p12::read(file, bytes, password, &mut pieces)?;
        } else {
            pem::read(file, bytes, password, &mut pieces)?;
        }
        if pieces.seen == before {
            return Err(unreadable());
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
        self.seen += 1;
        if !self.certificates.contains(&certificate) {
            self.certificates.push(certificate);
        }
    }

    /// Takes a key that is not there yet.
    pub(crate) fn add_key(&mut self, key: PKey<Private>) {
        self.seen += 1;
        if !self.keys.iter().any(|known| known.public_eq(&key)) {
            self.keys.push(key);
        }
    }

    /// The one certificate for passes with its key.
    fn pair(&self) -> Result<(Certificate, PKey<Private>), Error> {
        let leaves = || self.certificates.iter().filter(|each| !each.is_authority());
        let mut pairs: Vec<_> = leaves()
            .filter_map(|certificate| Some((certificate, self.key_of(certificate)?)))
            .collect();
        let for_passes = |certificate: &Certificate| check(certificate).is_ok();
        if pairs.iter().any(|pair| for_passes(pair.0)) {
            pairs.retain(|pair| for_passes(pair.0));
        }
        match &pairs[..] {
            [(certificate, key)] => Ok(((*certificate).clone(), (*key).clone())),
            [] => {
                let best = leaves().find(|each| for_passes(each));
                Err(match best.or_else(|| leaves().next()) {
                    Some(certificate) => self.without_its_key(certificate),
                    None => self.without_certificate(),
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

    fn key_of(&self, certificate: &Certificate) -> Option<&PKey<Private>> {
        let public = certificate.key()?;
        self.keys.iter().find(|key| public.public_eq(key))
    }

    /// What is wrong where a certificate has no key here.
    fn without_its_key(&self, certificate: &Certificate) -> Error {
        // Say first that it is the wrong certificate, then what it lacks.
        if let Err(error) = check(certificate) {
            return error;
        }
        let certificate = certificate.name();
        match self.keys.is_empty() {
            true => Error::NoKey { certificate },
            false => Error::KeyMismatch { certificate },
        }
    }

    /// What is wrong where there are authorities' certificates at most.
    fn without_certificate(&self) -> Error {
        let mut authorities = self.certificates.iter();
        let chosen = match self.keys.is_empty() {
            true => authorities.next(),
            false => authorities.find(|each| self.key_of(each).is_some()),
        };
        match chosen {
            Some(authority) => Error::Authority {
                certificate: authority.name(),
            },
            None => Error::NoCertificate,
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
