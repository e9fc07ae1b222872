//! Fixes as edits: each kind of step, and what happens when the document has changed since.

use crate::base::{document, json};
use pass_format::json::print;
use pass_format::project::{Document, FileRef};
use pass_format::strings::StringTable;
use pass_lint::{Edit, Fix, FixError, fix};

fn apply(document: &Document, edits: Vec<Edit>) -> Result<Document, FixError> {
    fix::apply(
        document,
        &Fix {
            title: "Mend it".to_owned(),
            safe: true,
            edits,
        },
    )
}

fn pass(text: &str) -> Document {
    Document {
        pass: json(text),
        ..Document::default()
    }
}

fn after(text: &str, edit: Edit) -> String {
    let document = apply(&pass(text), vec![edit]).expect("the edit fits");
    print(&document.pass).split_whitespace().collect()
}

#[test]
fn set_replaces_a_value_and_adds_what_is_missing_at_the_end() {
    let set = |pointer: &str, value| Edit::Set {
        pointer: pointer.into(),
        value: json(value),
    };
    assert_eq!(
        after(r#"{"a":1,"b":2}"#, set("/a", "3")),
        r#"{"a":3,"b":2}"#
    );
    assert_eq!(after(r#"{"a":1}"#, set("/b", "2")), r#"{"a":1,"b":2}"#);
    assert_eq!(after(r#"{"a":[1]}"#, set("/a/1", "2")), r#"{"a":[1,2]}"#);
}

#[test]
fn remove_takes_the_member_that_does_not_count_of_a_doubled_key() {
    let remove = |pointer: &str| Edit::Remove {
        pointer: pointer.into(),
    };
    assert_eq!(after(r#"{"a":1,"a":2}"#, remove("/a")), r#"{"a":2}"#);
    assert_eq!(after(r#"{"a":[1,2]}"#, remove("/a/0")), r#"{"a":[2]}"#);
}

#[test]
fn rename_keeps_the_member_where_it_stands() {
    let rename = Edit::Rename {
        pointer: "/labelColour".into(),
        key: "labelColor".into(),
    };
    assert_eq!(
        after(r#"{"labelColour":"x","b":2}"#, rename),
        r#"{"labelColor":"x","b":2}"#
    );
}

#[test]
fn move_takes_a_value_to_another_place() {
    let edit = Edit::Move {
        from: "/transitType".into(),
        to: "/boardingPass/transitType".into(),
    };
    let text = r#"{"transitType":"x","boardingPass":{}}"#;
    assert_eq!(after(text, edit), r#"{"boardingPass":{"transitType":"x"}}"#);
}

#[test]
fn texts_and_files_are_edited_too() {
    let mut document = document(&[]);
    let table = StringTable(vec![("GATE".to_owned(), "Tor".to_owned())]);
    document.strings.insert("de".to_owned(), table);
    document.files.insert(
        "Icon.png".to_owned(),
        FileRef {
            hash: String::new(),
            size: 1,
        },
    );
    let text = |key: &str, text: Option<&str>| Edit::Text {
        language: "de".into(),
        key: key.into(),
        text: text.map(str::to_owned),
    };
    let changed = apply(
        &document,
        vec![
            text("GATE", Some("Ausgang")),
            text("SEAT", Some("Platz")),
            Edit::RenameFile {
                path: "Icon.png".into(),
                to: "icon.png".into(),
            },
        ],
    )
    .unwrap();
    assert_eq!(changed.strings["de"].get("GATE"), Some("Ausgang"));
    assert_eq!(changed.strings["de"].get("SEAT"), Some("Platz"));
    assert!(changed.files.contains_key("icon.png") && !changed.files.contains_key("Icon.png"));
    let removed = apply(
        &changed,
        vec![
            text("GATE", None),
            Edit::RemoveFile {
                path: "icon.png".into(),
            },
        ],
    );
    let removed = removed.unwrap();
    assert_eq!(removed.strings["de"].get("GATE"), None);
    assert!(removed.files.is_empty());
}

#[test]
fn a_fix_whose_place_is_gone_does_nothing_and_says_so() {
    let document = pass(r#"{"a":[1]}"#);
    for edit in [
        Edit::Remove {
            pointer: "/b".into(),
        },
        Edit::Remove {
            pointer: "/a/7".into(),
        },
        Edit::Set {
            pointer: "/a/3".into(),
            value: json("1"),
        },
        Edit::Set {
            pointer: "/b/c".into(),
            value: json("1"),
        },
        Edit::Rename {
            pointer: "/b".into(),
            key: "c".into(),
        },
        Edit::Move {
            from: "/b".into(),
            to: "/c".into(),
        },
        Edit::RemoveFile {
            path: "icon.png".into(),
        },
    ] {
        let failure = apply(&document, vec![edit.clone()]).unwrap_err();
        assert!(
            matches!(failure, FixError::Gone { .. }),
            "{edit:?}: {failure}"
        );
        assert!(failure.to_string().contains("Mend it"), "{failure}");
    }
}

#[test]
fn a_fix_never_overwrites_what_stands_at_its_target() {
    let document = pass(r#"{"a":1,"b":2}"#);
    for edit in [
        Edit::Rename {
            pointer: "/a".into(),
            key: "b".into(),
        },
        Edit::Move {
            from: "/a".into(),
            to: "/b".into(),
        },
    ] {
        assert!(matches!(
            apply(&document, vec![edit]),
            Err(FixError::Taken { .. })
        ));
    }
}
