//! What is said once, what is not said at all, and that nothing panics.

use crate::base::{Case, json};
use crate::facts::{ARCHIVE, SIGNATURE, archive, signed};
use pass_format::json::Value;
use pass_format::package::facts::{ArchiveProblem, SignatureProblem, TextFinding, TextProblem};
use pass_format::place::Place;
use pass_lint::{Severity, Stage};

#[test]
fn a_refused_archive_yields_only_what_is_wrong_with_the_archive() {
    for (code, kind) in ARCHIVE {
        let case = archive(*kind);
        if !case.facts.archive.refusals.is_empty() {
            let codes: Vec<_> = case.issues().into_iter().map(|issue| issue.code).collect();
            assert_eq!(codes, [*code], "{kind:?}");
            assert_eq!(case.issues()[0].severity, Severity::Error, "{kind:?}");
        }
    }
}

/// The base pass with something odd in the text of its `pass.json`.
fn odd_text(stage: Stage, kind: TextProblem, detail: &str) -> Case {
    let mut case = Case::new(stage, &[]);
    case.facts.text.push(TextFinding {
        kind,
        place: Place::file("pass.json"),
        line: 1,
        column: 1,
        detail: detail.to_owned(),
    });
    case
}

#[test]
fn an_unreadable_pass_json_yields_nothing_about_its_content() {
    for kind in [
        TextProblem::Syntax,
        TextProblem::TooDeep,
        TextProblem::TooLarge,
    ] {
        for stage in [Stage::Design, Stage::Package] {
            let mut case = odd_text(stage, kind, "as the reader says");
            case.package.pass = Value::Null;
            let issues = case.issues();
            let found: Vec<_> = issues.iter().map(|it| (&*it.code, it.severity)).collect();
            assert_eq!(found, [("json-syntax", Severity::Error)], "{kind:?}");
        }
    }
}

#[test]
fn odd_json_of_a_design_is_a_warning_where_exporting_keeps_all_of_it() {
    for (kind, severity) in [
        (TextProblem::Comment, Severity::Warning),
        (TextProblem::MissingValue, Severity::Warning),
        (TextProblem::TrailingData, Severity::Error),
    ] {
        let of = |stage| odd_text(stage, kind, "}").of("json-syntax")[0].severity;
        assert_eq!(of(Stage::Design), severity, "{kind:?}");
        assert_eq!(of(Stage::Package), Severity::Error, "{kind:?}");
    }
}

#[test]
fn what_stands_raw_in_a_text_is_called_what_it_is() {
    for (detail, what) in [
        ("line feed", "a line break inside of a text (line feed)"),
        ("tab", "a tab inside of a text (tab)"),
        ("U+001B", "a control character inside of a text (U+001B)"),
    ] {
        let case = odd_text(Stage::Package, TextProblem::RawLineBreak, detail);
        let message = &case.of("json-syntax")[0].message;
        assert!(message.contains(what), "{message}");
    }
}

#[test]
fn a_sentence_without_detail_has_no_empty_brackets() {
    for (code, kind) in ARCHIVE {
        let mut case = archive(*kind);
        let facts = &mut case.facts.archive;
        for finding in facts.refusals.iter_mut().chain(&mut facts.oddities) {
            finding.detail.clear();
        }
        check_sentence(&case.of(code)[0].message);
    }
    for (code, kind) in SIGNATURE {
        let mut case = signed(&[*kind]);
        for finding in &mut case.facts.signature.as_mut().unwrap().problems {
            finding.detail.clear();
        }
        check_sentence(&case.of(code)[0].message);
    }
}

/// Brackets hold something, and each sentence ends once.
fn check_sentence(message: &str) {
    for wrong in ["()", "..", "{", "  "] {
        assert!(!message.contains(wrong), "“{wrong}” in: {message}");
    }
}

#[test]
fn an_archive_that_breaks_a_limit_is_told_the_remedy_for_that_limit() {
    let message = |kind| {
        archive(kind).of("package-decompression-bomb")[0]
            .message
            .clone()
    };
    assert!(message(ArchiveProblem::TooLarge).ends_with("with smaller files."));
    assert!(message(ArchiveProblem::TooManyEntries).ends_with("with fewer files."));
    assert!(message(ArchiveProblem::NameTooLong).contains("with shorter names"));
}

#[test]
fn oddities_of_a_zipped_design_are_advice_because_exporting_writes_it_anew() {
    for kind in [ArchiveProblem::WrappingFolder, ArchiveProblem::HiddenFile] {
        let mut case = archive(kind);
        case.stage = Stage::Design;
        let severities: Vec<_> = case.issues().iter().map(|issue| issue.severity).collect();
        assert_eq!(severities, [Severity::Advice], "{kind:?}");
    }
}

