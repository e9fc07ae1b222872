//! PKCS#12, of today and of the 1990s.

use crate::certificate::Certificate;
use crate::cost;
use crate::der::{Reader, tag, to_der};
use crate::error::{Error, Warning};
use crate::import::Pieces;
use crate::oid;
use openssl::pkcs12::Pkcs12;
use openssl::pkey::PKey;
use p12_keystore::Pkcs12Archive;
use p12_keystore::error::Error as Cause;

/// Whether the bytes begin as PKCS#12: version 3 and a content.
pub fn is_p12(bytes: &[u8]) -> bool {
    let Ok(outer) = Reader::new(bytes).one(tag::SEQUENCE) else {
        return false;
    };
    let mut parts = outer.inside();
    parts
        .one(tag::INTEGER)
        .is_ok_and(|version| version.content == [3])
        && parts
            .one(tag::SEQUENCE)
            .is_ok_and(|safe| safe.inside().one(tag::OID).is_ok())
}

/// Reads keys and certificates.
///
/// # Errors
/// Wrong or missing password, an unknown lock, too much work asked for, or damage.
pub fn read(
    file: &str,
    bytes: &[u8],
    password: Option<&str>,
    into: &mut Pieces,
) -> Result<(), Error> {
    cost::check(file, bytes)?;
    let file = file.to_owned();
    // Some browsers write lengths that only BER allows.
    let der = to_der(bytes).ok_or_else(|| Error::Unreadable { file: file.clone() })?;
    let open = |password: &str| Pkcs12Archive::from_pkcs12(&der, password);
    let given = password.unwrap_or_default();
    // The password may be that of another file among those chosen.
    let opened = open(given).or_else(|cause| match given {
        "" => Err(cause),
        _ => open("").map_err(|_| cause),
    });
    match opened {
        Ok(archive) => {
            for key in &archive.keys {
                let key = PKey::private_key_from_pkcs8(key.key.as_der());
                into.add_key(key.map_err(|_| Error::KeyKind)?);
            }
            let certificates = archive.certs.iter().map(|bag| bag.cert.as_der());
            certificates
                .filter_map(Certificate::from_der)
                .for_each(|it| into.add_certificate(it));
        }
        Err(cause) => {
            if !read_without(&der, into) {
                return Err(explain(file, password, &cause));
            }
        }
    }
    if oid::OLD_LOCKS.iter().any(|old| holds(&der, old)) {
        into.warnings.push(Warning::OldLock { file });
    }
    Ok(())
}

/// Reads a file that was locked without any password, which differs from an empty one; OpenSSL
/// tries both.
fn read_without(der: &[u8], into: &mut Pieces) -> bool {
    let Ok(parsed) = Pkcs12::from_der(der).and_then(|p12| p12.parse2("")) else {
        return false;
    };
    if let Some(key) = parsed.pkey {
        into.add_key(key);
    }
    let others = parsed
        .ca
        .iter()
        .flatten()
        .filter_map(|each| each.to_der().ok());
    let all = parsed
        .cert
        .iter()
        .filter_map(|each| each.to_der().ok())
        .chain(others);
    for der in all {
        if let Some(certificate) = Certificate::from_der(&der) {
            into.add_certificate(certificate);
        }
    }
    true
}

fn explain(file: String, password: Option<&str>, cause: &Cause) -> Error {
    match cause {
        // With a password, wrong padding is what a wrong one gives where there is no check sum.
        Cause::MacError(_) | Cause::UnpadError | Cause::Pkcs5Error(_) => match password {
            None => Error::PasswordNeeded { file },
            Some(_) => Error::WrongPassword { file },
        },
        // The library's own limit, which holds for what is nested inside as well.
        Cause::InvalidParameters => Error::TooManyRounds { file, millions: 1 },
        Cause::UnsupportedEncryptionScheme | Cause::UnsupportedMacAlgorithm => {
            Error::UnknownLock { file }
        }
        _ => Error::Unreadable { file },
    }
}

/// Whether an object identifier occurs anywhere.
fn holds(der: &[u8], id: &[u8]) -> bool {
    let needle = crate::der::wrap(tag::OID, &[id]);
    der.windows(needle.len()).any(|window| window == needle)
}
