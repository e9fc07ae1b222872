//! Barcodes: the eight formats, the encoding of the message, and what each can hold.

use super::{Ios, ios};
use crate::json::{Object, Value};
use crate::place::Place;
use encoding_rs::{EncoderResult, Encoding};
use serde::Serialize;
use thiserror::Error;

/// A symbology (*Pass.Barcodes*).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs)] // each name is the sentence
pub enum Format {
    Qr,
    Pdf417,
    Aztec,
    Code128,
    Ean13,
    Code39,
    Codabar,
    /// Interleaved 2 of 5.
    I2of5,
}

impl Format {
    /// All formats in the order of Apple's documentation.
    pub const ALL: [Format; 8] = [
        Format::Qr,
        Format::Pdf417,
        Format::Aztec,
        Format::Code128,
        Format::Ean13,
        Format::Code39,
        Format::Codabar,
        Format::I2of5,
    ];

    /// The value of `format`.
    pub fn key(self) -> &'static str {
        match self {
            Format::Qr => "PKBarcodeFormatQR",
            Format::Pdf417 => "PKBarcodeFormatPDF417",
            Format::Aztec => "PKBarcodeFormatAztec",
            Format::Code128 => "PKBarcodeFormatCode128",
            Format::Ean13 => "PKBarcodeFormatEAN13",
            Format::Code39 => "PKBarcodeFormatCode39",
            Format::Codabar => "PKBarcodeFormatCodabar",
            Format::I2of5 => "PKBarcodeFormatI2of5",
        }
    }

    /// The format of a key.
    pub fn parse(key: &str) -> Option<Format> {
        Format::ALL.into_iter().find(|format| format.key() == key)
    }

    /// The first iOS that draws it.
    pub fn since(self) -> Ios {
        match self {
            Format::Qr | Format::Pdf417 | Format::Aztec => ios(6),
            Format::Code128 => ios(9),
            Format::Ean13 | Format::Code39 | Format::Codabar | Format::I2of5 => ios(27),
        }
    }

    /// Whether the watch draws it; of those of iOS 27 it is not known.
    pub fn on_watch(self) -> bool {
        self != Format::Code128
    }

    /// Whether the code is as high as it is wide.
    pub fn is_square(self) -> bool {
        matches!(self, Format::Qr | Format::Aztec)
    }

    /// Whether the old key `barcode` takes it.
    pub fn is_legacy(self) -> bool {
        matches!(self, Format::Qr | Format::Pdf417 | Format::Aztec)
    }

    /// Up to how many bytes a message scans well; `None` where its length is fixed or unknown.
    pub fn comfortable(self) -> Option<usize> {
        match self {
            Format::Qr | Format::Aztec => Some(300),
            Format::Pdf417 => Some(500),
            Format::Code128 => Some(30),
            Format::Code39 => Some(20),
            Format::Ean13 | Format::Codabar | Format::I2of5 => None,
        }
    }
}

/// Why Wallet draws no code.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum MessageError {
    /// No message.
    #[error("the message is empty; give it what the scanner should read")]
    Empty,
    /// No character set of this name.
    #[error("“{name}” is no known character set; use iso-8859-1 or utf-8")]
    UnknownEncoding {
        /// The name as written.
        name: String,
    },
    /// The encoding lacks a character.
    #[error("“{character}” does not exist in {encoding}; use utf-8 or another message")]
    CannotEncode {
        /// The first such character.
        character: char,
        /// The encoding's name.
        encoding: String,
    },
    /// The symbology lacks a character.
    #[error("“{character}” cannot stand in this kind of code; choose another one, such as QR")]
    Alphabet {
        /// The first such character.
        character: char,
    },
    /// More than the symbology holds.
    #[error("the message has {size} characters or bytes; this code holds {limit}: shorten it")]
    TooLong {
        /// Its size.
        size: usize,
        /// The most that fits.
        limit: usize,
    },
    /// Not twelve or thirteen digits.
    #[error("an EAN-13 has 12 digits and a check digit, this message has {digits} digits")]
    EanLength {
        /// How many it has.
        digits: usize,
    },
    /// The thirteenth digit does not fit.
    #[error("the check digit is {found} and should be {expected}")]
    EanCheck {
        /// The right one.
        expected: char,
        /// The one given.
        found: char,
    },
    /// An odd number of digits in interleaved 2 of 5.
    #[error(
        "interleaved 2 of 5 holds pairs of digits, this message has {digits}: add a 0 in front"
    )]
    OddDigits {
        /// How many it has.
        digits: usize,
    },
}

