//! The document: saving, ids, settings, starters.

use pass_format::error::Error;
use pass_format::images::pixels::Crop;
use pass_format::images::{Kind, png};
use pass_format::json::{Object, Text, Value, compact};
use pass_format::package::{Bytes, Files, Raw, build, open};
use pass_format::pass::Style;
use pass_format::project::settings::{self, ColumnKind, ImageSource};
use pass_format::project::{Document, FileRef, Settings, starter};
use pass_format::strings::StringTable;
use std::collections::BTreeMap;

fn value(text: &str) -> Value {
    let text = Text::read("", text.as_bytes());
    assert!(text.findings.is_empty(), "{:?}", text.findings);
    text.value
}

fn files<const N: usize>(files: [(&str, &str); N]) -> Files {
    files
        .into_iter()
        .map(|(path, text)| (path.to_owned(), text.as_bytes().into()))
        .collect()
}

fn save(document: &Document, original: &Files) -> Files {
    let blobs: BTreeMap<String, Bytes> = original
        .values()
        .map(|bytes| (FileRef::to(bytes).hash, bytes.clone()))
        .collect();
    document
        .files(original, |hash| blobs.get(hash).cloned())
        .unwrap()
}

fn text(files: &Files, path: &str) -> String {
    String::from_utf8(files[path].to_vec()).unwrap()
}

const DESIGNER: &str = r#"{
  "generic": {
    "primaryFields": [
      { "_id": "A", "key": "title", "value": "Hello" },
      { "key": "plain", "value": "no id" }
    ]
  },
  "semantics": { "seats": [ { "_id": "S", "seatRow": "F" } ] }
}
"#;

fn fields(pass: &mut Value) -> &mut Vec<Value> {
    match pass.pointer_mut("/generic/primaryFields") {
        Some(Value::Array(fields)) => fields,
        _ => panic!("no fields"),
    }
}

