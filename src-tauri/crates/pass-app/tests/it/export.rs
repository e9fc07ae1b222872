//! What is handed out was read back and verified before.

use crate::{opened, picked, set};
use pass_app::testing::TestApp;
use serde_json::{Value, json};
use std::fs;
use std::process::Command;

const PASSPHRASE: &str = "correct horse";

/// An application with a test identity, and a store card.
fn ready() -> (TestApp, Value, Value) {
    let app = TestApp::new().unwrap();
    let identity = app.call("create_test_identity", json!({})).unwrap();
    let new = opened(&app);
    (app, identity, new)
}

fn export(
    app: &TestApp,
    new: &Value,
    document: &Value,
    more: Value,
) -> Result<Value, Box<pass_app::error::ErrorReply>> {
    let mut args = json!({
        "id": new["id"], "document": document, "identity": "Test identity",
        "path": picked(app, "out.pkpass"),
    });
    args.as_object_mut()
        .unwrap()
        .extend(more.as_object().unwrap().clone());
    app.call("export_pass", args)
}

#[test]
fn a_new_design_exports_at_once_and_openssl_agrees() {
    let (app, identity, new) = ready();
    let exported = export(&app, &new, &new["document"], json!({})).unwrap();
    let verified = &exported["verified"];
    assert_eq!(verified["passType"], identity["passType"]);
    assert_eq!(verified["team"], identity["team"]);
    assert_eq!(verified["test"], true);
    assert_eq!(verified["serial"].as_str().unwrap().len(), 32);

    let bytes = fs::read(exported["path"].as_str().unwrap()).unwrap();
    let opened = pass_app::package::open("out.pkpass", pass_app::package::Raw::Archive(&bytes));
    let folder = app.folder().join("unpacked");
    fs::create_dir(&folder).unwrap();
    for name in ["manifest.json", "signature"] {
        fs::write(folder.join(name), &opened.original[name]).unwrap();
    }
    let judged = Command::new("openssl")
        .args([
            "cms",
            "-verify",
            "-binary",
            "-inform",
            "DER",
            "-noverify",
            "-in",
            "signature",
        ])
        .args(["-content", "manifest.json", "-out", "/dev/null"])
        .current_dir(&folder)
        .output()
        .unwrap();
    assert!(
        judged.status.success(),
        "{}",
        String::from_utf8_lossy(&judged.stderr)
    );
}

#[test]
fn a_file_that_is_there_is_not_overwritten_unasked() {
    let (app, _, new) = ready();
    fs::write(app.folder().join("out.pkpass"), "mine").unwrap();
    let refused = export(&app, &new, &new["document"], json!({})).unwrap_err();
    assert_eq!(refused.code, "file.exists");
    assert_eq!(fs::read(app.folder().join("out.pkpass")).unwrap(), b"mine");
    export(&app, &new, &new["document"], json!({ "force": true })).unwrap();
    assert!(
        fs::read(app.folder().join("out.pkpass"))
            .unwrap()
            .starts_with(b"PK")
    );
    let rests = fs::read_dir(app.folder()).unwrap();
    let rests = rests.filter(|entry| {
        entry
            .as_ref()
            .unwrap()
            .file_name()
            .to_string_lossy()
            .ends_with(".passwright")
    });
    assert_eq!(rests.count(), 0);
}

#[test]
fn design_and_identity_that_differ_are_both_named() {
    let (app, _, new) = ready();
    for (key, value, code) in [
        (
            "passTypeIdentifier",
            "pass.com.example.other",
            "certificate.pass-type-mismatch",
        ),
        ("teamIdentifier", "ABCDE12345", "certificate.team-mismatch"),
    ] {
        let mut document = new["document"].clone();
        set(&mut document, key, json!(value));
        let refused = export(&app, &new, &document, json!({})).unwrap_err();
        assert_eq!(refused.code, code);
        assert_eq!(refused.args["design"], value);
        assert!(!refused.args["identity"].is_empty());
    }
}

#[test]
fn errors_stop_it_with_the_list() {
    let (app, _, new) = ready();
    let mut document = new["document"].clone();
    let files = document["files"].as_object_mut().unwrap();
    files.retain(|path, _| !path.starts_with("icon"));
    let refused = export(&app, &new, &document, json!({})).unwrap_err();
    assert_eq!(refused.code, "export.issues");
    assert!(!refused.issues.is_empty());
    assert!(!app.folder().join("out.pkpass").exists());
}

