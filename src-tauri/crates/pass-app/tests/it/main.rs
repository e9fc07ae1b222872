//! The use cases, as a specification.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod abuse;
mod bindings;
mod core_dumps;
mod export;
mod folder;
mod identity;
mod images;
mod kill;
mod project;
mod recovery;
mod review;

use pass_app::testing::TestApp;
use serde_json::{Value, json};

/// A new store card, open.
fn opened(app: &TestApp) -> Value {
    app.call("new_document", json!({ "style": "storeCard" }))
        .unwrap()
}

/// The path of a place in the test's folder, as if it had been picked.
fn picked(app: &TestApp, name: &str) -> String {
    app.app.paths.grant(app.folder().join(name)).path
}

/// Sets a text at the top level of a document's pass.
fn set(document: &mut Value, key: &str, value: Value) {
    let members = document["pass"]["members"].as_array_mut().unwrap();
    match members.iter_mut().find(|member| member[0] == key) {
        Some(member) => member[1] = value,
        None => members.push(json!([key, value])),
    }
}
