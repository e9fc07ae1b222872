//! Identities: stored sealed, found by what people call them, never shown.

use jiff::{SignedDuration, Timestamp};
use pass_app::identities::{find, list, open};
use pass_app::testing::{NOW, TestApp};
use pass_app::{Secret, test_identity};
use serde_json::json;
use std::fs;

fn now() -> Timestamp {
    Timestamp::from_second(NOW).unwrap()
}

fn store(app: &TestApp, pass_type: &str, name: &str, made: Timestamp) -> String {
    let identity = test_identity(pass_type, "ABCDE12345", made).unwrap();
    let stored = pass_app::identities::store(&app.app.home, &*app.app.keys, &identity, name, None);
    stored.unwrap().id()
}

#[test]
fn they_are_listed_and_removed_with_their_keys() {
    let app = TestApp::new().unwrap();
    let made = app.call(
        "create_test_identity",
        json!({ "passType": "pass.a", "team": "ABCDE12345" }),
    );
    let made = made.unwrap();
    assert_eq!(made["test"], true);
    assert_eq!(made["sealed"], "keychain");
    assert_eq!(made["daysLeft"], 395);
    let id = made["id"].as_str().unwrap();
    assert!(app.app.keys.get(id).unwrap().is_some());
    app.call("remove_identity", json!({ "id": id })).unwrap();
    assert!(app.app.keys.get(id).unwrap().is_none());
    assert_eq!(app.call("list_identities", json!({})).unwrap(), json!([]));
    assert_eq!(
        app.call("remove_identity", json!({ "id": "../.." }))
            .unwrap_err()
            .code,
        "identity.none"
    );
}

#[test]
fn of_several_the_valid_one_that_ends_last_is_meant() {
    let app = TestApp::new().unwrap();
    let long_ago = now() - SignedDuration::from_hours(24 * 500);
    let lately = now() - SignedDuration::from_hours(24 * 30);
    let expired = store(&app, "pass.a", "Old", long_ago);
    let older = store(&app, "pass.a", "Card", lately);
    let newer = store(&app, "pass.a", "Card", now());
    let home = &app.app.home;
    assert_eq!(find(home, "pass.a", now()).unwrap().id(), newer);
    assert_eq!(find(home, "Card", now()).unwrap().id(), newer);
    assert_eq!(find(home, &older[..8], now()).unwrap().id(), older);
    assert_eq!(find(home, "Old", now()).unwrap().id(), expired);
    assert!(find(home, &older[..7], now()).is_err(), "too few digits");
    assert_eq!(list(home, now()).unwrap().len(), 3);
}

#[test]
fn a_key_is_never_in_the_open() {
    let app = TestApp::new().unwrap();
    let identity = test_identity("pass.a", "ABCDE12345", now()).unwrap();
    let passphrase = Secret::new(b"correct horse".to_vec());
    let (home, keys) = (&app.app.home, &*app.app.keys);
    let stored =
        pass_app::identities::store(home, keys, &identity, "Card", Some(&passphrase)).unwrap();
    for entry in fs::read_dir(home.identities().join(stored.id())).unwrap() {
        let bytes = fs::read(entry.unwrap().path()).unwrap();
        let holds = |needle: &[u8]| bytes.windows(needle.len()).any(|window| window == needle);
        assert!(!holds(b"correct horse") && !holds(b"PRIVATE KEY-----\nMII"));
    }
    assert!(open(keys, &stored, Some(&passphrase)).is_ok());
    assert!(open(keys, &stored, None).is_err());
}

#[test]
fn an_empty_passphrase_seals_nothing() {
    let app = TestApp::new().unwrap();
    let refused = app
        .call("create_test_identity", json!({ "passphrase": "" }))
        .unwrap_err();
    assert_eq!(refused.code, "key.passphrase-empty");
}

#[test]
fn a_file_that_is_no_identity_is_named() {
    let app = TestApp::new().unwrap();
    fs::write(app.folder().join("notes.txt"), "hello").unwrap();
    let handle = app.app.paths.grant(app.folder().join("notes.txt")).handle;
    let refused = app
        .call("import_identity", json!({ "handles": [handle] }))
        .unwrap_err();
    assert_eq!(refused.code, "certificate.unreadable");
    assert!(refused.message.contains("notes.txt"));
}

#[test]
fn a_home_that_cannot_be_read_is_not_an_empty_one() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("home");
    std::fs::write(&file, "not a folder").unwrap();
    assert!(list(&pass_app::home::Home::at(&file), now()).is_err());
    let none = pass_app::home::Home::at(folder.path().join("new"));
    assert!(list(&none, now()).unwrap().is_empty());
}
