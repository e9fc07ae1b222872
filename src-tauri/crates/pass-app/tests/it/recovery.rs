//! Kept work: nothing that was typed is lost.

use crate::{opened, picked, set};
use pass_app::testing::{TestApp, call};
use serde_json::{Value, json};
use std::fs;

fn keep(app: &TestApp, opened: &Value, document: &Value) {
    let args = json!({
        "id": opened["id"], "name": "Card", "document": document, "selection": "pass.json#/storeCard",
    });
    app.call("keep_recovery", args).unwrap();
}

#[test]
fn after_a_crash_kept_work_comes_back_with_its_pictures() {
    let app = TestApp::new().unwrap();
    let new = opened(&app);
    let picture = app.folder().join("logo.svg");
    fs::write(&picture, r##"<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="10" height="10" fill="#f00"/></svg>"##).unwrap();
    let handle = app.app.paths.grant(picture).handle;
    let import =
        json!({ "id": new["id"], "document": new["document"], "slot": "logo", "handle": handle });
    let mut document = app.call("import_image", import).unwrap()["document"].clone();
    set(&mut document, "description", json!("typed"));
    keep(&app, &new, &document);

    let second = app.again();
    assert_eq!(
        call(&second, "list_recovery", json!({})).unwrap(),
        json!([]),
        "its window lives"
    );
    let home = app.app.home.clone();
    let folder = app.folder().to_owned();
    // A crash: the first window's locks go with it.
    let copy = tempfile::tempdir().unwrap();
    copy_folder(home.path(), copy.path());
    drop(app);
    let _ = folder;
    let app = pass_app::App::start(
        pass_app::home::Home::at(copy.path()),
        std::sync::Arc::new(pass_app::ports::NoDialogs),
    )
    .unwrap();
    let kept = call(&app, "list_recovery", json!({})).unwrap();
    assert_eq!(kept[0]["name"], "Card");
    let taken = call(
        &app,
        "take_recovery",
        json!({ "recovery": kept[0]["recovery"] }),
    )
    .unwrap();
    assert_eq!(taken["document"], document);
    assert_eq!(taken["selection"], "pass.json#/storeCard");
    assert_eq!(taken["unsaved"], true);
    let path = app.paths.grant(copy.path().join("Saved")).path;
    let save = json!({ "id": taken["id"], "document": taken["document"], "path": path });
    call(&app, "save_document", save).unwrap();
    assert_eq!(call(&app, "list_recovery", json!({})).unwrap(), json!([]));
}

#[test]
fn a_save_and_a_close_drop_what_was_kept() {
    let app = TestApp::new().unwrap();
    let new = opened(&app);
    let id = new["id"].as_str().unwrap();
    let snapshot = app.app.home.recovery().join(id).join("snapshot.json");
    keep(&app, &new, &new["document"]);
    assert!(snapshot.exists());
    let save = json!({ "id": id, "document": new["document"], "path": picked(&app, "Card") });
    app.call("save_document", save).unwrap();
    assert!(!snapshot.exists());
    keep(&app, &new, &new["document"]);
    assert!(snapshot.exists());
    app.call("close_document", json!({ "id": id })).unwrap();
    assert!(!app.app.home.recovery().join(id).exists());
}

#[test]
fn what_was_typed_during_a_save_stays_kept() {
    let app = TestApp::new().unwrap();
    let new = opened(&app);
    let mut newer = new["document"].clone();
    set(&mut newer, "description", json!("typed meanwhile"));
    keep(&app, &new, &newer);
    let save =
        json!({ "id": new["id"], "document": new["document"], "path": picked(&app, "Card") });
    app.call("save_document", save).unwrap();
    let id = new["id"].as_str().unwrap();
    let folder = app.app.home.recovery().join(id);
    assert!(folder.join("snapshot.json").exists());
    let open_already = app
        .call("take_recovery", json!({ "recovery": id }))
        .unwrap_err();
    assert_eq!(open_already.code, "recovery.gone");
}

#[test]
fn a_snapshot_that_cannot_be_read_is_listed_and_can_be_dropped() {
    let app = TestApp::new().unwrap();
    let folder = app.app.home.recovery().join("0123456789abcdef");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("snapshot.json"), "{").unwrap();
    let kept = app.call("list_recovery", json!({})).unwrap();
    assert_eq!(kept[0]["recovery"], "0123456789abcdef");
    let taken = app
        .call("take_recovery", json!({ "recovery": "0123456789abcdef" }))
        .unwrap_err();
    assert_eq!(taken.code, "recovery.unreadable");
    app.call("drop_recovery", json!({ "recovery": "0123456789abcdef" }))
        .unwrap();
    assert!(!folder.exists());
}

fn copy_folder(from: &std::path::Path, to: &std::path::Path) {
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            fs::create_dir_all(&target).unwrap();
            copy_folder(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}