#[test]
fn a_hidden_file_is_an_error_only_where_the_manifest_misses_it() {
    let mut listed = archive(ArchiveProblem::HiddenFile);
    assert_eq!(
        listed.of("package-hidden-files")[0].severity,
        Severity::Warning
    );
    let mut facts = signed(&[SignatureProblem::FileNotInManifest])
        .facts
        .signature
        .unwrap();
    facts.problems[0].place = Place::file("Icon@2x.png");
    listed.facts.signature = Some(facts);
    assert!(
        listed.of("package-file-not-in-manifest").is_empty(),
        "said once"
    );
    assert_eq!(
        listed.of("package-hidden-files")[0].severity,
        Severity::Error
    );
}

#[test]
fn a_design_may_leave_identifiers_empty_and_hold_placeholders() {
    let changes = &[
        ("/passTypeIdentifier", "\"\""),
        ("/teamIdentifier", "-"),
        ("/serialNumber", "\"\""),
        ("/authenticationToken", "\"{{token}}\""),
    ];
    let mut case = Case::new(Stage::Design, changes);
    case.settings = json(r#"{"columns":[{"name":"token"}]}"#);
    assert_eq!(case.issues(), []);
}

#[test]
fn plain_http_is_a_warning_on_this_computer_and_in_development() {
    let severity = |url: &'static str, settings: &str| {
        let mut case = Case::new(Stage::Design, &[("/webServiceURL", url)]);
        case.settings = json(settings);
        case.of("web-url-http")[0].severity
    };
    assert_eq!(
        severity("\"http://passes.example.org\"", "{}"),
        Severity::Error
    );
    assert_eq!(
        severity("\"http://127.0.0.1:8080\"", "{}"),
        Severity::Warning
    );
    assert_eq!(severity("\"http://[::1]:8080\"", "{}"), Severity::Warning);
    let development = r#"{"development":true}"#;
    assert_eq!(
        severity("\"http://passes.example.org\"", development),
        Severity::Warning
    );
}

#[test]
fn a_pass_that_was_signed_in_time_stays_good_when_its_certificate_expires() {
    let mut case = signed(&[SignatureProblem::ExpiredNow]);
    case.facts
        .signature
        .as_mut()
        .unwrap()
        .signer
        .as_mut()
        .unwrap()
        .not_after = 0;
    let found = case.of("sign-expired");
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].severity, Severity::Advice);
}

#[test]
fn a_design_made_from_a_bad_pass_is_not_blamed_for_its_old_signature() {
    let mut case = signed(&[
        SignatureProblem::HashMismatch,
        SignatureProblem::ChainNotApple,
    ]);
    assert_eq!(case.issues().len(), 2);
    case.stage = Stage::Design;
    assert_eq!(case.issues(), []);
}

#[test]
fn a_design_may_silence_warnings_and_advice_but_no_errors() {
    let mut case = Case::new(
        Stage::Design,
        &[("/organizationName", "\"\""), ("/description", "\"\"")],
    );
    assert_eq!(case.issues().len(), 2);
    case.settings = json(
        r#"{"suppressed":[
            {"rule":"identity-organization-empty","place":"pass.json#/organizationName","reason":"a trial"},
            {"rule":"identity-description-missing"}]}"#,
    );
    let codes: Vec<_> = case.issues().into_iter().map(|issue| issue.code).collect();
    assert_eq!(codes, ["identity-description-missing"]);
    case.settings =
        json(r#"{"suppressed":[{"rule":"identity-organization-empty","place":"elsewhere"}]}"#);
    assert_eq!(case.issues().len(), 2);
}

#[test]
fn strangers_text_reaches_messages_short_and_without_control_characters() {
    let mut case = Case::new(Stage::Package, &[]);
    let text = format!("\u{1b}[31m\u{202e}{{team}}{}", "x".repeat(500));
    let pass = case.package.pass.as_object_mut().unwrap();
    pass.set("teamIdentifier", Value::String(text));
    let message = &case.of("identity-team-form")[0].message;
    assert!(
        message.starts_with("“\u{fffd}[31m\u{fffd}{team}xxx"),
        "{message}"
    );
    assert!(message.chars().count() < 400, "{message}");
}

#[test]
fn no_value_anywhere_makes_a_rule_panic() {
    let odd = [
        "null",
        "true",
        "-1e99",
        "\"\"",
        "\"ü{{\"",
        "[]",
        "[[],{}]",
        "{}",
        "{\"\":{}}",
    ];
    let base = json(crate::base::PASS);
    let mut pointers = vec![String::new()];
    collect(&base, "", &mut pointers);
    for pointer in &pointers {
        for value in odd {
            for stage in [Stage::Design, Stage::Package] {
                let mut case = Case::new(stage, &[]);
                *case.package.pass.pointer_mut(pointer).unwrap() = json(value);
                case.issues();
            }
        }
    }
}

/// The pointers of all values.
fn collect(value: &Value, at: &str, pointers: &mut Vec<String>) {
    match value {
        Value::Object(object) => {
            for (key, item) in object.iter() {
                pointers.push(format!("{at}/{key}"));
                collect(item, &format!("{at}/{key}"), pointers);
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                pointers.push(format!("{at}/{index}"));
                collect(item, &format!("{at}/{index}"), pointers);
            }
        }
        _ => {}
    }
}
