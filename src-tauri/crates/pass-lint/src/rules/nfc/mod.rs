//! NFC.

pub mod key_base64;
pub mod key_missing;
pub mod key_pem;
pub mod key_private;
pub mod key_type;
pub mod message_missing;

use crate::rule::{Reviewed, Value};

/// Where the key stands.
const POINTER: &str = "/nfc/encryptionPublicKey";

/// The key as written.
fn key<'a>(pass: &Reviewed<'a>) -> Option<&'a str> {
    pass.pass.pointer(POINTER).and_then(Value::as_str)
}

/// A PEM file with a private key.
fn is_private(text: &str) -> bool {
    text.contains("PRIVATE KEY")
}

/// The DER form of a private key begins with a sequence and a small version number, a public one
/// with two sequences.
fn is_private_der(der: &[u8]) -> bool {
    let header = match der {
        [0x30, length, ..] if *length < 0x80 => 2,
        [0x30, length, ..] => 2 + usize::from(length & 0x7f),
        _ => return false,
    };
    matches!(der.get(header..header + 3), Some([0x02, 0x01, 0 | 1]))
}

/// The bytes of one line of base64, with or without padding.
fn decode(text: &str) -> Option<Vec<u8>> {
    let digits = text.trim_end_matches('=');
    let padding = text.len() - digits.len();
    if digits.len() % 4 == 1 || padding > 2 || (padding > 0 && !text.len().is_multiple_of(4)) {
        return None;
    }
    let mut bytes = Vec::with_capacity(digits.len() * 3 / 4);
    let mut bits = 0u32;
    for (at, c) in digits.bytes().enumerate() {
        let value = match c {
            b'A'..=b'Z' => c - b'A',
            b'a'..=b'z' => c - b'a' + 26,
            b'0'..=b'9' => c - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => return None,
        };
        bits = (bits << 6 | u32::from(value)) & 0xff_ffff;
        match at % 4 {
            1 => bytes.push((bits >> 4) as u8),
            2 => bytes.push((bits >> 2) as u8),
            3 => bytes.push(bits as u8),
            _ => {}
        }
    }
    Some(bytes)
}