#[test]
fn values_come_from_the_sample_row_and_a_missing_one_is_named() {
    let (app, _, new) = ready();
    let mut document = new["document"].clone();
    set(&mut document, "description", json!("Card of {{name}}"));
    let refused = export(&app, &new, &document, json!({})).unwrap_err();
    assert_eq!(refused.code, "data.values");
    assert_eq!(refused.place.unwrap().to_string(), "pass.json#/description");
    document["settings"] = json!({ "members": [
        ["version", { "number": "1" }],
        ["samples", [{ "members": [["name", "Ada"]] }]],
    ] });
    let exported = export(&app, &new, &document, json!({ "serial": "A-1" })).unwrap();
    assert_eq!(exported["verified"]["serial"], "A-1");
    let handle = app
        .app
        .paths
        .grant(exported["path"].as_str().unwrap())
        .handle;
    let again = app
        .call("open_document", json!({ "handle": handle }))
        .unwrap();
    let members = again["document"]["pass"]["members"].as_array().unwrap();
    let description = members
        .iter()
        .find(|member| member[0] == "description")
        .unwrap();
    assert_eq!(description[1], "Card of Ada");
    assert_eq!(again["path"], Value::Null, "a pass opens as a new document");
    assert!(again["document"]["files"].get("signature").is_none());
}

#[test]
fn without_a_keychain_the_passphrase_is_asked_for() {
    let app = TestApp::with(std::sync::Arc::new(pass_app::testing::NoKeys)).unwrap();
    let refused = app.call("create_test_identity", json!({})).unwrap_err();
    assert_eq!(refused.code, "key.no-keychain");
    assert!(
        !app.app.home.identities().exists(),
        "nothing is stored in the open"
    );
    app.call("create_test_identity", json!({ "passphrase": PASSPHRASE }))
        .unwrap();
    let new = opened(&app);
    let asked = export(&app, &new, &new["document"], json!({})).unwrap_err();
    assert_eq!(asked.code, "key.passphrase-needed");
    let wrong = export(
        &app,
        &new,
        &new["document"],
        json!({ "passphrase": "battery" }),
    )
    .unwrap_err();
    assert_eq!(wrong.code, "identity.wrong-passphrase");
    assert!(!wrong.message.contains("battery"));
    export(
        &app,
        &new,
        &new["document"],
        json!({ "passphrase": PASSPHRASE }),
    )
    .unwrap();
}

#[test]
fn a_template_is_a_folder_or_zipped_and_opens_as_the_same_design() {
    let (app, _, new) = ready();
    for name in ["Card.pkpasstemplate", "Card.pkpasstemplate.zip"] {
        let path = picked(&app, name);
        let args = json!({ "id": new["id"], "document": new["document"], "path": path });
        let exported = app.call("export_template", args).unwrap();
        let handle = app
            .app
            .paths
            .grant(exported["path"].as_str().unwrap())
            .handle;
        let again = app
            .call("open_document", json!({ "handle": handle }))
            .unwrap();
        assert_eq!(again["document"], new["document"], "{name}");
    }
}

#[test]
fn a_pass_folder_is_built_and_unsigned() {
    let (app, _, new) = ready();
    let path = picked(&app, "Card.pass");
    let args = json!({ "id": new["id"], "document": new["document"], "path": path });
    let exported = app.call("export_folder", args).unwrap();
    assert_eq!(exported["verified"], Value::Null);
    for missing in [
        "manifest.json",
        "signature",
        "passwright.json",
        "tooling.json",
    ] {
        assert!(
            !app.folder().join("Card.pass").join(missing).exists(),
            "{missing}"
        );
    }
    assert!(app.folder().join("Card.pass/pass.json").exists());
}

/// A value as JSON text says it.
fn value(text: &str) -> pass_app::Value {
    pass_format::json::Text::read("value", text.as_bytes()).value
}

fn store_card() -> pass_app::package::Package {
    let files = pass_app::starter(pass_app::Style::StoreCard).unwrap();
    let raw = pass_app::package::Raw::Folder(files);
    pass_app::package::open("Card.pkpasstemplate", raw).package
}

