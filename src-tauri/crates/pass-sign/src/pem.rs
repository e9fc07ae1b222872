//! Certificates and keys as PEM or DER.

use crate::certificate::Certificate;
use crate::cms::SignedData;
use crate::cost;
use crate::error::Error;
use crate::import::Pieces;
use crate::key_store::{Unlocked, unlock};
use openssl::base64::decode_block;
use openssl::ec::EcKey;
use openssl::pkey::{PKey, Private};
use openssl::rsa::Rsa;
use openssl::x509::X509Req;
use zeroize::Zeroizing;

/// Reads keys and certificates: every block of PEM, or one piece of DER.
///
/// # Errors
/// A wrong or missing password, a signing request, or what nobody knows.
pub fn read(
    file: &str,
    bytes: &[u8],
    password: Option<&str>,
    into: &mut Pieces,
) -> Result<(), Error> {
    let text = std::str::from_utf8(bytes).unwrap_or_default();
    let blocks = blocks(text);
    if blocks.is_empty() {
        return read_der(file, bytes, password, into);
    }
    blocks
        .into_iter()
        .try_for_each(|block| block.read(file, password, into))
}

/// One block of PEM.
struct Block<'a> {
    label: &'a str,
    /// Between the two lines.
    body: &'a str,
    /// With the two lines.
    whole: &'a str,
}

/// The blocks of a text; what stands around them is passed over.
fn blocks(text: &str) -> Vec<Block<'_>> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find("-----BEGIN ") {
        let from = &rest[start..];
        let Some((label, after)) = from["-----BEGIN ".len()..].split_once("-----") else {
            break;
        };
        let end = format!("-----END {label}-----");
        let Some(length) = after.find(&end) else {
            break;
        };
        let whole = from.len() - after.len() + length + end.len();
        found.push(Block {
            label,
            body: &after[..length],
            whole: &from[..whole],
        });
        rest = &from[whole..];
    }
    found
}

impl Block<'_> {
    fn read(&self, file: &str, password: Option<&str>, into: &mut Pieces) -> Result<(), Error> {
        let owned = || file.to_owned();
        match self.label {
            "CERTIFICATE" | "X509 CERTIFICATE" | "PKCS7" | "ENCRYPTED PRIVATE KEY" => {
                let der = self
                    .der()
                    .ok_or_else(|| Error::Unreadable { file: owned() })?;
                read_der(file, &der, password, into)
            }
            "CERTIFICATE REQUEST" | "NEW CERTIFICATE REQUEST" => {
                Err(Error::SigningRequest { file: owned() })
            }
            "PRIVATE KEY" | "RSA PRIVATE KEY" | "EC PRIVATE KEY" => {
                let locked = self.body.contains("ENCRYPTED");
                if locked && password.is_none() {
                    return Err(Error::PasswordNeeded { file: owned() });
                }
                // Always with a passphrase: without one OpenSSL asks at the terminal.
                let passphrase = password.unwrap_or_default().as_bytes();
                let key = PKey::private_key_from_pem_passphrase(self.whole.as_bytes(), passphrase);
                into.add_key(key.map_err(|_| match locked {
                    true => Error::WrongPassword { file: owned() },
                    false => Error::Unreadable { file: owned() },
                })?);
                Ok(())
            }
            // Parameters of curves, attributes and the like.
            _ => Ok(()),
        }
    }

    fn der(&self) -> Option<Zeroizing<Vec<u8>>> {
        let base64: String = self.body.split_ascii_whitespace().collect();
        decode_block(&base64).ok().map(Zeroizing::new)
    }
}

fn read_der(
    file: &str,
    der: &[u8],
    password: Option<&str>,
    into: &mut Pieces,
) -> Result<(), Error> {
    let owned = || file.to_owned();
    if let Some(certificate) = Certificate::from_der(der) {
        into.add_certificate(certificate);
    } else if let Some(key) = plain_key(der) {
        into.add_key(key);
    } else if let Ok(bag) = SignedData::read(der) {
        bag.certificates
            .into_iter()
            .for_each(|each| into.add_certificate(each));
    } else if X509Req::from_der(der).is_ok() {
        return Err(Error::SigningRequest { file: owned() });
    } else {
        cost::check(file, der)?;
        match unlock(file, der, password.unwrap_or_default().as_bytes())? {
            Unlocked::Key(key) => into.add_key(key),
            Unlocked::Unreadable => return Err(Error::Unreadable { file: owned() }),
            Unlocked::UnknownLock => return Err(Error::UnknownLock { file: owned() }),
            Unlocked::WrongPassword if password.is_none() => {
                return Err(Error::PasswordNeeded { file: owned() });
            }
            Unlocked::WrongPassword => return Err(Error::WrongPassword { file: owned() }),
        }
    }
    Ok(())
}

/// A key that is not locked: PKCS#8, PKCS#1 or SEC 1.
fn plain_key(der: &[u8]) -> Option<PKey<Private>> {
    PKey::private_key_from_pkcs8(der)
        .or_else(|_| Rsa::private_key_from_der(der).and_then(PKey::from_rsa))
        .or_else(|_| EcKey::private_key_from_der(der).and_then(PKey::from_ec_key))
        .ok()
}
