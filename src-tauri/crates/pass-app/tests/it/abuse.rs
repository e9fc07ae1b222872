//! Commands survive abuse (T-UI-5): an error value each time, no panic, no state change.

use crate::opened;
use pass_app::App;
use pass_app::command::{NAMES, dispatch};
use pass_app::testing::TestApp;
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

/// The commands of the window, as reviewed. A new one is added here by hand.
const REVIEWED: &[&str] = &[
    "app_info",
    "read_settings",
    "write_settings",
    "pick_files",
    "pick_folder",
    "pick_save",
    "recent_documents",
    "forget_recent",
    "new_document",
    "open_document",
    "save_document",
    "close_document",
    "keep_recovery",
    "list_recovery",
    "take_recovery",
    "drop_recovery",
    "import_image",
    "remove_image",
    "review_document",
    "apply_fix",
    "export_pass",
    "export_template",
    "export_folder",
    "list_identities",
    "create_test_identity",
    "import_identity",
    "remove_identity",
];

/// Commands without arguments: an empty object is right for them.
const BARE: &[&str] = &[
    "app_info",
    "read_settings",
    "recent_documents",
    "list_recovery",
    "list_identities",
];

#[test]
fn every_command_was_reviewed() {
    assert_eq!(NAMES, REVIEWED);
}

#[test]
fn wrong_arguments_are_an_error_value() {
    let app = TestApp::new().unwrap();
    let before = tree(app.folder());
    let long = "x".repeat(10 << 20);
    for name in NAMES {
        let wrong = [
            Value::Null,
            json!(true),
            json!(-1),
            json!("text"),
            json!([]),
            json!({ "unknown": 1 }),
            json!({ "id": 1, "document": -1, "handle": [], "path": {}, "style": "none", "slot": null }),
        ];
        for args in wrong {
            let error = app.call(name, args).expect_err(name);
            assert_eq!(error.code, "call.bad-arguments", "{name}");
        }
        assert!(app.call(name, json!({ "id": long })).is_err(), "{name}");
        let empty = app.call(name, json!({}));
        match BARE.contains(name) || *name == "create_test_identity" {
            true => assert!(*name == "create_test_identity" || empty.is_ok(), "{name}"),
            false => assert_eq!(empty.expect_err(name).code, "call.bad-arguments"),
        }
        let _ = fs::remove_dir_all(app.app.home.path());
    }
    assert_eq!(
        app.call("no_such", json!({})).unwrap_err().code,
        "call.unknown-command"
    );
    assert_eq!(tree(app.folder()), before);
}

#[test]
fn ids_and_paths_of_others_are_refused() {
    let app = TestApp::new().unwrap();
    let new = opened(&app);
    let before = tree(app.folder());
    let document = &new["document"];
    for id in [
        "",
        "../../etc",
        "0123456789abcdef",
        "\0",
        new["id"].as_str().unwrap(),
    ] {
        for path in ["../x", "/etc/passwd", "C:\\x", "", "\0"] {
            let calls = [
                ("open_document", json!({ "handle": path })),
                (
                    "save_document",
                    json!({ "id": id, "document": document, "path": path }),
                ),
                (
                    "import_image",
                    json!({ "id": id, "document": document, "slot": "logo", "handle": path }),
                ),
                (
                    "import_image",
                    json!({ "id": id, "document": document, "slot": path }),
                ),
                ("take_recovery", json!({ "recovery": path })),
                ("drop_recovery", json!({ "recovery": path })),
                (
                    "export_pass",
                    json!({ "id": id, "document": document, "identity": id, "path": path }),
                ),
                (
                    "export_template",
                    json!({ "id": id, "document": document, "path": path }),
                ),
                (
                    "export_folder",
                    json!({ "id": id, "document": document, "path": path }),
                ),
                ("import_identity", json!({ "handles": [path] })),
                ("remove_identity", json!({ "id": path })),
            ];
            for (name, args) in calls {
                assert!(app.call(name, args).is_err(), "{name} {id:?} {path:?}");
            }
            let address = format!("/{id}/{path}/plain");
            assert!(app.app.picture_at(&address).is_err(), "{address}");
        }
    }
    assert_eq!(tree(app.folder()), before);
}

#[test]
fn bytes_that_a_document_does_not_have_are_refused() {
    let app = TestApp::new().unwrap();
    let new = opened(&app);
    let mut document = new["document"].clone();
    document["files"]["logo.png"] = json!({ "hash": "0".repeat(64), "size": 1 });
    let args = json!({ "id": new["id"], "name": "x", "document": document });
    let refused = app.call("keep_recovery", args).unwrap_err();
    assert_eq!(refused.code, "document.missing-file");
}

#[test]
fn a_thousand_calls_at_once_are_answered() {
    let app = TestApp::new().unwrap();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let answered = runtime.block_on(async {
        let calls = (0..1000).map(|at| {
            let app: App = app.app.clone();
            tokio::spawn(async move {
                match at % 3 {
                    0 => dispatch(&app, "new_document", json!({ "style": "coupon" }))
                        .await
                        .is_ok(),
                    1 => dispatch(&app, "read_settings", json!({})).await.is_ok(),
                    _ => dispatch(&app, "close_document", json!({ "id": "nobody" }))
                        .await
                        .is_err(),
                }
            })
        });
        let mut answered = 0;
        for call in calls.collect::<Vec<_>>() {
            answered += usize::from(call.await.unwrap());
        }
        answered
    });
    assert_eq!(answered, 1000);
}

/// Every path below a folder, with its size.
fn tree(folder: &Path) -> Vec<(String, u64)> {
    let mut found = Vec::new();
    let mut waiting = vec![folder.to_owned()];
    while let Some(at) = waiting.pop() {
        for entry in fs::read_dir(at).into_iter().flatten().flatten() {
            let meta = entry.metadata().unwrap();
            if meta.is_dir() {
                waiting.push(entry.path());
            } else {
                found.push((entry.path().display().to_string(), meta.len()));
            }
        }
    }
    found.sort();
    found
}
