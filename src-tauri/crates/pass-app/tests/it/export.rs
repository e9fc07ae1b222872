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
