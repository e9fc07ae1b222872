//! New, open, save, close.

use crate::{opened, picked, set};
use pass_app::disk::folder::read;
use pass_app::testing::TestApp;
use serde_json::{Value, json};
use std::fs;

fn save(app: &TestApp, opened: &Value, document: &Value, name: &str) -> Value {
    let path = picked(app, name);
    app.call(
        "save_document",
        json!({ "id": opened["id"], "document": document, "path": path }),
    )
    .unwrap()
}

#[test]
fn a_new_design_is_saved_and_opened_without_a_change() {
    let app = TestApp::new().unwrap();
    for style in [
        "boardingPass",
        "coupon",
        "eventTicket",
        "generic",
        "storeCard",
    ] {
        let new = app.call("new_document", json!({ "style": style })).unwrap();
        assert_eq!(new["issues"], json!([]));
        let saved = save(&app, &new, &new["document"], style);
        let path = saved["path"].as_str().unwrap();
        assert!(path.ends_with(&format!("{style}.pkpasstemplate")));
        let before = read(path.as_ref()).unwrap();
        let again = app
            .call("open_document", json!({ "handle": path }))
            .unwrap();
        assert_eq!(again["document"], new["document"]);
        let id = &again["id"];
        app.call(
            "save_document",
            json!({ "id": id, "document": again["document"] }),
        )
        .unwrap();
        assert_eq!(read(path.as_ref()).unwrap(), before, "{style}");
    }
}

#[test]
fn an_edit_changes_its_value_and_no_other_byte() {
    let app = TestApp::new().unwrap();
    let new = opened(&app);
    let saved = save(&app, &new, &new["document"], "Card");
    let path = saved["path"].as_str().unwrap();
    let before = fs::read_to_string(format!("{path}/pass.json")).unwrap();
    let mut document = saved["document"].clone();
    set(&mut document, "description", json!("Ümlaut \"quoted\""));
    app.call(
        "save_document",
        json!({ "id": new["id"], "document": document }),
    )
    .unwrap();
    let after = fs::read_to_string(format!("{path}/pass.json")).unwrap();
    let expected = before.replace(
        r#""description": "Harbour Coffee loyalty card""#,
        r#""description": "Ümlaut \"quoted\"""#,
    );
    assert_ne!(before, after);
    assert_eq!(after, expected);
}

#[test]
fn what_another_program_changed_is_asked_about() {
    let app = TestApp::new().unwrap();
    let new = opened(&app);
    let saved = save(&app, &new, &new["document"], "Card");
    let path = saved["path"].as_str().unwrap();
    fs::write(format!("{path}/notes.txt"), "mine").unwrap();
    let again = json!({ "id": new["id"], "document": saved["document"] });
    let refused = app.call("save_document", again).unwrap_err();
    assert_eq!(refused.code, "document.changed-outside");
    assert_eq!(
        fs::read_to_string(format!("{path}/notes.txt")).unwrap(),
        "mine"
    );
    let over = json!({ "id": new["id"], "document": saved["document"], "force": true });
    app.call("save_document", over).unwrap();
    assert!(!fs::exists(format!("{path}/notes.txt")).unwrap());
}

#[test]
fn nothing_is_overwritten_unasked() {
    let app = TestApp::new().unwrap();
    let new = opened(&app);
    let save_to = |path: String, force: bool| {
        let args =
            json!({ "id": new["id"], "document": new["document"], "path": path, "force": force });
        app.call("save_document", args).map_err(|error| error.code)
    };
    fs::create_dir(app.folder().join("Photos.pkpasstemplate")).unwrap();
    fs::write(app.folder().join("Photos.pkpasstemplate/cat.jpg"), "cat").unwrap();
    fs::write(app.folder().join("file.pkpasstemplate"), "file").unwrap();
    let photos = picked(&app, "Photos.pkpasstemplate");
    assert_eq!(
        save_to(photos.clone(), false).unwrap_err(),
        "file.not-a-design"
    );
    assert_eq!(save_to(photos, true).unwrap_err(), "file.not-a-design");
    assert_eq!(
        save_to(picked(&app, "file"), true).unwrap_err(),
        "file.not-a-folder"
    );
    let other = opened(&app);
    save(&app, &other, &other["document"], "Other");
    assert_eq!(
        save_to(picked(&app, "Other"), false).unwrap_err(),
        "file.exists"
    );
    assert!(save_to(picked(&app, "Other"), true).is_ok());
}

#[test]
fn a_folder_that_is_gone_is_named_and_the_document_stays_open() {
    let app = TestApp::new().unwrap();
    let new = opened(&app);
    let args =
        json!({ "id": new["id"], "document": new["document"], "path": picked(&app, "gone/Card") });
    let refused = app.call("save_document", args).unwrap_err();
    assert_eq!(refused.code, "file.not-found");
    assert!(refused.message.contains("gone"), "{}", refused.message);
    save(&app, &new, &new["document"], "Card");
}

#[test]
fn only_paths_that_were_handed_out_are_opened() {
    let app = TestApp::new().unwrap();
    let refused = app
        .call("open_document", json!({ "handle": "/etc/passwd" }))
        .unwrap_err();
    assert_eq!(refused.code, "file.not-granted");
}

