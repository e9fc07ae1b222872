//! Values into a design: by placeholder, by field key.

use pass_format::json::{Object, Text, Value, compact};
use pass_format::package::{Package, PersonaliseError, Values, personalise, placeholders, preview};
use pass_format::place::Place;
use pass_format::strings::StringTable;

fn design(json: &str) -> Package {
    let text = Text::read("pass.json", json.as_bytes());
    assert_eq!(text.findings, [], "the design is good JSON");
    Package {
        pass: text.value,
        ..Package::default()
    }
}

fn values(json: &str) -> Values {
    match Text::read("row.json", json.as_bytes()).value {
        Value::Object(row) => row.0.into_iter().collect(),
        other => panic!("a row is an object: {other:?}"),
    }
}

fn filled(json: &str, row: &str) -> String {
    compact(
        &personalise(&design(json), &values(row), "007")
            .expect("it can be filled")
            .pass,
    )
}

fn problems(json: &str, row: &str) -> Vec<PersonaliseError> {
    personalise(&design(json), &values(row), "007").expect_err("something is in the way")
}

#[test]
fn a_placeholder_inside_a_text_is_written_plainly() {
    assert_eq!(
        filled(
            r#"{"a":"{{points}} of {{ goal }}"}"#,
            r#"{"points":6.50,"goal":"10"}"#
        ),
        r#"{"a":"6.50 of 10"}"#,
        "digits stay as typed"
    );
}

#[test]
fn a_string_that_is_one_placeholder_takes_the_values_type() {
    assert_eq!(
        filled(
            r#"{"a":"{{n}}","b":"{{t}}","c":"{{s}}"}"#,
            r#"{"n":12.0,"t":true,"s":"x"}"#
        ),
        r#"{"a":12.0,"b":true,"c":"x"}"#
    );
}

