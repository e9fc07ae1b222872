//! Opening: what a thing is, what is kept, what is told.

use crate::odd;
use crate::zip::{Entry, Zip};
use pass_format::json::Value;
use pass_format::package::facts::{ArchiveProblem, Source, TextProblem};
use pass_format::package::{
    Files, Opened, Raw, archive, build, limits, manifest, open, pdf_images,
};

const PASS: &[u8] = br#"{"formatVersion":1}"#;

fn files<const N: usize>(files: [(&str, &[u8]); N]) -> Files {
    files
        .into_iter()
        .map(|(path, bytes)| (path.to_owned(), bytes.into()))
        .collect()
}

fn zipped<const N: usize>(name: &str, entries: [(&str, &[u8]); N]) -> Opened {
    open(name, Raw::Archive(&archive::write(&files(entries))))
}

fn oddities(opened: &Opened) -> Vec<(ArchiveProblem, &str)> {
    let oddities = &opened.facts.archive.oddities;
    oddities
        .iter()
        .map(|finding| (finding.kind, finding.entry.as_str()))
        .collect()
}

fn refusal(opened: &Opened) -> (ArchiveProblem, &str) {
    let refusal = &opened.facts.archive.refusals[0];
    (refusal.kind, &refusal.detail)
}

#[test]
fn a_thing_is_known_by_its_name_and_content() {
    let pass = ("pass.json", PASS);
    let signed = [pass, ("manifest.json", b"{}" as &[u8]), ("signature", b"")];
    let bundle = [("a.pkpass", b"" as &[u8]), ("b.pkpass", b"")];
    assert_eq!(zipped("a.pkpass", [pass]).source, Source::Pass);
    assert_eq!(zipped("download.zip", signed).source, Source::Pass);
    assert_eq!(zipped("a.pass", signed).source, Source::Design);
    assert_eq!(zipped("a.zip", [pass]).source, Source::Design);
    assert_eq!(zipped("a.PkPassTemplate", [pass]).source, Source::Design);
    assert_eq!(zipped("a.pkpasses", bundle).source, Source::Bundle);
    assert_eq!(zipped("a.zip", bundle).source, Source::Bundle);
    assert_eq!(
        open("any", Raw::Folder(files([pass]))).source,
        Source::Design
    );
    assert_eq!(
        open("a.pkpass", Raw::Folder(files(signed))).source,
        Source::Pass
    );
}

#[test]
fn a_bundle_gives_its_passes_and_names_what_is_none() {
    let inner = archive::write(&files([("pass.json", PASS)]));
    let opened = zipped(
        "a.pkpasses",
        [("1.pkpass", &inner), ("2.PKPASS", &inner), ("x.txt", b"")],
    );
    let names: Vec<&str> = opened
        .passes
        .iter()
        .map(|(name, _)| name.as_str())
        .collect();
    assert_eq!(names, ["1.pkpass", "2.PKPASS"]);
    assert_eq!(opened.package.files.keys().collect::<Vec<_>>(), ["x.txt"]);
    let first = open(&opened.passes[0].0, Raw::Archive(&opened.passes[0].1));
    assert_eq!(
        first
            .package
            .pass
            .get("formatVersion")
            .and_then(Value::as_number)
            .unwrap()
            .as_str(),
        "1"
    );
}

#[test]
fn a_bundle_has_at_most_fifty_passes() {
    let of = |count: usize| {
        let entries = (0..count).map(|number| Entry::stored(format!("{number}.pkpass"), b""));
        open("a.pkpasses", Raw::Archive(&Zip::of(entries).bytes()))
    };
    assert_eq!(of(limits::BUNDLE_PASSES).passes.len(), 50);
    assert_eq!(refusal(&of(51)).0, ArchiveProblem::TooManyEntries);
}

#[test]
fn what_is_no_archive_is_named() {
    for (bytes, what) in [
        (b"<!doctype html>" as &[u8], "HTML"),
        (b"\xef\xbb\xbf\n {\"a\":1}", "JSON"),
        (b"\x1f\x8b\x08", "gzip"),
        (b"%PDF-1.7", "PDF"),
        (b"", "empty"),
        (b"hello", "unknown"),
    ] {
        let opened = open("a.pkpass", Raw::Archive(bytes));
        assert_eq!(refusal(&opened), (ArchiveProblem::NotZip, what));
        assert_eq!(opened.package.pass, Value::Null);
    }
    let whole = archive::write(&files([("pass.json", PASS)]));
    let cut = open("a.pkpass", Raw::Archive(&whole[..whole.len() - 5]));
    assert_eq!(refusal(&cut), (ArchiveProblem::Damaged, "cut off"));
}

