//! Codes for scanners, and what a contactless reader gets.

use super::notation::{
    Choice, Kind, Limit, Owner, Property, Section, boolean, choice, object, property, table, text,
    value,
};
use crate::pass::{ios, ios_minor};

const FORMATS: &[Choice] = &[
    value("PKBarcodeFormatQR", "QR"),
    value("PKBarcodeFormatPDF417", "PDF417"),
    value("PKBarcodeFormatAztec", "Aztec"),
    value("PKBarcodeFormatCode128", "Code 128").since(ios(9)),
    value("PKBarcodeFormatEAN13", "EAN-13").since(ios(27)),
    value("PKBarcodeFormatCode39", "Code 39").since(ios(27)),
    value("PKBarcodeFormatCodabar", "Codabar").since(ios(27)),
    value("PKBarcodeFormatI2of5", "Interleaved 2 of 5").since(ios(27)),
];

pub(super) const PROPERTIES: &[Property] = &table(
    Owner::Pass,
    Section::Barcode,
    [
        property(
            "barcodes",
            Kind::List(&Kind::Object(Owner::Barcode)),
            "Barcodes",
            "In order of preference: Wallet draws the first that the system knows, and never more \
             than one.",
        )
        .since(ios(9)),
        object(
            "barcode",
            Owner::Barcode,
            "Barcode for old systems",
            "Read by iOS 8 and before and by some other readers; QR, PDF417 and Aztec only.",
        )
        .deprecated(ios(9)),
        object(
            "nfc",
            Owner::Nfc,
            "NFC",
            "What the pass gives to a contactless reader. Needs an NFC certificate from Apple; the \
             barcode is then not on the front.",
        )
        .since(ios(9)),
    ],
);

pub(super) const BARCODE: &[Property] = &table(
    Owner::Barcode,
    Section::Barcode,
    [
        choice(
            "format",
            FORMATS,
            "Kind of code",
            "A new kind needs an old one after it in the list.",
        )
        .required(),
        text("message", "Message", "What the scanner reads.")
            .required()
            .example("demo-0001"),
        text(
            "messageEncoding",
            "Character set",
            "How the message becomes bytes; utf-8 only where the scanner expects it.",
        )
        .required()
        .example("iso-8859-1"),
        text(
            "altText",
            "Text below",
            "Stands under the code for people to type in. Not on the watch.",
        )
        .localised()
        .example("demo-0001"),
    ],
);

pub(super) const NFC: &[Property] = &table(
    Owner::Nfc,
    Section::Barcode,
    [
        text(
            "message",
            "Message",
            "What the reader gets; what is beyond 64 bytes is cut.",
        )
        .required()
        .limit(Limit::Bytes { max: 64 })
        .example("0001-4711"),
        text(
            "encryptionPublicKey",
            "Reader’s public key",
            "An EC key on P-256 in base64 on one line, without the lines BEGIN and END.",
        )
        .required(),
        boolean(
            "requiresAuthentication",
            "Ask for face or code",
            "Each use needs Face ID, Touch ID or the code. Prohibit sharing with it.",
        )
        .since(ios_minor(13, 1))
        .default("false"),
    ],
);
