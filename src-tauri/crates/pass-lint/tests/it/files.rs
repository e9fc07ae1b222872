//! Real files, read by the reader: what the rules say about them.

use crate::base::{PASS, TODAY, png};
use pass_format::json::Value;
use pass_format::package::facts::Source;
use pass_format::package::{Files, Raw, archive, open};
use pass_format::pass::Style;
use pass_format::project::starter;
use pass_lint::{Context, Issue, Severity, Stage, Subject, lint};

/// What the rules say about an archive or folder of this name.
fn issues(name: &str, raw: Raw) -> Vec<Issue> {
    let opened = open(name, raw);
    let stage = match opened.source {
        Source::Pass => Stage::Package,
        Source::Bundle => Stage::Bundle,
        Source::Design => Stage::Design,
    };
    let settings = opened
        .texts
        .get("passwright.json")
        .map(|text| text.value.clone());
    let subject = Subject {
        package: &opened.package,
        facts: &opened.facts,
        stage,
        settings: &settings.unwrap_or(Value::Null),
        bundle: None,
    };
    lint(&subject, &Context::at(TODAY.parse().unwrap()))
}

fn codes(issues: &[Issue]) -> Vec<&str> {
    issues.iter().map(|issue| issue.code.as_str()).collect()
}

/// The base pass as files.
fn files() -> Files {
    let mut files = Files::new();
    files.insert("pass.json".to_owned(), PASS.as_bytes().into());
    for (name, side) in [("icon.png", 38), ("icon@2x.png", 76), ("icon@3x.png", 114)] {
        files.insert(name.to_owned(), png(side, side).into());
    }
    files
}

fn renamed(change: impl Fn(&str) -> String) -> Files {
    files()
        .into_iter()
        .map(|(path, bytes)| (change(&path), bytes))
        .collect()
}

#[test]
fn a_new_design_of_each_style_has_nothing_wrong() {
    for style in Style::ALL {
        let Some(files) = starter(style) else {
            continue;
        };
        let found = issues("new.pkpasstemplate", Raw::Folder(files));
        assert!(found.is_empty(), "{style:?}: {found:#?}");
    }
}

#[test]
fn a_good_pass_in_an_archive_has_nothing_wrong() {
    let bytes = archive::write(&files());
    assert_eq!(codes(&issues("card.pkpass", Raw::Archive(&bytes))), [""; 0]);
}

#[test]
fn a_wrapped_pass_has_one_cause_and_no_consequences() {
    let bytes = archive::write(&renamed(|path| format!("Card/{path}")));
    let found = issues("card.pkpass", Raw::Archive(&bytes));
    assert_eq!(codes(&found), ["package-wrapper-folder"]);
    assert_eq!(found[0].severity, Severity::Error);
    let zipped_design = issues("card.pkpasstemplate", Raw::Archive(&bytes));
    assert_eq!(codes(&zipped_design), ["package-wrapper-folder"]);
    assert_eq!(zipped_design[0].severity, Severity::Advice);
}

#[test]
fn a_name_in_the_wrong_case_has_one_cause_and_no_consequences() {
    let bytes = archive::write(&renamed(|path| path.replace("icon@", "Icon@")));
    let found = issues("card.pkpass", Raw::Archive(&bytes));
    assert_eq!(codes(&found), ["package-case-mismatch"; 2]);
    assert_eq!(found[0].place.to_string(), "Icon@2x.png");
}

#[test]
fn what_systems_leave_behind_is_named() {
    let mut files = files();
    files.insert(".DS_Store".to_owned(), b"0".to_vec().into());
    files.insert("sources/psd/logo.psd".to_owned(), b"0".to_vec().into());
    let bytes = archive::write(&files);
    let found = issues("card.pkpass", Raw::Archive(&bytes));
    assert_eq!(
        codes(&found),
        ["package-hidden-files", "package-unknown-file"]
    );
}

#[test]
fn an_error_page_and_half_a_download_are_told_apart() {
    let page = issues(
        "card.pkpass",
        Raw::Archive(b"<!DOCTYPE html><title>404</title>"),
    );
    assert_eq!(codes(&page), ["package-not-zip"]);
    let bytes = archive::write(&files());
    let half = issues("card.pkpass", Raw::Archive(&bytes[..bytes.len() / 2]));
    assert_eq!(half.len(), 1, "{half:#?}");
    assert_eq!(half[0].severity, Severity::Error);
    assert!(half[0].code.starts_with("package-"), "{half:#?}");
}

#[test]
fn odd_text_is_found_where_it_stands() {
    let mut files = files();
    let odd = PASS.replace(
        "\"formatVersion\": 1,",
        "\"formatVersion\": 1, // the only one",
    );
    let odd = odd.replace(
        "\"serialNumber\"",
        "\"description\": \"old\", \"serialNumber\"",
    );
    files.insert(
        "pass.json".to_owned(),
        format!("\u{feff}{odd}").into_bytes().into(),
    );
    let strings = "\"Points\" = \"Punkte\"\n\"Balance\" = \"Gut\\qhaben\";\n";
    files.insert(
        "de.lproj/pass.strings".to_owned(),
        strings.as_bytes().into(),
    );
    let found = issues("card.pass", Raw::Folder(files.clone()));
    let mut said = codes(&found);
    said.sort_unstable();
    assert_eq!(
        said,
        [
            "json-bom",
            "json-duplicate-key",
            "json-syntax",
            "l10n-escape",
            "l10n-strings-syntax"
        ]
    );
    assert!(
        found
            .iter()
            .all(|issue| issue.severity == Severity::Warning),
        "{found:#?}"
    );
    let built = archive::write(&files);
    let found = issues("card.pkpass", Raw::Archive(&built));
    let syntax = found
        .iter()
        .find(|issue| issue.code == "json-syntax")
        .unwrap();
    assert_eq!(syntax.severity, Severity::Error, "a phone refuses it");
    assert!(
        syntax.message.starts_with("Line 2, column 23 of pass.json"),
        "{}",
        syntax.message
    );
}

#[test]
fn what_is_odd_several_times_at_one_place_is_one_issue_that_counts() {
    let mut files = files();
    let odd = PASS.replace(
        "\"formatVersion\": 1,",
        "// a\n// b\n// c\n\"formatVersion\": 1,",
    );
    files.insert("pass.json".to_owned(), odd.into_bytes().into());
    let found = issues("card.pass", Raw::Folder(files));
    assert_eq!(codes(&found), ["json-syntax"]);
    assert!(
        found[0].message.starts_with("Line 2, column 3"),
        "{}",
        found[0].message
    );
    assert!(
        found[0].message.ends_with("Of this kind here: 2 more."),
        "{}",
        found[0].message
    );
}

#[test]
fn a_pass_json_that_is_none_is_one_issue() {
    for (text, code) in [
        ("", "json-syntax"),
        ("{ \"formatVersion\": ", "json-syntax"),
        ("[]", "json-not-object"),
        ("null", "package-pass-json-missing"),
    ] {
        let mut files = files();
        files.insert("pass.json".to_owned(), text.as_bytes().into());
        let found = issues("card.pass", Raw::Folder(files));
        assert_eq!(codes(&found), [code], "{text}");
    }
    let mut files = files();
    files.remove("pass.json");
    let found = issues("card.pass", Raw::Folder(files));
    assert_eq!(codes(&found), ["package-pass-json-missing"]);
}