#[test]
fn a_backslash_keeps_the_braces() {
    assert_eq!(
        filled(r#"{"a":"\\{{n}} and {{n}}"}"#, r#"{"n":1}"#),
        r#"{"a":"{{n}} and 1"}"#
    );
    assert_eq!(filled(r#"{"a":"x\\{{"}"#, "{}"), r#"{"a":"x{{"}"#);
    assert_eq!(
        filled(r#"{"a":"C:\\dir \\n"}"#, "{}"),
        r#"{"a":"C:\\dir \\n"}"#
    );
}

#[test]
fn what_only_looks_like_a_placeholder_is_text() {
    for text in ["{{}}", "{{1a}}", "{{a b}}", "{{a", "{ {a}}", "{{-a}}"] {
        let json = format!(r#"{{"a":"{text}"}}"#);
        assert_eq!(filled(&json, "{}"), json);
    }
}

#[test]
fn names_may_be_of_any_script_and_their_case_counts() {
    assert_eq!(
        filled(r#"{"a":"{{Größe.x-1}}"}"#, r#"{"Größe.x-1":"L"}"#),
        r#"{"a":"L"}"#
    );
    assert!(
        matches!(&problems(r#"{"a":"{{Name}}"}"#, r#"{"name":1}"#)[..],
        [PersonaliseError::Missing { name, .. }] if name == "Name")
    );
}

#[test]
fn a_third_brace_belongs_to_the_text() {
    assert_eq!(filled(r#"{"a":"{{{n}}}"}"#, r#"{"n":1}"#), r#"{"a":"{1}"}"#);
}

#[test]
fn a_value_goes_to_the_fields_of_its_key_in_all_groups_and_styles() {
    assert_eq!(
        filled(
            r#"{"storeCard":{"primaryFields":[{"key":"p","value":1}]},"posterGeneric":{"backFields":[{"key":"p"}]}}"#,
            r#"{"p":2}"#
        ),
        r#"{"storeCard":{"primaryFields":[{"key":"p","value":2}]},"posterGeneric":{"backFields":[{"key":"p","value":2}]}}"#
    );
}

#[test]
fn a_field_that_holds_the_placeholder_of_its_key_is_filled_by_it() {
    assert_eq!(
        filled(
            r#"{"coupon":{"primaryFields":[{"key":"p","value":"{{p}} %"}]}}"#,
            r#"{"p":20}"#
        ),
        r#"{"coupon":{"primaryFields":[{"key":"p","value":"20 %"}]}}"#
    );
}

#[test]
fn a_name_that_means_two_things_is_an_error_that_names_both() {
    let errors = problems(
        r#"{"logoText":"{{p}}","coupon":{"primaryFields":[{"key":"p","value":"x"}]}}"#,
        r#"{"p":20}"#,
    );
    assert_eq!(
        errors,
        [PersonaliseError::Ambiguous {
            name: "p".into(),
            place: Place::pass("/coupon/primaryFields/0"),
            placeholder: Place::pass("/logoText"),
        }]
    );
}

#[test]
fn a_missing_value_is_an_error_that_names_the_place() {
    let errors = problems(r#"{"x":["a",{"y/z":"{{gone}}"}]}"#, r#"{"gone":null}"#);
    assert_eq!(
        errors[0].to_string(),
        "pass.json#/x/1/y~1z asks for “gone”, and there is no value of that name. Give one, or take the placeholder out."
    );
    assert_eq!(errors.len(), 1);
}

#[test]
fn a_list_does_not_go_into_a_text() {
    assert!(matches!(
        &problems(r#"{"a":"x {{l}}"}"#, r#"{"l":[1]}"#)[..],
        [PersonaliseError::NotText { .. }]
    ));
}

#[test]
fn the_serial_number_is_always_there_and_is_the_passes_own() {
    assert_eq!(
        filled(r#"{"m":"no. {{serialNumber}}"}"#, "{}"),
        r#"{"m":"no. 007"}"#
    );
    assert_eq!(
        filled(
            r#"{"m":"{{serialNumber}}","serialNumber":"A-{{card}}"}"#,
            r#"{"card":"9"}"#
        ),
        r#"{"m":"A-9","serialNumber":"A-9"}"#,
        "also where the design makes it from a column, and whatever stands first"
    );
}

#[test]
fn texts_of_languages_are_filled_as_text() {
    let mut design = design("{}");
    let table = StringTable(vec![
        ("HELLO".into(), "Hallo {{name}}".into()),
        ("N".into(), "{{n}}".into()),
    ]);
    design.strings.insert("de".into(), table);
    let pass = personalise(&design, &values(r#"{"name":"Ada","n":3}"#), "1").expect("filled");
    assert_eq!(pass.strings["de"].get("HELLO"), Some("Hallo Ada"));
    assert_eq!(pass.strings["de"].get("N"), Some("3"));
    let errors = personalise(&design, &values(r#"{"n":3}"#), "1").expect_err("a name is missing");
    assert_eq!(errors[0].place().to_string(), "de.lproj/pass.strings#HELLO");
}

#[test]
fn a_preview_leaves_what_it_cannot_fill() {
    let (pass, problems) = preview(
        &design(r#"{"a":"{{x}} {{y}}","b":"{{y}}"}"#),
        &values(r#"{"y":1}"#),
        "1",
    );
    assert_eq!(compact(&pass.pass), r#"{"a":"{{x}} {{y}}","b":1}"#);
    assert_eq!(problems.len(), 1);
}

#[test]
fn placeholders_are_listed_with_their_places() {
    let mut design = design(r#"{"a":"{{x}}","b":["{{x}}{{y}}"]}"#);
    design
        .strings
        .insert("de".into(), StringTable(vec![("K".into(), "{{z}}".into())]));
    let found = placeholders(&design);
    assert_eq!(found.keys().collect::<Vec<_>>(), ["x", "y", "z"]);
    assert_eq!(found["x"], [Place::pass("/a"), Place::pass("/b/0")]);
}

#[test]
fn a_value_is_data_and_is_not_read_for_placeholders() {
    let row = r#"{"name":"{{serialNumber}} \\{{x}} {{y}}"}"#;
    let by_key = r#"{"coupon":{"backFields":[{"key":"name","value":"?"}]}}"#;
    let by_placeholder = r#"{"coupon":{"backFields":[{"key":"name","value":"{{name}}"}]}}"#;
    let wanted =
        r#"{"coupon":{"backFields":[{"key":"name","value":"{{serialNumber}} \\{{x}} {{y}}"}]}}"#;
    assert_eq!(filled(by_key, row), wanted);
    assert_eq!(filled(by_placeholder, row), wanted);
}

#[test]
fn four_mebibytes_of_braces_are_read_in_one_go() {
    // Quadratic reading would take hours here.
    const SIZE: usize = 4 * 1024 * 1024;
    for piece in ["{", "{{a", "{{ ", "\\{{", "{{a}"] {
        let text = piece.repeat(SIZE / piece.len());
        let pass = Value::Object(Object(vec![("a".to_owned(), Value::String(text))]));
        let design = Package {
            pass,
            ..Package::default()
        };
        assert!(placeholders(&design).is_empty(), "{piece}");
    }
}
