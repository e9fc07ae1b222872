//! Odd but readable passes and templates: encodings, layouts and contents in all combinations.

use crate::zip::{Entry, Zip};
use pass_format::json::{self, Text};
use pass_format::package::{Files, Opened, Raw, archive, manifest, open};

/// One package as it could have come from anywhere.
pub struct Odd {
    pub name: String,
    pub files: Files,
    container: Container,
    /// A text value in `pass.json` that can be edited; none where the file cannot be read.
    pub editable: Option<&'static str>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Container {
    Folder,
    Zip,
    WrappedZip,
    Pass,
}

impl Odd {
    /// Opens it as what it came.
    pub fn open(&self) -> Opened {
        let wrapped = |files: &Files| -> Vec<u8> {
            let entry = |(path, bytes): (&String, &std::sync::Arc<[u8]>)| {
                Entry::deflated(format!("My pass/{path}"), bytes)
            };
            Zip::of(files.iter().map(entry)).bytes()
        };
        match self.container {
            Container::Folder => open("card.pkpasstemplate", Raw::Folder(self.files.clone())),
            Container::Zip => open("card.zip", Raw::Archive(&archive::write(&self.files))),
            Container::WrappedZip => open("card.zip", Raw::Archive(&wrapped(&self.files))),
            Container::Pass => {
                let mut files = self.files.clone();
                files.insert(
                    "manifest.json".to_owned(),
                    manifest::make(&self.files).into(),
                );
                files.insert("signature".to_owned(), b"signed".as_slice().into());
                open("card.pkpass", Raw::Archive(&archive::write(&files)))
            }
        }
    }
}

/// Every combination.
pub fn corpus() -> Vec<Odd> {
    let containers = [
        Container::Folder,
        Container::Zip,
        Container::WrappedZip,
        Container::Pass,
    ];
    let mut corpus = Vec::new();
    for (content, make) in CONTENTS {
        for (layout, lay) in LAYOUTS {
            for (encoding, encode) in ENCODINGS {
                let (pass, others, editable) = make();
                let container = containers[corpus.len() % containers.len()];
                let mut files: Files = others
                    .into_iter()
                    .map(|(path, bytes)| (path, bytes.into()))
                    .collect();
                files.insert("pass.json".to_owned(), encode(&lay(pass)).into());
                let name = format!("{content}, {layout}, {encoding}, {container:?}");
                corpus.push(Odd {
                    name,
                    files,
                    container,
                    editable,
                });
            }
        }
    }
    corpus
}

type Encode = fn(&str) -> Vec<u8>;
const ENCODINGS: [(&str, Encode); 5] = [
    ("UTF-8", |text| text.as_bytes().to_vec()),
    ("UTF-8 with mark", |text| {
        [b"\xef\xbb\xbf", text.as_bytes()].concat()
    }),
    ("UTF-16 LE with mark", |text| {
        utf16(&format!("\u{feff}{text}"), u16::to_le_bytes)
    }),
    ("UTF-16 BE with mark", |text| {
        utf16(&format!("\u{feff}{text}"), u16::to_be_bytes)
    }),
    ("UTF-16 LE", |text| utf16(text, u16::to_le_bytes)),
];

pub fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(bytes).collect()
}

type Lay = fn(&str) -> String;
const LAYOUTS: [(&str, Lay); 6] = [
    ("as written", str::to_owned),
    ("tabs", |text| text.replace("  ", "\t")),
    ("CRLF", |text| text.replace('\n', "\r\n")),
    ("one line", |text| {
        json::compact(&Text::read("", text.as_bytes()).value)
    }),
    ("comments and commas", |text| {
        text.replace("\n}", ",\n  /* the end */\n}\n// really")
            .replacen('{', "{ // a pass\n", 1)
    }),
    ("no line end, many blanks", |text| {
        text.trim_end().replace(": ", "  :   ")
    }),
];

/// `pass.json`, the other files, and the pointer of a value to edit.
type Content = (&'static str, Vec<(String, Vec<u8>)>, Option<&'static str>);
type Make = fn() -> Content;
const CONTENTS: [(&str, Make); 5] = [
    ("unknown keys", unknown_keys),
    ("legacy keys", legacy_keys),
    ("a template of Pass Designer", designer),
    ("languages and foreign files", languages),
    ("wrong case and not readable", broken),
];

fn files<const N: usize>(files: [(&str, &[u8]); N]) -> Vec<(String, Vec<u8>)> {
    files
        .into_iter()
        .map(|(path, bytes)| (path.to_owned(), bytes.to_vec()))
        .collect()
}