#[test]
fn new_fields_get_an_id_where_the_design_has_them() {
    let original = files([("pass.json", DESIGNER)]);
    let mut document = Document::from_files(&original);
    fields(&mut document.pass).push(value(r#"{"key":"more","value":"x"}"#));
    let saved = save(&document, &original);
    let pass = Text::read("", &saved["pass.json"]).value;
    let id = |at: usize| pass.pointer(&format!("/generic/primaryFields/{at}/_id"));
    assert_eq!(id(0), Some(&Value::from("A")));
    assert_eq!(id(1), None, "an old field without an id stays without");
    let fresh = id(2).and_then(Value::as_str).unwrap();
    assert_eq!(fresh.len(), 36);
    // The same save gives the same bytes, also over what was saved.
    assert_eq!(save(&document, &original), saved);
    assert_eq!(save(&document, &saved), saved);
}

#[test]
fn an_id_that_got_lost_comes_back() {
    let original = files([("pass.json", DESIGNER)]);
    let mut document = Document::from_files(&original);
    fields(&mut document.pass)[0] = value(r#"{"key":"title","value":"Bye"}"#);
    let pass = Text::read("", &save(&document, &original)["pass.json"]).value;
    assert_eq!(
        pass.pointer("/generic/primaryFields/0/_id"),
        Some(&Value::from("A"))
    );
}

#[test]
fn a_design_without_ids_gets_none() {
    let original = files([("pass.json", r#"{"generic":{"primaryFields":[]}}"#)]);
    let mut document = Document::from_files(&original);
    fields(&mut document.pass).push(value(r#"{"key":"more","value":"x"}"#));
    assert!(!text(&save(&document, &original), "pass.json").contains("_id"));
}

#[test]
fn a_language_comes_and_goes() {
    let original = files([
        ("pass.json", "{}"),
        ("de.lproj/pass.strings", "\"a\" = \"b\";"),
    ]);
    let mut document = Document::from_files(&original);
    document.strings.remove("de");
    let table = StringTable(vec![("a".to_owned(), "c".to_owned())]);
    document.strings.insert("en".to_owned(), table.clone());
    let saved = save(&document, &original);
    assert_eq!(
        saved.keys().collect::<Vec<_>>(),
        ["en.lproj/pass.strings", "pass.json"]
    );
    assert_eq!(Document::from_files(&saved).strings["en"], table);
    assert!(
        saved["en.lproj/pass.strings"].starts_with(b"\xff\xfe"),
        "UTF-16 LE with mark"
    );
}

#[test]
fn missing_content_is_an_error_that_names_the_file() {
    let original = files([("pass.json", "{}"), ("icon.png", "x")]);
    let document = Document::from_files(&original);
    let missing = Error::ContentMissing {
        path: "icon.png".to_owned(),
    };
    assert_eq!(document.files(&original, |_| None), Err(missing.clone()));
    assert_eq!(document.package(|_| None).map(|_| ()), Err(missing));
}

#[test]
fn a_signed_pass_opens_without_manifest_and_signature() {
    let signed = files([
        ("pass.json", "{}"),
        ("Manifest.json", "{}"),
        ("signature", ""),
    ]);
    let archive = pass_format::package::archive::write(&signed);
    let opened = open("a.pkpass", Raw::Archive(&archive));
    assert!(Document::from_opened(&opened).unwrap().files.is_empty());
}

#[test]
fn a_document_is_the_package_it_describes() {
    let original = files([("pass.json", "{\"a\":1}"), ("Icon.png", "x"), ("a/b", "y")]);
    let document = Document::from_files(&original);
    let package = document
        .package(|hash| {
            original
                .values()
                .find(|bytes| FileRef::to(bytes).hash == hash)
                .cloned()
        })
        .unwrap();
    assert_eq!(package.pass, value("{\"a\":1}"));
    assert_eq!(
        package.files.keys().collect::<Vec<_>>(),
        ["a/b", "icon.png"]
    );
}

#[test]
fn a_newer_version_is_refused_with_a_sentence() {
    let of = |settings: &str| {
        let files = files([("pass.json", "{}"), ("passwright.json", settings)]);
        Document::from_opened(&open("a.pass", Raw::Folder(files)))
    };
    assert!(of("{}").is_ok());
    assert!(of(r#"{"version": 1}"#).is_ok());
    let error = of(r#"{"version": 2}"#).unwrap_err();
    assert_eq!(
        error,
        Error::SettingsNewer {
            found: "2".to_owned(),
            known: 1
        }
    );
    assert!(error.to_string().contains("newer Passwright"));
    for odd in [
        r#"{"version": 0}"#,
        r#"{"version": "1"}"#,
        r#"{"version": 1.5}"#,
    ] {
        assert!(of(odd).is_err(), "{odd}");
    }
}

#[test]
fn settings_are_read_by_their_meaning() {
    let settings = value(
        r#"{
  "version": 1,
  "columns": [
    { "name": "price", "type": "money", "currency": "EUR", "required": true, "default": 1.50 },
    { "name": "size", "type": "choice", "choices": ["S", "M"], "unique": true },
    { "label": "nameless" },
    { "name": "odd", "type": "colour" }
  ],
  "samples": [ { "price": 2 }, 3 ],
  "images": {
    "de/strip": { "master": "ab.png", "crop": { "x": 0, "y": 0.25, "width": 1, "height": 0.5 } },
    "thumbnail": { "column": "photo", "rotate": 1 }
  },
  "hidden": { "coupon": { "primaryFields": [] } },
  "oldestSystem": 17,
  "audience": "members",
  "development": true,
  "suppressed": [ { "rule": "image-metadata", "place": "icon.png", "reason": "wanted" } ],
  "mapping": [ { "header": "Preis", "target": "price" } ]
}"#,
    );
    let settings = Settings::of(&settings);
    let columns = settings.columns();
    assert_eq!(columns.len(), 3);
    assert_eq!(
        (columns[0].kind, columns[0].currency),
        (ColumnKind::Money, Some("EUR"))
    );
    assert_eq!(columns[0].default.map(compact), Some("1.50".to_owned()));
    assert!(columns[0].required && columns[1].unique);
    assert_eq!(columns[1].choices, ["S", "M"]);
    assert_eq!(columns[2].kind, ColumnKind::Text);
    assert_eq!(settings.samples().len(), 1);
    let images = settings.images();
    let crop = Crop {
        x: 0.0,
        y: 0.25,
        width: 1.0,
        height: 0.5,
    };
    assert_eq!((images[0].0, images[0].1.crop), ("de/strip", Some(crop)));
    assert_eq!(
        (images[1].1.column.as_deref(), images[1].1.rotate),
        (Some("photo"), 1)
    );
    assert!(settings.hidden("coupon").is_some() && settings.hidden("generic").is_none());
    assert_eq!(settings.oldest_system(), Some(17.0));
    assert_eq!(settings.audience(), Some("members"));
    assert!(settings.development());
    assert_eq!(
        settings.suppressed()[0].place.as_ref().unwrap().path,
        "icon.png"
    );
    assert_eq!(settings.mapping(), [("Preis", "price")]);
    let none = Settings::of(&Value::Null);
    assert!(none.columns().is_empty() && !none.development() && none.oldest_system().is_none());
}

#[test]
fn settings_are_written_in_their_order_and_keep_what_is_unknown() {
    let mut settings = Value::Null;
    settings::set(&mut settings, "development", Some(Value::Bool(true)));
    settings::set(&mut settings, "columns", Some(Value::Array(Vec::new())));
    assert_eq!(
        compact(&settings),
        r#"{"version":1,"columns":[],"development":true}"#
    );

    let mut settings = value(r#"{"version":1,"later":2,"images":{"icon":{"stamps":{"of":10}}}}"#);
    let source = ImageSource {
        master: Some("ab.png".to_owned()),
        crop: Some(Crop {
            x: 0.0,
            y: 1.0 / 3.0,
            width: 1.0,
            height: 0.5,
        }),
        ..ImageSource::default()
    };
    settings::set_image(&mut settings, "icon", Some(&source));
    assert_eq!(
        compact(&settings),
        r#"{"version":1,"later":2,"images":{"icon":{"stamps":{"of":10},"master":"ab.png","crop":{"x":0,"y":0.333333,"width":1,"height":0.5}}}}"#
    );
    settings::set_image(&mut settings, "icon", None);
    settings::set(
        &mut settings,
        "mapping",
        Some(Value::Object(Object::default())),
    );
    assert_eq!(
        compact(&settings),
        r#"{"version":1,"mapping":{},"later":2}"#
    );
}

#[test]
fn new_settings_are_written_with_two_spaces() {
    let original = files([("pass.json", "{}")]);
    let mut document = Document::from_files(&original);
    assert!(!save(&document, &original).contains_key("passwright.json"));
    settings::set(
        &mut document.settings,
        "development",
        Some(Value::Bool(true)),
    );
    let saved = save(&document, &original);
    let expected = "{\n  \"version\": 1,\n  \"development\": true\n}\n";
    assert_eq!(text(&saved, "passwright.json"), expected);
}

/// The keys that scripts rely on.
#[test]
fn every_classic_style_has_a_starter_with_its_fields() {
    let expected = [
        (Style::StoreCard, vec!["points", "balance", "member"]),
        (Style::Generic, vec!["title", "member", "since"]),
        (Style::Coupon, vec!["offer", "until"]),
        (Style::EventTicket, vec!["event", "date", "seat"]),
        (
            Style::BoardingPass,
            vec!["from", "to", "gate", "departs", "name"],
        ),
    ];
    for (style, keys) in expected {
        let files = starter(style).unwrap();
        let opened = open("new.pkpasstemplate", Raw::Folder(files.clone()));
        assert!(opened.facts.text.is_empty() && opened.facts.archive.oddities.is_empty());
        let pass = &opened.package.pass;
        let groups = pass.get(style.key()).and_then(Value::as_object).unwrap();
        let fields = groups
            .iter()
            .flat_map(|(_, group)| group.as_array().unwrap_or(&[]));
        let mut found: Vec<&str> = fields
            .map(|field| field.get("key").and_then(Value::as_str).unwrap())
            .collect();
        let mut keys = [keys, vec!["terms"]].concat();
        found.sort_unstable();
        keys.sort_unstable();
        assert_eq!(found, keys);
        assert!(
            pass.pointer(&format!("/{}/backFields/0/value", style.key()))
                .is_some()
        );
        assert_eq!(
            pass.pointer("/barcodes/0/message"),
            Some(&Value::from("{{serialNumber}}"))
        );
        for empty in ["passTypeIdentifier", "teamIdentifier", "serialNumber"] {
            assert_eq!(pass.get(empty), Some(&Value::from("")));
        }
        // Every column is a field and every sample row has all of them.
        let document = Document::from_opened(&opened).unwrap();
        let settings = Settings::of(&document.settings);
        assert!(settings.samples().len() >= 2);
        for column in settings.columns() {
            assert!(found.contains(&column.name));
            assert!(
                settings
                    .samples()
                    .iter()
                    .all(|row| row.get(column.name).is_some())
            );
        }
        let built = build(&opened.package);
        for (scale, icon) in ["icon.png", "icon@2x.png", "icon@3x.png"]
            .iter()
            .enumerate()
        {
            let side = 38 * (scale as u32 + 1);
            let facts = png::facts(&built[*icon]).unwrap();
            assert_eq!(
                (facts.width, facts.height, facts.transparent),
                (side, side, false)
            );
        }
        for (path, bytes) in built.iter().filter(|(path, _)| path.ends_with(".png")) {
            let facts = png::facts(bytes).unwrap();
            assert_eq!((Kind::of(bytes), facts.whole), (Kind::Png, true), "{path}");
            assert!(facts.metadata.is_empty(), "{path}");
        }
    }
    assert!(starter(Style::PosterGeneric).is_none());
}
