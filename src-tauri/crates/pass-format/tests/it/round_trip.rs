//! Opening and saving changes no byte that was not edited.

use crate::cases;
use crate::dice::Dice;
use crate::odd::{self, Odd};
use pass_format::json::{Text, Value};
use pass_format::package::facts::Source;
use pass_format::package::{Bytes, Files, Opened, Raw, archive, open};
use pass_format::project::{Document, FileRef};
use std::collections::BTreeMap;

/// What the window got and gave back.
fn through_the_bridge(document: &Document) -> Document {
    serde_json::from_str(&serde_json::to_string(document).unwrap()).unwrap()
}

fn blobs(files: &Files) -> BTreeMap<String, Bytes> {
    files
        .values()
        .map(|bytes| (FileRef::to(bytes).hash, bytes.clone()))
        .collect()
}

fn save(document: &Document, opened: &Opened) -> Files {
    let blobs = blobs(&opened.original);
    document
        .files(&opened.original, |hash| blobs.get(hash).cloned())
        .unwrap()
}

fn document(opened: &Opened) -> Document {
    through_the_bridge(&Document::from_opened(opened).unwrap())
}

fn assert_same(saved: &Files, odd: &Odd, except: &str) {
    let paths = |files: &Files| files.keys().cloned().collect::<Vec<String>>();
    assert_eq!(paths(saved), paths(&odd.files), "{}", odd.name);
    for (path, bytes) in saved.iter().filter(|(path, _)| *path != except) {
        assert_eq!(bytes, &odd.files[path], "{path} of {}", odd.name);
    }
}

/// That two files differ in this range of the first, and nowhere else.
fn assert_only_differs(old: &[u8], new: &[u8], range: std::ops::Range<usize>, name: &str) {
    assert_ne!(old, new, "{name}");
    assert_eq!(
        old[..range.start],
        new[..range.start],
        "before the value: {name}"
    );
    let behind = old.len() - range.end;
    assert_eq!(
        old[range.end..],
        new[new.len() - behind..],
        "behind the value: {name}"
    );
}

#[test]
fn the_corpus_is_large_enough() {
    let corpus = odd::corpus();
    assert!(corpus.len() >= 100, "{} packages", corpus.len());
    let of = |source| {
        corpus
            .iter()
            .filter(|odd| odd.open().source == source)
            .count()
    };
    assert!(of(Source::Pass) >= 25 && of(Source::Design) >= 75);
}

#[test]
fn without_an_edit_nothing_changes() {
    for odd in odd::corpus() {
        let opened = odd.open();
        assert_same(&save(&document(&opened), &opened), &odd, "");
    }
}

#[test]
fn one_edited_value_changes_its_own_span() {
    for odd in odd::corpus() {
        let Some(pointer) = odd.editable else {
            continue;
        };
        let opened = odd.open();
        let mut document = document(&opened);
        let edited = Value::from("Größer \"als\" \\ vorher\n😀");
        *document.pass.pointer_mut(pointer).unwrap() = edited.clone();
        let saved = save(&document, &opened);
        assert_same(&saved, &odd, "pass.json");
        let text = Text::read("pass.json", &odd.files["pass.json"]);
        let span = text.span(pointer).unwrap();
        assert_only_differs(
            &odd.files["pass.json"],
            &saved["pass.json"],
            span,
            &odd.name,
        );
        let reread = Text::read("pass.json", &saved["pass.json"]);
        assert_eq!(reread.value.pointer(pointer), Some(&edited), "{}", odd.name);
    }
}

#[test]
fn one_edited_text_of_a_language_changes_itself() {
    for odd in odd::corpus()
        .iter()
        .filter(|odd| odd.files.contains_key("de.lproj/pass.strings"))
    {
        for language in ["de", "en", "fr-CA", "zh-Hans"] {
            let opened = odd.open();
            let mut document = document(&opened);
            let pairs = &mut document.strings.get_mut(language).unwrap().0;
            let (_, text) = pairs.iter_mut().find(|(key, _)| key == "PIER").unwrap();
            let old_text = std::mem::replace(text, "Mole 😀".to_owned());
            let path = format!("{language}.lproj/pass.strings");
            let saved = save(&document, &opened);
            assert_same(&saved, odd, &path);
            let old = &odd.files[&path];
            let wide = |text: &str, bytes| odd::utf16(text, bytes);
            let needle = match language {
                "de" => wide(&format!("\"{old_text}\""), u16::to_le_bytes),
                "fr-CA" => wide(&format!("\"{old_text}\""), u16::to_be_bytes),
                _ => format!("\"{old_text}\"").into_bytes(),
            };
            let at = old
                .windows(needle.len())
                .position(|window| window == needle)
                .unwrap();
            assert_only_differs(old, &saved[&path], at..at + needle.len(), &odd.name);
        }
    }
}

#[test]
fn an_edited_setting_changes_itself() {
    for odd in odd::corpus()
        .iter()
        .filter(|odd| odd.name.starts_with("legacy"))
    {
        let opened = odd.open();
        let mut document = document(&opened);
        *document.settings.pointer_mut("/later/0").unwrap() = Value::from("2");
        let saved = save(&document, &opened);
        assert_same(&saved, odd, "passwright.json");
        let old = &odd.files["passwright.json"];
        let span = Text::read("passwright.json", old).span("/later/0").unwrap();
        assert_only_differs(old, &saved["passwright.json"], span, &odd.name);
    }
}

#[test]
fn a_saved_design_saves_the_same_again() {
    for odd in odd::corpus() {
        let opened = odd.open();
        let mut document = document(&opened);
        if let (Some(pointer), true) = (odd.editable, document.pass != Value::Null) {
            *document.pass.pointer_mut(pointer).unwrap() = Value::from("edited");
        }
        let saved = save(&document, &opened);
        let again = open("card.pkpasstemplate", Raw::Folder(saved.clone()));
        assert_eq!(save(&self::document(&again), &again), saved, "{}", odd.name);
    }
}

/// Whatever is cut off or changed: something is opened or refused, and saving what was opened works.
#[test]
fn mutations_and_truncations_open_or_are_refused() {
    let mut dice = Dice(5);
    let corpus = odd::corpus();
    for round in 0..cases(600, 10_000) {
        let odd = &corpus[dice.below(corpus.len())];
        let mut files = odd.files.clone();
        let paths: Vec<String> = files.keys().cloned().collect();
        let path = &paths[dice.below(paths.len())];
        let mut bytes = files[path].to_vec();
        match (round % 3, bytes.len()) {
            (_, 0) => bytes.push(dice.below(256) as u8),
            (0, length) => bytes.truncate(dice.below(length)),
            (1, length) => bytes[dice.below(length)] = dice.below(256) as u8,
            (_, length) => bytes.insert(dice.below(length), dice.below(256) as u8),
        }
        files.insert(path.clone(), bytes.into());
        let opened = open("card.pass", Raw::Folder(files.clone()));
        assert_eq!(
            save(&Document::from_files(&files), &opened),
            files,
            "{}",
            odd.name
        );
        let mut zipped = archive::write(&files);
        match round % 2 {
            0 => zipped.truncate(dice.below(zipped.len())),
            _ => {
                let at = dice.below(zipped.len());
                zipped[at] ^= 1 << dice.below(8);
            }
        }
        open("card.pkpass", Raw::Archive(&zipped));
    }
}