#[test]
fn a_column_decides_what_its_values_are() {
    let design = store_card();
    let fitted = |kind: &str, name: &str, given: &str| {
        let settings = value(&format!(
            r#"{{"columns": [{{"name": "x", "type": "{kind}", "choices": ["red"], "zone": "Europe/Vienna"}}]}}"#
        ));
        let values = pass_app::package::Values::from([(name.to_owned(), value(given))]);
        match pass_app::data::fit(&design, &settings, values) {
            Ok(values) => pass_format::json::compact(&values[name]),
            Err(error) => error.to_string(),
        }
    };
    for (kind, given, becomes) in [
        ("money", r#""12.50""#, "12.50"),
        ("number", "1.0", "1.0"),
        ("number", "null", "null"),
        ("text", "7.10", r#""7.10""#),
        ("yes-no", r#""yes""#, "true"),
        ("choice", r#""red""#, r#""red""#),
        (
            "date",
            r#""2026-07-01T18:30""#,
            r#""2026-07-01T18:30:00+02:00""#,
        ),
    ] {
        assert_eq!(fitted(kind, "x", given), becomes, "{kind} {given}");
    }
    for (kind, wrong) in [
        ("money", r#""12a""#),
        ("number", r#""""#),
        ("number", "true"),
        ("text", "[]"),
        ("yes-no", r#""maybe""#),
        ("choice", r#""blue""#),
        ("date", r#""tomorrow""#),
    ] {
        let told = fitted(kind, "x", wrong);
        assert!(told.starts_with("“x” takes "), "{kind} {wrong}: {told}");
    }
    // Without a column the field's old value decides.
    assert_eq!(fitted("text", "balance", r#""3.10""#), "3.10");
    assert!(fitted("text", "balance", r#""much""#).starts_with("“balance” takes a number"));
    assert_eq!(fitted("text", "member", r#""3.10""#), r#""3.10""#);
}

#[test]
fn the_value_of_that_name_is_the_serial_number() {
    let design = store_card();
    let serial = |value: Option<&str>, serial: Option<&str>| {
        let values = value.map(|value| ("serialNumber".to_owned(), value.into()));
        let fill = pass_app::export::Fill {
            values: values.into_iter().collect(),
            serial: serial.map(str::to_owned),
            ..Default::default()
        };
        pass_app::export::personalise(&design, &fill, None).map(|pass| {
            let text = pass.pass.get("serialNumber").unwrap().as_str();
            text.unwrap().to_owned()
        })
    };
    assert_eq!(serial(Some("77"), None).unwrap(), "77");
    assert_eq!(serial(Some("77"), Some("77")).unwrap(), "77");
    assert_eq!(
        serial(None, Some("{{member}}")).unwrap(),
        "{{member}}",
        "a number is no template"
    );
    assert_eq!(serial(None, None).unwrap().len(), 32);
    let twice = serial(Some("77"), Some("78")).unwrap_err();
    assert_eq!(twice.code(), "data.serial-twice");
}

#[test]
fn a_signed_pass_that_is_packed_wrongly_is_not_valid() {
    use pass_app::package::{Files, Raw, archive, open};
    let now = jiff::Timestamp::from_second(pass_app::testing::NOW).unwrap();
    let identity = pass_app::test_identity("pass.test.passwright", "TEST000000", now).unwrap();
    let trust = pass_sign::Trust::apple().with(identity.root().unwrap().clone());
    let fill = pass_app::export::Fill::default();
    let pass =
        pass_app::export::personalise(&store_card(), &fill, Some(identity.certificate())).unwrap();
    let files = pass_app::export::build(&pass).unwrap();
    let (good, _) =
        pass_app::export::sign(&pass, &files, &pass_app::Value::Null, &identity, now).unwrap();
    let inside = open("good.pkpass", Raw::Archive(&good)).original;
    let wrapped: Files = inside
        .iter()
        .map(|(path, bytes)| (format!("Card/{path}"), bytes.clone()))
        .collect();

    let folder = tempfile::tempdir().unwrap();
    let verify = |bytes: &[u8]| {
        let path = folder.path().join("card.pkpass");
        fs::write(&path, bytes).unwrap();
        pass_app::verdict::verify(&path, &trust, now)
            .unwrap()
            .remove(0)
    };
    let right = verify(&good);
    assert!(right.valid && right.problems.is_empty());
    let wrong = verify(&archive::write(&wrapped));
    assert!(!wrong.valid);
    assert_eq!(wrong.problems[0].kind, "package-wrapper-folder");
    assert!(wrong.problems[0].refused);
}