#[test]
fn one_wrapping_folder_is_taken_away() {
    let opened = zipped(
        "a.pkpass",
        [
            ("My pass/pass.json", PASS),
            ("My pass/de.lproj/pass.strings", b"\"a\" = \"b\";"),
            ("__MACOSX/My pass/._pass.json", b"x"),
            (".DS_Store", b"x"),
        ],
    );
    assert_eq!(opened.package.strings["de"].get("a"), Some("b"));
    assert!(oddities(&opened).contains(&(ArchiveProblem::WrappingFolder, "My pass/")));
    assert!(opened.original.contains_key("__MACOSX/My pass/._pass.json"));
    // Two folders, or a file beside, and it is not clear what was meant.
    let two = zipped("a.pkpass", [("a/pass.json", PASS), ("b/pass.json", PASS)]);
    assert_eq!(two.package.pass, Value::Null);
    assert!(
        !oddities(&two)
            .iter()
            .any(|(kind, _)| *kind == ArchiveProblem::WrappingFolder)
    );
}

#[test]
fn a_hidden_file_beside_the_wrapping_folder_does_not_take_the_place_of_one_inside() {
    let opened = zipped(
        "a.pkpass",
        [
            (".DS_Store", b"outside"),
            ("Card/.DS_Store", b"inside"),
            ("Card/pass.json", PASS),
        ],
    );
    let kept: Vec<_> = opened
        .original
        .iter()
        .map(|(path, bytes)| (&**path, &bytes[..]))
        .collect();
    assert_eq!(
        kept,
        [
            (".DS_Store", &b"outside"[..]),
            ("Card/.DS_Store", b"inside"),
            ("pass.json", PASS),
        ]
    );
}

#[test]
fn wrong_case_is_used_where_the_right_one_is_missing() {
    let opened = zipped(
        "a.pkpass",
        [
            ("Pass.json", PASS),
            ("ICON@2X.png", b"2"),
            ("DE.LPROJ/Pass.Strings", b"\"a\" = \"b\";"),
            ("Readme.md", b""),
        ],
    );
    assert!(opened.package.pass.get("formatVersion").is_some());
    assert!(opened.package.files.contains_key("icon@2x.png"));
    assert_eq!(opened.package.strings["DE"].get("a"), Some("b"));
    let wrong = oddities(&opened)
        .into_iter()
        .filter(|(kind, _)| *kind == ArchiveProblem::WrongCase);
    let wrong: Vec<&str> = wrong.map(|(_, entry)| entry).collect();
    assert_eq!(wrong, ["DE.LPROJ/Pass.Strings", "ICON@2X.png", "Pass.json"]);
    // In a folder both can lie side by side; then the right one counts.
    let both = open(
        "a",
        Raw::Folder(files([("Pass.json", b"{}"), ("pass.json", PASS)])),
    );
    assert!(both.package.pass.get("formatVersion").is_some());
    assert_eq!(both.package.files.keys().collect::<Vec<_>>(), ["Pass.json"]);
}

#[test]
fn files_that_are_not_used_are_kept_and_told() {
    let opened = zipped(
        "a.pkpass",
        [
            ("pass.json", PASS),
            ("__MACOSX/._x", b""),
            ("a/b.txt", b""),
            ("more.zip", b"PK\x03\x04"),
            ("passwright/masters/x.png", b""),
            ("Thumbs.db", b""),
        ],
    );
    assert_eq!(
        oddities(&opened),
        [
            (ArchiveProblem::HiddenFile, "Thumbs.db"),
            (ArchiveProblem::HiddenFile, "__MACOSX/._x"),
            (ArchiveProblem::DeepFolder, "a/b.txt"),
            (ArchiveProblem::NestedArchive, "more.zip"),
        ]
    );
    assert_eq!(opened.original.len(), 6);
}

#[test]
fn what_is_odd_in_a_text_is_told_with_its_file() {
    let deep = "[".repeat(100_000);
    let opened = zipped(
        "a.pkpass",
        [
            ("pass.json", deep.as_bytes()),
            ("de.lproj/pass.strings", b"nonsense"),
            ("personalization.json", b"{,}"),
        ],
    );
    let found: Vec<(String, TextProblem)> = opened
        .facts
        .text
        .iter()
        .map(|odd| (odd.place.path.clone(), odd.kind))
        .collect();
    assert!(
        found.contains(&("pass.json".to_owned(), TextProblem::TooDeep)),
        "{found:?}"
    );
    assert!(
        found
            .iter()
            .any(|(path, _)| path == "de.lproj/pass.strings"),
        "{found:?}"
    );
    assert!(
        found.iter().any(|(path, _)| path == "personalization.json"),
        "{found:?}"
    );
    assert_eq!(opened.package.pass, Value::Null);
}

