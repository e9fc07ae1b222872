//! The texts of a pass by language.

use pass_format::package::Package;
use pass_format::package::facts::TextProblem;
use pass_format::package::limits;
use pass_format::strings::file::{Text, read, write};
use pass_format::strings::locale::{best, tag};
use pass_format::strings::{StringTable, lookup};
use proptest::prelude::*;

const PATH: &str = "de.lproj/pass.strings";

fn table(pairs: &[(&str, &str)]) -> StringTable {
    StringTable(
        pairs
            .iter()
            .map(|(k, v)| ((*k).to_owned(), (*v).to_owned()))
            .collect(),
    )
}

fn found(bytes: &[u8]) -> Vec<(TextProblem, u32, u32, String)> {
    let findings = read(PATH, bytes).1.into_iter();
    findings
        .map(|f| (f.kind, f.line, f.column, f.place.to_string()))
        .collect()
}

fn edited(text: &str, edit: impl FnOnce(&mut Vec<(String, String)>)) -> String {
    let before = Text::read(PATH, text.as_bytes());
    let mut new = before.table.clone();
    edit(&mut new.0);
    let out = String::from_utf8(before.write(&new)).unwrap();
    assert_eq!(read(PATH, out.as_bytes()).0, new, "{out}");
    out
}

fn utf_16(text: &str, unit: fn(u16) -> [u8; 2], mark: bool) -> Vec<u8> {
    let mark = mark.then_some(0xFEFF);
    mark.into_iter()
        .chain(text.encode_utf16())
        .flat_map(unit)
        .collect()
}

#[test]
fn pairs_comments_escapes_and_line_breaks_are_read() {
    let text = "/* a comment */\n// another\n\"gate_label\" = \"Gate\";\nplain.key = \"a\nb\";\n\
        \"Departs \\\"soon\\\"\"=\"\\n\\r\\t\\\\ \\U00e9 \\Ud83d\\uDE00\\Ude00\";";
    let (read, findings) = read(PATH, text.replace("\\u", "\\U").as_bytes());
    let kinds: Vec<_> = findings.iter().map(|finding| finding.kind).collect();
    assert_eq!(kinds, [TextProblem::LoneSurrogate]);
    assert_eq!(
        read,
        table(&[
            ("gate_label", "Gate"),
            ("plain.key", "a\nb"),
            ("Departs \"soon\"", "\n\r\t\\ é 😀\u{FFFD}"),
        ])
    );
}

#[test]
fn all_encodings_read_the_same() {
    let text = "\"straße\" = \"Gasse 😀\";\n";
    let wanted = table(&[("straße", "Gasse 😀")]);
    for bytes in [
        text.as_bytes().to_vec(),
        format!("\u{FEFF}{text}").into_bytes(),
        utf_16(text, u16::to_le_bytes, true),
        utf_16(text, u16::to_be_bytes, true),
    ] {
        assert_eq!(read(PATH, &bytes), (wanted.clone(), vec![]));
    }
    for unit in [u16::to_le_bytes, u16::to_be_bytes] {
        let bytes = utf_16(text, unit, false);
        assert_eq!(read(PATH, &bytes).0, wanted);
        assert_eq!(found(&bytes), [(TextProblem::Utf16, 1, 1, PATH.to_owned())]);
    }
    let latin = found(b"\"a\" = \"caf\xE9\";");
    assert_eq!(latin, [(TextProblem::NotUnicode, 1, 11, PATH.to_owned())]);
}

#[test]
fn slips_are_found_with_their_line() {
    let text = "\"a\" = \"1\"\n\"b\" = \"\\'\";\n\"a\" = \"2\";\n\"c\";\n'd' = \"\\u00e9\";\n";
    assert_eq!(
        found(text.as_bytes()),
        [
            (TextProblem::MissingSemicolon, 1, 10, format!("{PATH}#a")),
            (TextProblem::BadEscape, 2, 8, format!("{PATH}#b")),
            (TextProblem::DuplicateKey, 3, 1, format!("{PATH}#a")),
            (TextProblem::MissingValue, 4, 1, format!("{PATH}#c")),
            (TextProblem::SingleQuotes, 5, 1, PATH.to_owned()),
            (TextProblem::BadEscape, 5, 8, format!("{PATH}#d")),
        ]
    );
    let table = read(PATH, text.as_bytes()).0;
    assert_eq!((table.get("a"), table.get("b")), (Some("2"), Some("\\'")));
    assert_eq!(table.get("d"), Some("\\u00e9"));
}

