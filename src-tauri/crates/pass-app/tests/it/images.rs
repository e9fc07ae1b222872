//! Pictures: decoded within limits, cropped, made in three sizes; nothing of the outside gets in.

use crate::{opened, picked};
use pass_app::testing::TestApp;
use serde_json::{Value, json};
use std::fs;

const LIMITS: pass_app::package::limits::ImageLimits = pass_app::package::limits::IMAGE_EDITED;

const RED: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" width="400" height="100"><rect width="200" height="100" fill="#f00"/><rect x="200" width="200" height="100" fill="#00f"/></svg>"##;

fn import(
    app: &TestApp,
    new: &Value,
    more: Value,
) -> Result<Value, Box<pass_app::error::ErrorReply>> {
    let mut args = json!({ "id": new["id"], "document": new["document"], "slot": "strip" });
    args.as_object_mut()
        .unwrap()
        .extend(more.as_object().unwrap().clone());
    app.call("import_image", args)
        .map(|edited| edited["document"].clone())
}

fn handle(app: &TestApp, name: &str, bytes: impl AsRef<[u8]>) -> String {
    fs::write(app.folder().join(name), bytes).unwrap();
    picked(app, name)
}

/// Width, height and the middle pixel of a picture as the window gets it.
fn picture(app: &TestApp, new: &Value, document: &Value, path: &str) -> (u32, u32, [u8; 4]) {
    let hash = document["files"][path]["hash"].as_str().unwrap();
    let address = format!("/{}/{hash}/plain", new["id"].as_str().unwrap());
    let (mime, bytes) = app.app.picture_at(&address).unwrap();
    assert_eq!(mime, "image/png");
    let pixels = pass_app::pictures::decode("test", &bytes, &LIMITS).unwrap();
    (
        pixels.width(),
        pixels.height(),
        pixels.get_pixel(pixels.width() / 2, pixels.height() / 2).0,
    )
}

#[test]
fn a_slot_gets_three_sizes_and_keeps_its_master() {
    let app = TestApp::new().unwrap();
    let new = opened(&app);
    let document = import(
        &app,
        &new,
        json!({ "handle": handle(&app, "strip.svg", RED) }),
    )
    .unwrap();
    for (path, size) in [("strip.png", 1), ("strip@2x.png", 2), ("strip@3x.png", 3)] {
        let (width, height, _) = picture(&app, &new, &document, path);
        assert_eq!((width, height), (375 * size, 144 * size), "{path}");
    }
    let masters = document["files"].as_object().unwrap().keys();
    let masters: Vec<_> = masters
        .filter(|path| path.starts_with("passwright/masters/"))
        .collect();
    assert_eq!(masters.len(), 1);
    assert!(masters[0].ends_with(".svg"));
}

#[test]
fn a_picture_is_framed_anew_from_its_master() {
    let app = TestApp::new().unwrap();
    let mut new = opened(&app);
    new["document"] = import(
        &app,
        &new,
        json!({ "handle": handle(&app, "strip.svg", RED) }),
    )
    .unwrap();
    let right = json!({ "crop": { "x": 0.5, "y": 0.0, "width": 0.5, "height": 1.0 } });
    let document = import(&app, &new, right).unwrap();
    assert_eq!(
        picture(&app, &new, &document, "strip.png").2,
        [0, 0, 255, 255]
    );
    for crop in [
        [0.6, 0.0, 0.5, 1.0],
        [0.0, 0.0, 0.0, 1.0],
        [-0.1, 0.0, 0.5, 1.0],
    ] {
        let [x, y, width, height] = crop;
        let outside = json!({ "crop": { "x": x, "y": y, "width": width, "height": height } });
        assert_eq!(
            import(&app, &new, outside).unwrap_err().code,
            "image.bad-crop"
        );
    }
}

#[test]
fn a_language_has_its_own_and_removing_clears_it() {
    let app = TestApp::new().unwrap();
    let new = opened(&app);
    let german = json!({ "handle": handle(&app, "strip.svg", RED), "language": "de" });
    let document = import(&app, &new, german).unwrap();
    assert!(document["files"].get("de.lproj/strip@2x.png").is_some());
    let args = json!({ "id": new["id"], "document": document, "slot": "strip", "language": "de" });
    let removed = app.call("remove_image", args).unwrap()["document"].clone();
    assert_eq!(removed["files"], new["document"]["files"]);
    for language in ["../../x", "en/..", "CON", "x", "😀"] {
        let args = json!({ "handle": handle(&app, "strip.svg", RED), "language": language });
        let refused = import(&app, &new, args).unwrap_err();
        assert_eq!(refused.code, "document.bad-language", "{language}");
    }
}

#[test]
fn an_svg_sees_nothing_of_this_computer() {
    let app = TestApp::new().unwrap();
    let new = opened(&app);
    let secret = app.folder().join("secret.svg");
    fs::write(&secret, RED).unwrap();
    for reference in [
        secret.display().to_string(),
        format!("file://{}", secret.display()),
    ] {
        let spy = format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="375" height="144"><image width="375" height="144" href="{reference}" xlink:href="{reference}"/></svg>"#
        );
        let document = import(
            &app,
            &new,
            json!({ "handle": handle(&app, "spy.svg", spy) }),
        )
        .unwrap();
        assert_eq!(
            picture(&app, &new, &document, "strip.png").2,
            [0, 0, 0, 0],
            "{reference}"
        );
    }
}

#[test]
fn what_is_no_picture_is_refused_with_its_name() {
    let app = TestApp::new().unwrap();
    let new = opened(&app);
    // A PNG header of 65 535 × 65 535 pixels and nothing behind it.
    let mut bomb = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\xff\xff\0\0\xff\xff\x08\x06\0\0\0".to_vec();
    bomb.extend([0; 4]);
    for (name, bytes) in [
        ("empty.png", Vec::new()),
        ("text.png", b"hello".to_vec()),
        ("bomb.png", bomb),
        ("cut.jpg", b"\xff\xd8\xff\xe0\0\x10JFIF".to_vec()),
        ("moving.gif", b"GIF89a\x01\0\x01\0".to_vec()),
        ("broken.svg", b"<svg><rect".to_vec()),
    ] {
        let refused =
            import(&app, &new, json!({ "handle": handle(&app, name, bytes) })).unwrap_err();
        assert_eq!(
            refused.code, "image.unreadable",
            "{name}: {}",
            refused.message
        );
        assert!(refused.message.contains(name), "{}", refused.message);
    }
}