fn unknown_keys() -> Content {
    let pass = r#"{
  "formatVersion": 1,
  "organizationName": "Caf\u00e9 \"Zentral\" 😀",
  "made-by": { "tool": "x", "10": 1, "9": [1.50, 1e3, -0, 12345678901234567890] },
  "userInfo": { "_id": "mine", "b": null, "a": { } },
  "storeCard": {
    "primaryFields": [
      { "key": "balance", "value": 12.50, "currencyCode": "EUR", "x-colour": "red" }
    ],
    "strange": [ [ ], [ { } ] ]
  },
  "sharingProhibited": false,
  "slashes": "a\/b"
}
"#;
    let others = [
        ("icon.png", b"\x89PNG" as &[u8]),
        ("LICENCE", b"free"),
        ("empty", b""),
    ];
    (pass, files(others), Some("/organizationName"))
}

fn legacy_keys() -> Content {
    let pass = r#"{
  "formatVersion" : "1",
  "description" : "A ticket",
  "barcode" : {"message":"12", "format":"PKBarcodeFormatQR", "messageEncoding":"iso-8859-1"},
  "relevantDate" : "2026-01-01T10:00:00Z",
  "description" : "The ticket that counts",
  "associatedStoreIdentifiers" : ["123"],
  "eventTicket" : {"primaryFields" : [{"key":"event", "value":"Concert",}, ]}
}
"#;
    let others = [
        (
            "passwright.json",
            b"{\n  // ours\n  \"version\": 1, \"later\": [1.0]\n}" as &[u8],
        ),
        ("passwright/masters/ab.png", b"master"),
    ];
    (
        pass,
        files(others),
        Some("/eventTicket/primaryFields/0/value"),
    )
}

fn designer() -> Content {
    let pass = r#"{
  "formatVersion": 1,
  "passTypeIdentifier": "",
  "posterGeneric": {
    "primaryFields": [
      { "_id": "5B0A6C1E-0000-4000-8000-000000000001", "key": "title", "value": "Hello" },
      { "key": "old", "value": "without an id" }
    ]
  },
  "generic": {
    "primaryFields": [
      { "_id": "5B0A6C1E-0000-4000-8000-000000000002", "key": "title", "value": "Hello" }
    ]
  },
  "featuredActions": [
    { "_id": "5B0A6C1E-0000-4000-8000-000000000003", "identifier": "a", "type": "call" }
  ],
  "semantics": { "seats": [ { "_id": "5B0A6C1E-0000-4000-8000-000000000004", "seatRow": "F" } ] }
}
"#;
    let others = [
        ("tooling.json", b"{ \"designerVersion\": \"1.0\" }" as &[u8]),
        ("artwork.pdf", b"%PDF-1.7"),
        ("icon@2x.png", b"\x89PNG"),
    ];
    (pass, files(others), Some("/generic/primaryFields/0/value"))
}

fn languages() -> Content {
    let pass = r#"{
  "formatVersion": 1,
  "description": "DESCRIPTION",
  "boardingPass": {
    "transitType": "PKTransitTypeBoat",
    "headerFields": [ { "key": "pier", "label": "PIER", "value": "7" } ]
  }
}
"#;
    let strings =
        "/* texts */\n\"PIER\" = \"Steg\";\r\n// more\n\"DESCRIPTION\" = \"Überfahrt\";\n";
    let mut others = files([
        (
            "en.lproj/pass.strings",
            b"\"PIER\"=\"Pier\";\"DESCRIPTION\"=\"Crossing\";" as &[u8],
        ),
        ("en.lproj/logo.png", b"\x89PNG"),
        (".DS_Store", b"\0\0\0\x01Bud1"),
        ("__MACOSX/._pass.json", b"\0\x05\x16\x07"),
        ("Thumbs.db", b"\xd0\xcf"),
        ("a/deep/folder/file.txt", b"kept"),
        ("inner.zip", b"PK\x03\x04 not opened"),
    ]);
    let encoded = [
        ("de", utf16(&format!("\u{feff}{strings}"), u16::to_le_bytes)),
        (
            "fr-CA",
            utf16(&format!("\u{feff}{strings}"), u16::to_be_bytes),
        ),
        (
            "zh-Hans",
            [b"\xef\xbb\xbf".as_slice(), strings.as_bytes()].concat(),
        ),
        ("fr_CH", b"\"PIER\" = not readable".to_vec()),
    ];
    let path = |language| format!("{language}.lproj/pass.strings");
    others.extend(encoded.map(|(language, bytes)| (path(language), bytes)));
    (pass, others, Some("/boardingPass/headerFields/0/value"))
}

fn broken() -> Content {
    let others = [
        ("Icon.png", b"\x89PNG" as &[u8]),
        ("logo@2X.PNG", b"\x89PNG"),
        ("DE.lproj/Pass.strings", b"\"a\" = \"b\";"),
        ("Personalization.JSON", b"{"),
        ("passwright.json", b"not JSON at all"),
    ];
    (
        "{ \"formatVersion\": 1, \"description\" \"no colon\" ]",
        files(others),
        None,
    )
}