#[test]
fn what_was_open_is_remembered_until_it_is_forgotten() {
    let app = TestApp::new().unwrap();
    let new = opened(&app);
    let saved = save(&app, &new, &new["document"], "Card");
    let window = app.again();
    let call = |name: &str, args: Value| pass_app::testing::call(&window, name, args);
    let recent = call("recent_documents", json!({})).unwrap();
    assert_eq!(recent[0]["path"], saved["path"]);
    assert_eq!(recent[0]["missing"], false);
    assert!(call("open_document", json!({ "handle": recent[0]["path"] })).is_ok());
    fs::remove_dir_all(saved["path"].as_str().unwrap()).unwrap();
    assert_eq!(
        call("recent_documents", json!({})).unwrap()[0]["missing"],
        true
    );
    call("forget_recent", json!({ "path": saved["path"] })).unwrap();
    assert_eq!(call("recent_documents", json!({})).unwrap(), json!([]));
}

#[test]
fn settings_keep_what_they_do_not_know() {
    let app = TestApp::new().unwrap();
    app.app.home.create().unwrap();
    fs::write(
        app.app.home.settings(),
        r#"{"future": {"a": 1}, "language": "de"}"#,
    )
    .unwrap();
    let mut settings = app.call("read_settings", json!({})).unwrap();
    assert_eq!(settings["language"], "de");
    settings["appearance"] = json!("dark");
    app.call("write_settings", json!({ "settings": settings }))
        .unwrap();
    let text = fs::read_to_string(app.app.home.settings()).unwrap();
    let file: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(file["future"]["a"], 1);
    assert_eq!(file["appearance"], "dark");
}

#[cfg(unix)]
#[test]
fn the_home_is_for_its_user_alone() {
    use std::os::unix::fs::PermissionsExt;
    let app = TestApp::new().unwrap();
    app.call("create_test_identity", json!({ "passphrase": "secret" }))
        .unwrap();
    let new = opened(&app);
    let keep = json!({ "id": new["id"], "name": "Card", "document": new["document"] });
    app.call("keep_recovery", keep).unwrap();
    let mut waiting = vec![app.app.home.path().to_owned()];
    while let Some(path) = waiting.pop() {
        let meta = fs::metadata(&path).unwrap();
        if meta.is_dir() {
            assert_eq!(meta.permissions().mode() & 0o777, 0o700, "{path:?}");
            waiting.extend(
                fs::read_dir(&path)
                    .unwrap()
                    .map(|entry| entry.unwrap().path()),
            );
        } else if !path.ends_with("open") {
            assert_eq!(meta.permissions().mode() & 0o777, 0o600, "{path:?}");
        }
    }
}

#[test]
fn a_design_opened_by_its_pass_json_or_through_a_link_is_saved_where_it_lies() {
    let app = TestApp::new().unwrap();
    let new = opened(&app);
    let saved = save(&app, &new, &new["document"], "Card");
    let mut ways = vec![format!("{}/pass.json", saved["path"].as_str().unwrap())];
    #[cfg(unix)]
    {
        let link = app.folder().join("Link.pkpasstemplate");
        std::os::unix::fs::symlink(saved["path"].as_str().unwrap(), &link).unwrap();
        ways.push(link.display().to_string());
    }
    for way in ways {
        let handle = app.app.paths.grant(&way).handle;
        let again = app
            .call("open_document", json!({ "handle": handle }))
            .unwrap();
        let args = json!({
            "id": again["id"], "document": again["document"], "path": again["path"],
        });
        let kept = app.call("save_document", args).unwrap();
        assert_eq!(kept["path"], again["path"], "{way}");
    }
}

#[test]
fn settings_that_cannot_be_read_stand_in_the_way_of_no_document() {
    let app = TestApp::new().unwrap();
    let new = opened(&app);
    fs::create_dir_all(app.app.home.path()).unwrap();
    fs::write(app.app.home.path().join("settings.json"), "{").unwrap();
    let saved = save(&app, &new, &new["document"], "Card");
    app.call("open_document", json!({ "handle": saved["path"] }))
        .unwrap();
}

#[test]
fn a_pass_as_deep_as_may_be_crosses_as_text_and_is_kept() {
    let app = TestApp::new().unwrap();
    let new = opened(&app);
    let deep = (0..60).fold(json!("deep"), |inner, level| match level % 2 {
        0 => json!([inner]),
        _ => json!({ "members": [["a", inner]] }),
    });
    let mut document = new["document"].clone();
    set(&mut document, "userInfo", deep);
    let keep = json!({ "id": new["id"], "name": "Card", "document": document });
    app.call("keep_recovery", json!(keep.to_string())).unwrap();
    let saved = save(&app, &new, &document, "Deep");
    let again = app
        .call("open_document", json!({ "handle": saved["path"] }))
        .unwrap();
    assert_eq!(again["document"], document);
    let without_end = "[".repeat(100_000);
    let refused = app.call("app_info", json!(without_end)).unwrap_err();
    assert_eq!(refused.code, "call.bad-arguments");
}

#[test]
fn a_broken_first_pass_of_a_bundle_does_not_hide_the_others() {
    let app = TestApp::new().unwrap();
    let starter = pass_app::starter(pass_app::Style::Coupon).unwrap();
    let good = pass_app::package::archive::write(&starter);
    let mut files = pass_app::package::Files::new();
    files.insert("a.pkpass".to_owned(), b"PK\x03\x04".to_vec().into());
    files.insert("b.pkpass".to_owned(), good.into());
    let path = app.folder().join("two.pkpasses");
    fs::write(&path, pass_app::package::archive::write(&files)).unwrap();
    let handle = app.app.paths.grant(path).handle;
    let opened = app
        .call("open_document", json!({ "handle": handle }))
        .unwrap();
    assert_eq!(opened["passes"], json!(["a.pkpass", "b.pkpass"]));
    assert_eq!(opened["name"], "b.pkpass");
    let first = json!({ "handle": handle, "entry": "a.pkpass" });
    assert_eq!(
        app.call("open_document", first).unwrap_err().code,
        "archive.refused"
    );
}
