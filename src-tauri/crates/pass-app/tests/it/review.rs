//! One reply carries drawings and issues of the same state.

use crate::{opened, set};
use pass_app::testing::TestApp;
use serde_json::{Value, json};

fn view(side: &str) -> Value {
    json!({ "generation": "ios27", "width": 358, "side": side, "locale": "en", "dark": false })
}

fn review(app: &TestApp, new: &Value, document: &Value, row: Option<u32>) -> Value {
    let args = json!({
        "id": new["id"], "revision": 7, "document": document,
        "views": [view("front"), view("details")], "row": row,
    });
    app.call("review_document", args).unwrap()
}

/// Everything that is written on the first drawing.
fn texts(review: &Value) -> Vec<String> {
    let layers = review["drawings"][0]["layers"].as_array().unwrap();
    let text = |layer: &Value| layer["text"].as_str().map(str::to_owned);
    layers.iter().filter_map(text).collect()
}

#[test]
fn a_review_answers_its_revision_with_a_drawing_for_each_view() {
    let app = TestApp::new().unwrap();
    let new = opened(&app);
    let review = review(&app, &new, &new["document"], None);
    assert_eq!(review["revision"], 7);
    assert_eq!(review["drawings"].as_array().unwrap().len(), 2);
    assert!(texts(&review).contains(&"Alex Morgan".to_owned()));
    assert_eq!(review["issues"], json!([]));
}

#[test]
fn a_row_fills_what_it_has_and_leaves_the_rest() {
    let app = TestApp::new().unwrap();
    let new = opened(&app);
    let mut document = new["document"].clone();
    set(&mut document, "logoText", json!("{{name}}"));
    document["settings"] = json!({ "members": [
        ["version", { "number": "1" }],
        ["samples", [{ "members": [["name", "Ada"]] }]],
    ] });
    assert!(texts(&review(&app, &new, &document, None)).contains(&"{{name}}".to_owned()));
    assert!(texts(&review(&app, &new, &document, Some(0))).contains(&"Ada".to_owned()));
    let mut lacking = document.clone();
    set(&mut lacking, "logoText", json!("{{other}}"));
    assert!(texts(&review(&app, &new, &lacking, Some(0))).contains(&"{{other}}".to_owned()));
    let args = json!({
        "id": new["id"], "revision": 1, "document": document, "views": [view("front")], "row": 5,
    });
    assert_eq!(
        app.call("review_document", args).unwrap_err().code,
        "document.no-such-row"
    );
}

#[test]
fn a_fix_is_an_edit_that_ends_its_issue() {
    let app = TestApp::new().unwrap();
    let new = opened(&app);
    let mut document = new["document"].clone();
    set(&mut document, "backgroundColor", json!("#3d1d16"));
    let found = review(&app, &new, &document, None);
    let issues = found["issues"].as_array().unwrap();
    let Some(issue) = issues.iter().find(|issue| issue["fix"].is_object()) else {
        // Colours by hex are understood: then there is nothing to mend here.
        assert!(issues.is_empty(), "{issues:?}");
        return;
    };
    let args = json!({ "document": document, "fix": issue["fix"] });
    let fixed = app.call("apply_fix", args).unwrap()["document"].clone();
    let after = review(&app, &new, &fixed, None);
    let left = after["issues"].as_array().unwrap();
    assert!(
        !left
            .iter()
            .any(|other| other["code"] == issue["code"] && other["place"] == issue["place"])
    );
}