#[test]
fn what_cannot_be_read_has_no_pairs_and_stays() {
    for (text, line, column) in [
        ("\"a\" = \"1\";\n\"b\" \"2\";", 2, 5),
        ("\"a\" = {};", 1, 7),
        ("\"a", 1, 1),
        ("/* a", 1, 1),
        ("\"a\" = ", 1, 7),
    ] {
        let read = Text::read(PATH, text.as_bytes());
        assert_eq!(read.table, StringTable::default());
        let last = read.findings.last().unwrap();
        assert_eq!(
            (last.kind, last.line, last.column),
            (TextProblem::Syntax, line, column)
        );
        assert_eq!(read.write(&StringTable::default()), text.as_bytes());
    }
}

#[test]
fn limits_are_kept_at_the_edge_and_one_past_it() {
    let many = |count: usize| "a=b;".repeat(count).into_bytes();
    let kinds = |bytes: &[u8]| -> Vec<_> {
        read(PATH, bytes)
            .1
            .iter()
            .map(|f| f.kind)
            .filter(|k| *k != TextProblem::DuplicateKey)
            .collect()
    };
    assert_eq!(kinds(&many(limits::STRINGS_PAIRS)), []);
    assert_eq!(
        kinds(&many(limits::STRINGS_PAIRS + 1)),
        [TextProblem::TooLarge]
    );
    let sized = |size: usize| format!("a=\"{}\";", "b".repeat(size - 5)).into_bytes();
    assert_eq!(kinds(&sized(limits::STRINGS_BYTES)), []);
    assert_eq!(
        kinds(&sized(limits::STRINGS_BYTES + 1)),
        [TextProblem::TooLarge]
    );
}

#[test]
fn a_new_file_is_utf_16_with_a_mark() {
    let pairs = table(&[("a \"b\"", "ä\n\\"), ("\u{1}", "")]);
    let bytes = write(&pairs);
    assert_eq!(
        bytes,
        utf_16(
            "\"a \\\"b\\\"\" = \"ä\\n\\\\\";\n\"\\U0001\" = \"\";\n",
            u16::to_le_bytes,
            true
        )
    );
    assert_eq!(read(PATH, &bytes), (pairs, vec![]));
}

#[test]
fn an_edit_exchanges_its_own_span() {
    let text = "/* Gate */\r\n\"gate\"   =\t\"Gate\" ; // short\r\n\"x\" = \"y\";";
    assert_eq!(
        edited(text, |p| p[0].1 = "Flugsteig".to_owned()),
        text.replace("\"Gate\"", "\"Flugsteig\"")
    );
    assert_eq!(
        edited(text, |p| p[0].0 = "door".to_owned()),
        text.replace("\"gate\"", "\"door\"")
    );
    assert_eq!(
        edited(text, |p| drop(p.remove(0))),
        "/* Gate */\r\n // short\r\n\"x\" = \"y\";"
    );
    assert_eq!(
        edited(text, |p| p.insert(1, ("n".to_owned(), "m".to_owned()))),
        text.replace("// short\r\n", "// short\r\n\"n\" = \"m\";\r\n")
    );
    assert_eq!(
        edited(text, |p| p.push(("n".to_owned(), "m".to_owned()))),
        format!("{text}\r\n\"n\" = \"m\";")
    );
    assert_eq!(
        edited("a = b;\nc = d;\n", |p| drop(p.remove(0))),
        "c = d;\n"
    );
    assert_eq!(
        edited("// none\n", |p| p.push(("a".to_owned(), "b".to_owned()))),
        "// none\n\"a\" = \"b\";\n"
    );

    let bytes = utf_16("\"a\" = \"ä\";\n", u16::to_be_bytes, true);
    let new = table(&[("a", "ö")]);
    assert_eq!(
        Text::read(PATH, &bytes).write(&new),
        utf_16("\"a\" = \"ö\";\n", u16::to_be_bytes, true)
    );
}