#[test]
fn a_built_pass_is_strict_and_holds_nothing_of_ours() {
    for odd in odd::corpus() {
        let built = build(&odd.open().package);
        for left_out in [
            "tooling.json",
            "passwright.json",
            "manifest.json",
            "signature",
        ] {
            assert!(!built.contains_key(left_out), "{left_out} in {}", odd.name);
        }
        let unwanted = |path: &&String| {
            path.starts_with("passwright/") || path.ends_with(".pdf") || path.contains("DS_Store")
        };
        assert_eq!(built.keys().find(unwanted), None, "{}", odd.name);
        let Some(pass) = built.get("pass.json") else {
            assert!(odd.editable.is_none());
            continue;
        };
        let strict: serde_json::Value = serde_json::from_slice(pass).unwrap();
        let mut ids = strict.to_string().matches("\"_id\"").count();
        ids -= strict.pointer("/userInfo/_id").iter().count();
        assert_eq!(ids, 0, "{}", odd.name);
        assert_eq!(
            strict.get("barcode").is_some(),
            odd.name.starts_with("legacy")
        );
    }
}

#[test]
fn of_a_doubled_key_the_one_that_counts_is_built() {
    let opened = zipped("a.pkpass", [("pass.json", br#"{"a":1,"b":2,"a":3}"#)]);
    let built = build(&opened.package);
    let pass: String = String::from_utf8(built["pass.json"].to_vec()).unwrap();
    assert_eq!(
        pass.split_whitespace().collect::<String>(),
        r#"{"b":2,"a":3}"#
    );
}

#[test]
fn images_in_pdf_are_named_and_left_out() {
    let opened = open(
        "a",
        Raw::Folder(files([
            ("pass.json", PASS),
            ("logo.pdf", b"%PDF-1.7"),
            ("de.lproj/strip@2x.png", b"%PDF-1.7"),
            ("terms.pdf", b"%PDF-1.7"),
        ])),
    );
    assert_eq!(
        pdf_images(&opened.package),
        ["de.lproj/strip@2x.png", "logo.pdf"]
    );
    assert_eq!(
        build(&opened.package).keys().collect::<Vec<_>>(),
        ["pass.json", "terms.pdf"]
    );
}

#[test]
fn what_was_built_has_the_manifest_of_its_files() {
    let opened = open(
        "a",
        Raw::Folder(files([("pass.json", PASS), ("icon.png", b"abc")])),
    );
    let mut built = build(&opened.package);
    built.insert("manifest.json".to_owned(), manifest::make(&built).into());
    built.insert("signature".to_owned(), b"".as_slice().into());
    let manifest: serde_json::Value = serde_json::from_slice(&built["manifest.json"]).unwrap();
    assert_eq!(
        manifest["icon.png"],
        "a9993e364706816aba3e25717850c26c9cd0d89d"
    );
    assert_eq!(manifest.as_object().unwrap().len(), 2);
    assert_eq!(manifest::check(&built), []);
}

#[test]
fn every_kind_of_wrong_manifest_is_told() {
    use pass_format::package::facts::SignatureProblem::*;
    const ABC: &str = "a9993e364706816aba3e25717850c26c9cd0d89d";
    let check = |manifest: &str| {
        let files = files([
            ("icon.png", b"abc"),
            ("manifest.json", manifest.as_bytes()),
            ("signature", b"s"),
        ]);
        let found = manifest::check(&files);
        found
            .into_iter()
            .map(|finding| (finding.kind, finding.place.to_string()))
            .collect::<Vec<_>>()
    };
    let at = |entry: &str| format!("manifest.json#/{entry}");
    assert_eq!(check(&format!(r#"{{"icon.png":"{ABC}"}}"#)), []);
    assert_eq!(check("{}"), [(FileNotInManifest, "icon.png".to_owned())]);
    let upper = ABC.to_uppercase();
    assert_eq!(
        check(&format!(r#"{{"icon.png":"{upper}"}}"#)),
        [(HashUpperCase, at("icon.png"))]
    );
    let wrong = ABC.replace('a', "b");
    let mismatch = [(HashMismatch, "icon.png".to_owned())];
    assert_eq!(check(&format!(r#"{{"icon.png":"{wrong}"}}"#)), mismatch);
    let sha256 = "0".repeat(64);
    assert_eq!(
        check(&format!(r#"{{"icon.png":"{sha256}"}}"#)),
        [(HashNotSha1, at("icon.png"))]
    );
    let more = format!(r#"{{"icon.png":"{ABC}","../x":"{ABC}"}}"#);
    assert_eq!(check(&more), [(FileMissing, at("..~1x"))]);
    let itself = format!(r#"{{"icon.png":"{ABC}","signature":"{ABC}"}}"#);
    assert_eq!(check(&itself), [(ManifestListsItself, at("signature"))]);
    assert_eq!(
        check(r#"{"icon.png":1}"#),
        [(ManifestInvalid, at("icon.png"))]
    );
    for invalid in ["[]", "", "{", "null", "{,}"] {
        assert_eq!(check(invalid)[0].0, ManifestInvalid, "{invalid}");
    }
    let doubled = format!(r#"{{"icon.png":"{wrong}","icon.png":"{ABC}"}}"#);
    assert_eq!(check(&doubled)[0].0, ManifestInvalid);
    let none = manifest::check(&files([("icon.png", b"abc")]));
    assert_eq!(none[0].kind, ManifestMissing);
}
