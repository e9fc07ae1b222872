//! What a pass gives to a contactless reader.

use crate::json::{Object, Value};
use thiserror::Error;

/// The longest message in bytes; what is beyond is cut.
pub const MAX_MESSAGE: usize = 64;

/// The dictionary `nfc` (*Pass.NFC*).
#[derive(Clone, Copy, Debug)]
pub struct NfcView<'a> {
    /// The payload.
    pub message: Option<&'a str>,
    /// The reader's public key.
    pub key: Option<&'a str>,
    /// Each use asks for the face or the code.
    pub requires_authentication: bool,
    /// All of its members.
    pub object: &'a Object,
}

/// How the point of a key is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Point {
    /// One coordinate and a sign: the form of Apple's samples.
    Compressed,
    /// Both coordinates; whether it works everywhere is not known.
    Uncompressed,
}

/// Why a text is no key for `encryptionPublicKey`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum KeyProblem {
    /// BEGIN and END lines.
    #[error("the BEGIN and END lines of the PEM file have to go; leave only what is between them")]
    Pem,
    /// Not base64, or with blanks and line breaks.
    #[error("the key has to be base64 on one line without blanks")]
    Base64,
    /// A private key.
    #[error(
        "this is a private key, which everybody with the pass could read; make a new pair and put its public key here"
    )]
    Private,
    /// Another kind of key, curve or form.
    #[error("the key has to be a SubjectPublicKeyInfo with a point on P-256")]
    NotP256,
}

impl<'a> NfcView<'a> {
    pub(super) fn of(value: &'a Value) -> Option<NfcView<'a>> {
        let object = value.as_object()?;
        Some(NfcView {
            message: object.get("message").and_then(Value::as_str),
            key: object.get("encryptionPublicKey").and_then(Value::as_str),
            requires_authentication: object
                .get("requiresAuthentication")
                .and_then(Value::as_bool)
                == Some(true),
            object,
        })
    }
}

/// Reads `encryptionPublicKey`.
///
/// # Errors
/// Says what is wrong with the text.
pub fn key(text: &str) -> Result<Point, KeyProblem> {
    /// SubjectPublicKeyInfo of an EC key on P-256, up to the length of the bit string.
    const ALGORITHM: [u8; 21] = [
        0x30, 0x13, 0x06, 0x07, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x02, 0x01, 0x06, 0x08, 0x2A, 0x86,
        0x48, 0xCE, 0x3D, 0x03, 0x01, 0x07,
    ];
    if text.contains("-----BEGIN") {
        let private = text.contains("PRIVATE KEY");
        return Err(if private {
            KeyProblem::Private
        } else {
            KeyProblem::Pem
        });
    }
    let der = from_base64(text).ok_or(KeyProblem::Base64)?;
    let compressed = [&[0x30, 0x39], &ALGORITHM[..], &[0x03, 0x22, 0x00]].concat();
    let uncompressed = [&[0x30, 0x59], &ALGORITHM[..], &[0x03, 0x42, 0x00, 0x04]].concat();
    match der.as_slice() {
        der if der.len() == 59 && der.starts_with(&compressed) && matches!(der[26], 2 | 3) => {
            Ok(Point::Compressed)
        }
        der if der.len() == 91 && der.starts_with(&uncompressed) => Ok(Point::Uncompressed),
        // A sequence that begins with a version: PKCS#8, SEC 1 and PKCS#1 keys do.
        [0x30, length, 0x02, 0x01, 0x00 | 0x01, ..] if *length < 0x80 => Err(KeyProblem::Private),
        [0x30, 0x81, _, 0x02, 0x01, 0x00 | 0x01, ..]
        | [0x30, 0x82, _, _, 0x02, 0x01, 0x00 | 0x01, ..] => Err(KeyProblem::Private),
        _ => Err(KeyProblem::NotP256),
    }
}

/// Strict base64: the usual alphabet, padded, nothing else.
fn from_base64(text: &str) -> Option<Vec<u8>> {
    let digit = |byte: u8| {
        Some(match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => return None,
        })
    };
    let body = text.trim_end_matches('=');
    if text.is_empty() || !text.len().is_multiple_of(4) || text.len() - body.len() > 2 {
        return None;
    }
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3);
    for quad in body.as_bytes().chunks(4) {
        let mut bits = 0_u32;
        for byte in quad {
            bits = bits << 6 | u32::from(digit(*byte)?);
        }
        bits <<= 6 * (4 - quad.len());
        bytes.extend_from_slice(&bits.to_be_bytes()[1..quad.len()]);
    }
    Some(bytes)
}