#[test]
fn the_phone_goes_from_region_to_language_to_pass_json() {
    let folders = ["de", "de-CH", "fr_CA", "pt-BR", "zh-Hans", "zh-Hant"];
    for (wanted, folder) in [
        ("de-CH", Some("de-CH")),
        ("de-AT", Some("de")),
        ("de", Some("de")),
        ("fr-CA", Some("fr_CA")),
        ("fr-FR", None),
        ("fr", Some("fr_CA")),
        ("pt-PT", None),
        ("zh-TW", Some("zh-Hant")),
        ("zh-CN", Some("zh-Hans")),
        ("zh-Hant-HK", Some("zh-Hant")),
        ("en-US", None),
    ] {
        assert_eq!(best(folders, wanted), folder, "{wanted}");
    }
}

#[test]
fn folders_are_named_by_language_tags() {
    for (folder, meant) in [
        ("en", Some("en")),
        ("fr-CA", Some("fr-CA")),
        ("fr_CA", Some("fr-CA")),
        ("zh-Hans-SG", Some("zh-Hans-SG")),
        ("es-419", Some("es-419")),
        ("english", None),
        ("de-de", None),
        ("DE", None),
        ("", None),
    ] {
        assert_eq!(tag(folder).as_deref(), meant, "{folder}");
    }
}

#[test]
fn whole_texts_are_looked_up() {
    let mut package = Package::default();
    package
        .strings
        .insert("de".to_owned(), table(&[("GATE", "Flugsteig")]));
    assert_eq!(lookup(&package, "de-AT", "GATE"), "Flugsteig");
    assert_eq!(lookup(&package, "de-AT", "GATE 1"), "GATE 1");
    assert_eq!(lookup(&package, "en", "GATE"), "GATE");
}

fn pairs() -> impl Strategy<Value = Vec<(String, String)>> {
    prop::collection::vec(("[a-c]{1,2}", "[a-c\"'\\\\\nä😀U]{0,5}"), 0..6)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: crate::cases(500, 50_000), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn edits_say_what_was_meant(
        old in pairs(),
        new in pairs(),
        gaps in prop::collection::vec(prop::sample::select(vec!["", "\n", " ", "/* c */", "// c\n", "\r\n"]), 12),
    ) {
        let mut text = String::new();
        for (at, (key, value)) in old.iter().enumerate() {
            text.push_str(gaps[at]);
            let line = write(&StringTable(vec![(key.clone(), value.clone())]));
            let (units, _) = line[2..line.len() - 2].as_chunks::<2>();
            let units: Vec<u16> = units.iter().map(|unit| u16::from_le_bytes(*unit)).collect();
            text.push_str(&String::from_utf16(&units).unwrap());
        }
        text.push_str(gaps[11]);
        let before = Text::read(PATH, text.as_bytes());
        prop_assert_eq!(&before.table, &StringTable(old));
        prop_assert_eq!(before.write(&before.table), text.as_bytes());
        let new = StringTable(new);
        let out = before.write(&new);
        prop_assert_eq!(read(PATH, &out).0, new, "{:?} → {}", text, String::from_utf8_lossy(&out));
    }

    #[test]
    fn arbitrary_bytes_are_read_and_written_back(bytes in prop::collection::vec(any::<u8>(), 0..100)) {
        let read = Text::read(PATH, &bytes);
        prop_assert_eq!(read.write(&read.table), bytes);
    }

    #[test]
    fn broken_files_are_read_and_written_back(text in "[\"'=;/*\\\\U ab0\n]{0,40}") {
        let read = Text::read(PATH, text.as_bytes());
        prop_assert_eq!(read.write(&read.table), text.as_bytes());
        read.write(&table(&[("n", "m")]));
    }
}