/// The bytes that the code holds for a message.
///
/// The check digit of an EAN-13 is added where only twelve digits are given. Capacities are those
/// of the symbologies' largest sizes at their lowest error correction.
///
/// # Errors
/// Says why Wallet would draw no code.
pub fn check(format: Format, message: &str, encoding: &str) -> Result<Vec<u8>, MessageError> {
    if message.is_empty() {
        return Err(MessageError::Empty);
    }
    let bytes = encode(message, encoding)?;
    match format {
        Format::Qr => fits(bytes, [7089, 4296, 2953]),
        Format::Aztec => fits(bytes, [3832, 3067, 1914]),
        Format::Pdf417 => fits(bytes, [2710, 1850, 1108]),
        Format::Code128 => alphabet(message, |c| c.is_ascii()).map(|()| bytes),
        Format::Code39 => {
            alphabet(message, |c| {
                c.is_ascii_digit() || c.is_ascii_uppercase() || "-.$/+% ".contains(c)
            })?;
            Ok(message.as_bytes().to_vec())
        }
        Format::Codabar => codabar(message),
        Format::Ean13 => ean_13(message),
        Format::I2of5 => {
            alphabet(message, |c| c.is_ascii_digit())?;
            if message.len() % 2 == 1 {
                return Err(MessageError::OddDigits {
                    digits: message.len(),
                });
            }
            Ok(message.as_bytes().to_vec())
        }
    }
}

/// A text in a character set of an IANA name.
///
/// # Errors
/// The name is unknown, or the set lacks a character.
pub fn encode(message: &str, name: &str) -> Result<Vec<u8>, MessageError> {
    let label = name.trim().to_ascii_lowercase();
    let up_to = |limit: u32| {
        let byte = |c: char| match u8::try_from(u32::from(c)) {
            Ok(byte) if u32::from(byte) < limit => Ok(byte),
            _ => Err(MessageError::CannotEncode {
                character: c,
                encoding: name.to_owned(),
            }),
        };
        message.chars().map(byte).collect()
    };
    match label.as_str() {
        // The web's names for these two mean windows-1252, the registry's do not.
        "us-ascii" | "ascii" | "iso646-us" | "ansi_x3.4-1968" | "csascii" => up_to(0x80),
        "iso-8859-1" | "iso_8859-1" | "iso8859-1" | "latin1" | "l1" | "cp819" | "ibm819"
        | "csisolatin1" | "iso_8859-1:1987" => up_to(0x100),
        "utf-16" => {
            let units = ['\u{FEFF}']
                .into_iter()
                .chain(message.chars())
                .collect::<String>();
            Ok(units.encode_utf16().flat_map(u16::to_be_bytes).collect())
        }
        "utf-16be" => Ok(message.encode_utf16().flat_map(u16::to_be_bytes).collect()),
        "utf-16le" => Ok(message.encode_utf16().flat_map(u16::to_le_bytes).collect()),
        label => match Encoding::for_label_no_replacement(label.as_bytes()) {
            Some(set) => encode_as(set, message, name),
            None => Err(MessageError::UnknownEncoding {
                name: name.to_owned(),
            }),
        },
    }
}

