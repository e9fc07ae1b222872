//! An identity as it lies in its folder: three files' bytes.

use crate::certificate::Certificate;
use crate::error::Error;
use crate::identity::Identity;
use crate::key_store::{Secret, Unlocked, seal, unlock};
use crate::{apple, chain};
use openssl::base64::{decode_block, encode_block};
use serde::{Deserialize, Serialize};

/// The certificate's file.
pub const CERTIFICATE_FILE: &str = "certificate.der";
/// The locked key's file.
pub const KEY_FILE: &str = "key.p8";
/// The file with everything else.
pub const RECORD_FILE: &str = "identity.json";

/// The version of [`RECORD_FILE`] that this program writes.
const VERSION: u32 = 1;

/// A stored identity: readable without its passphrase, but for the key.
#[derive(Clone, Debug)]
pub struct Stored {
    certificate: Certificate,
    key: Vec<u8>,
    record: Record,
}

/// What opens the key of a stored identity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SealedBy {
    /// Random bytes in the system's keychain, under the identity's id.
    Keychain,
    /// A passphrase that the user knows.
    Passphrase,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Record {
    version: u32,
    name: String,
    sealed: SealedBy,
    test: bool,
    /// Base64 of the issuer's DER, where it is not one of Apple's.
    #[serde(skip_serializing_if = "Option::is_none")]
    intermediate: Option<String>,
    /// Base64 of the root's DER, where it is not one of Apple's.
    #[serde(skip_serializing_if = "Option::is_none")]
    root: Option<String>,
}

impl Stored {
    /// Locks an identity under a passphrase. Takes half a second and 128 MiB.
    ///
    /// # Errors
    /// The library fails.
    pub fn seal(
        identity: &Identity,
        name: &str,
        sealed: SealedBy,
        passphrase: &Secret,
    ) -> Result<Stored, Error> {
        let base64 = |certificate: &Certificate| encode_block(certificate.der());
        let known = apple::intermediates().contains(identity.intermediate());
        Ok(Stored {
            certificate: identity.certificate().clone(),
            key: seal(identity.key(), passphrase)?,
            record: Record {
                version: VERSION,
                name: name.to_owned(),
                sealed,
                test: identity.is_test(),
                intermediate: (!known).then(|| base64(identity.intermediate())),
                root: identity.root().map(base64),
            },
        })
    }

    /// Reads the bytes of the three files; `id` is the folder's name.
    ///
    /// # Errors
    /// A file is damaged, or written by a newer version.
    pub fn read(id: &str, certificate: &[u8], key: &[u8], record: &[u8]) -> Result<Stored, Error> {
        let damaged = |what: &str| Error::StoredDamaged {
            id: id.to_owned(),
            what: what.to_owned(),
        };
        let version = serde_json::from_slice::<Version>(record)
            .map_err(|_| damaged("identity.json cannot be read"))?
            .version;
        if version > VERSION {
            return Err(Error::StoredNewer { id: id.to_owned() });
        }
        let record =
            serde_json::from_slice(record).map_err(|_| damaged("identity.json lacks something"))?;
        let certificate =
            Certificate::from_der(certificate).ok_or_else(|| damaged("no certificate"))?;
        if certificate.fingerprint() != id {
            return Err(damaged("its certificate is another one"));
        }
        Ok(Stored {
            certificate,
            key: key.to_vec(),
            record,
        })
    }

    /// The three files: name and bytes. The key's is for the owner's eyes only (mode 0600).
    pub fn files(&self) -> [(&'static str, Vec<u8>); 3] {
        let mut record = serde_json::to_vec_pretty(&self.record).unwrap_or_default();
        record.push(b'\n');
        [
            (CERTIFICATE_FILE, self.certificate.der().to_vec()),
            (KEY_FILE, self.key.clone()),
            (RECORD_FILE, record),
        ]
    }

    /// Unlocks the key. Takes half a second and 128 MiB.
    ///
    /// # Errors
    /// The passphrase is another one, or a file is damaged.
    pub fn open(&self, passphrase: &Secret) -> Result<Identity, Error> {
        let key = match unlock(KEY_FILE, &self.key, passphrase.expose())? {
            Unlocked::Key(key) => key,
            Unlocked::WrongPassword => {
                return Err(Error::WrongPassphrase {
                    name: self.record.name.clone(),
                });
            }
            Unlocked::UnknownLock | Unlocked::Unreadable => {
                return Err(self.damaged("its key cannot be read"));
            }
        };
        Identity::new(
            self.certificate.clone(),
            key,
            self.intermediate()?,
            self.root()?,
        )
    }

    /// SHA-256 of the certificate in lower-case hex: the folder's name.
    pub fn id(&self) -> String {
        self.certificate.fingerprint()
    }

    /// What the user calls it.
    pub fn name(&self) -> &str {
        &self.record.name
    }

    /// What opens it.
    pub fn sealed_by(&self) -> SealedBy {
        self.record.sealed
    }

    /// Wallet refuses what it signs.
    pub fn is_test(&self) -> bool {
        self.record.test
    }

    /// Its certificate.
    pub fn certificate(&self) -> &Certificate {
        &self.certificate
    }

    /// Its root, where that is not Apple's: to be trusted by name when its passes are verified.
    ///
    /// # Errors
    /// `identity.json` is damaged.
    pub fn root(&self) -> Result<Option<Certificate>, Error> {
        self.record
            .root
            .as_deref()
            .map(|text| self.decode(text))
            .transpose()
    }

    fn intermediate(&self) -> Result<Certificate, Error> {
        if let Some(text) = &self.record.intermediate {
            return self.decode(text);
        }
        let pool: Vec<_> = apple::intermediates().iter().collect();
        let trust = chain::Trust::apple();
        let chain = chain::issuers(
            &self.certificate,
            &pool,
            &trust,
            self.certificate.not_before(),
        );
        let issuer = chain
            .first()
            .ok_or_else(|| self.damaged("its issuer is not known"))?;
        Ok((*issuer).clone())
    }

    fn decode(&self, base64: &str) -> Result<Certificate, Error> {
        let der = decode_block(base64).ok();
        der.and_then(|der| Certificate::from_der(&der))
            .ok_or_else(|| self.damaged("a certificate in identity.json cannot be read"))
    }

    fn damaged(&self, what: &str) -> Error {
        Error::StoredDamaged {
            id: self.id(),
            what: what.to_owned(),
        }
    }
}

#[derive(Deserialize)]
struct Version {
    version: u32,
}