fn encode_as(set: &'static Encoding, message: &str, name: &str) -> Result<Vec<u8>, MessageError> {
    let mut encoder = set.new_encoder();
    // What no encoding of the list exceeds: ISO-2022-JP needs escapes between characters.
    let mut bytes = Vec::with_capacity(message.len() * 5 + 16);
    match encoder
        .encode_from_utf8_to_vec_without_replacement(message, &mut bytes, true)
        .0
    {
        EncoderResult::Unmappable(character) => Err(MessageError::CannotEncode {
            character,
            encoding: name.to_owned(),
        }),
        EncoderResult::InputEmpty | EncoderResult::OutputFull => Ok(bytes),
    }
}

/// The limit by what the message is made of: digits, the small alphabet of capitals, or bytes.
fn fits(bytes: Vec<u8>, [digits, capitals, other]: [usize; 3]) -> Result<Vec<u8>, MessageError> {
    let capital = |b: &u8| b.is_ascii_digit() || b.is_ascii_uppercase() || b" $%*+-./:".contains(b);
    let limit = if bytes.iter().all(u8::is_ascii_digit) {
        digits
    } else if bytes.iter().all(capital) {
        capitals
    } else {
        other
    };
    match bytes.len() {
        size if size > limit => Err(MessageError::TooLong { size, limit }),
        _ => Ok(bytes),
    }
}

fn alphabet(message: &str, has: impl Fn(char) -> bool) -> Result<(), MessageError> {
    match message.chars().find(|character| !has(*character)) {
        Some(character) => Err(MessageError::Alphabet { character }),
        None => Ok(()),
    }
}

/// Start and stop letters may be given or not.
fn codabar(message: &str) -> Result<Vec<u8>, MessageError> {
    let letter = |c: char| matches!(c.to_ascii_uppercase(), 'A'..='D');
    let inner = message
        .strip_prefix(letter)
        .and_then(|rest| rest.strip_suffix(letter))
        .unwrap_or(message);
    alphabet(inner, |c| c.is_ascii_digit() || "-$:/.+".contains(c))?;
    Ok(message.as_bytes().to_vec())
}

fn ean_13(message: &str) -> Result<Vec<u8>, MessageError> {
    alphabet(message, |c| c.is_ascii_digit())?;
    let digits = message.as_bytes();
    if !matches!(digits.len(), 12 | 13) {
        return Err(MessageError::EanLength {
            digits: digits.len(),
        });
    }
    let expected = ean_13_check_digit(&digits[..12]);
    match digits.get(12) {
        Some(found) if *found != expected => Err(MessageError::EanCheck {
            expected: char::from(expected),
            found: char::from(*found),
        }),
        _ => Ok(digits[..12].iter().copied().chain([expected]).collect()),
    }
}

/// The check digit, as ASCII, of twelve digits.
fn ean_13_check_digit(digits: &[u8]) -> u8 {
    let weighted = |(at, digit): (usize, &u8)| u32::from(digit - b'0') * [1, 3][at % 2];
    let sum: u32 = digits.iter().enumerate().map(weighted).sum();
    b'0' + ((10 - sum % 10) % 10) as u8
}

/// An entry of `barcodes`, or the old `barcode`.
#[derive(Clone, Debug)]
pub struct BarcodeView<'a> {
    /// The format, where it is one that Wallet knows.
    pub format: Option<Format>,
    /// The payload; `None` where there is none or it is no text.
    pub message: Option<&'a str>,
    /// The IANA name of the payload's encoding.
    pub encoding: Option<&'a str>,
    /// Text under the code.
    pub alt_text: Option<&'a str>,
    /// All of its members.
    pub object: &'a Object,
    /// Where it stands.
    pub place: Place,
}

impl<'a> BarcodeView<'a> {
    pub(super) fn of(value: &'a Value, pointer: String) -> Option<BarcodeView<'a>> {
        let object = value.as_object()?;
        let text = |key| object.get(key).and_then(Value::as_str);
        Some(BarcodeView {
            format: text("format").and_then(Format::parse),
            message: text("message"),
            encoding: text("messageEncoding"),
            alt_text: text("altText"),
            object,
            place: Place::pass(pointer),
        })
    }
}
