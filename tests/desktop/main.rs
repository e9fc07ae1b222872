//! The built application in the real WebKitGTK window, as a person uses it. One window at a time:
//! `./run test window` says `--test-threads=1`.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod card;
mod driver;
mod verdict;

use driver::Window;
use serde_json::json;

const CTRL: &str = "\u{E009}";
const NO_KEY_HELD: &str = "\u{E000}";

fn in_a_window<F: Future<Output = ()>>(story: F) {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build();
    runtime.expect("a runtime").block_on(story);
}

#[test]
fn from_a_new_store_card_to_a_signed_pass_that_others_find_valid_and_back() {
    in_a_window(async {
        let window = Window::open(&[]).await;
        let folder = window.folder();
        window.press("Start with a style", "Store card").await;
        window.find("[aria-label=Canvas] svg[role=img]").await;

        for (slot, size, colour) in [
            ("Logo", (480, 150), [240, 220, 180]),
            ("Strip", (1500, 700), [200, 90, 40]),
        ] {
            let file = folder.join(format!("{slot}.png"));
            card::picture(size.0, size.1, colour)
                .save(&file)
                .expect("a picture to choose");
            window.dialog_answers(&file);
            window.press("Outline", "Images").await;
            window
                .press_any(
                    "Inspector",
                    &[
                        &format!("Choose a picture for {slot}"),
                        &format!("Replace {slot}"),
                    ],
                )
                .await;
        }
        // One after the other, so with the second both are there: only a picture of one's own can be cropped.
        window.find("[aria-label='Crop Strip']").await;

        window.press("Outline", "Style, colours").await;
        window.fill("Inspector", "Background", "#123A5E").await;
        window.fill("Inspector", "Values", "#FFFFFF").await;

        for (group, label, value) in [
            ("Header fields", "Stamps", "3 of 10"),
            ("Secondary fields", "Since", "2026"),
            ("Back fields", "Opening hours", "Every day from 8 to 18"),
        ] {
            window.add_field(group).await;
            window.fill("Inspector", "Label", label).await;
            window.fill("Inspector", "Value", value).await;
        }
        window.until("return document.querySelector('[aria-label=Canvas]').innerHTML.includes('3 of 10')").await;

        let pass = folder.join("coffee.pkpass");
        window.dialog_answers(&pass);
        window.keys(&format!("{CTRL}e{NO_KEY_HELD}")).await;
        window.make_test_identity().await;
        window.press("dialog", "Export…").await;
        window
            .until("return document.body.innerText.includes('Written and verified')")
            .await;
        window.press("dialog", "Done").await;

        let written = verdict::of_others(&pass);
        let json = String::from_utf8(written["pass.json"].clone()).expect("pass.json is UTF-8");
        assert!(
            json.contains("rgb(18, 58, 94)") && json.contains("3 of 10"),
            "{json}"
        );
        assert!(written.contains_key("strip@3x.png") && written.contains_key("logo@2x.png"));

        // Opened again and exported without a change: the same files.
        let again = folder.join("again.pass");
        window.press("Screens", "Design").await;
        window.press_any("body", &["All designs"]).await;
        window.dialog_answers(&pass);
        window.keys(&format!("{CTRL}o{NO_KEY_HELD}")).await;
        window.until("return document.title !== '' && [...document.querySelectorAll('h1')].some((h) => h.innerText.includes('coffee'))").await;
        window.dialog_answers(&again);
        window.keys(&format!("{CTRL}e{NO_KEY_HELD}")).await;
        window.press("dialog", "Folder (.pass)").await;
        window.press("dialog", "Export…").await;
        window
            .until("return document.body.innerText.includes('Written')")
            .await;
        for (name, bytes) in &written {
            if !matches!(name.as_str(), "manifest.json" | "signature") {
                assert_eq!(
                    &std::fs::read(again.join(name)).expect("the same file"),
                    bytes,
                    "{name}"
                );
            }
        }
        window.close().await;
    });
}

#[test]
fn a_design_on_the_command_line_is_opened_and_painted_as_draw_paints_it() {
    in_a_window(async {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let design = card::design(folder.path());
        let window = Window::open(&[&design]).await;
        window.find("[aria-label=Canvas] svg[role=img]").await;
        window.keys(&format!("{CTRL}1{NO_KEY_HELD}")).await;
        window.until("return Math.round(document.querySelector('[aria-label=Canvas] svg[role=img]').getBoundingClientRect().width) === 358").await;
        let shot = window.photograph("[aria-label=Canvas] svg[role=img]").await;
        card::assert_same(&shot, &design);
        window.close().await;
    });
}

#[test]
fn what_was_typed_before_a_kill_is_offered_at_the_next_start() {
    in_a_window(async {
        let window = Window::open(&[]).await;
        window.press("Start with a style", "Coupon").await;
        window.add_field("Back fields").await;
        window
            .fill("Inspector", "Label", "Typed before the end")
            .await;
        window.until_kept("Typed before the end").await;
        let home = window.kill();

        let window = Window::open_in(home, &[]).await;
        window.press("Designs", "Recover").await;
        window.until("return document.querySelector('[aria-label=Outline]').innerText.includes('Typed before the end')").await;
        window.close().await;
    });
}

#[test]
fn the_page_reaches_one_command_and_nothing_else() {
    in_a_window(async {
        let window = Window::open(&[]).await;
        let answer = window
            .ask("const done = arguments[arguments.length - 1];
                  const core = window.__TAURI_INTERNALS__;
                  const tried = ['plugin:fs|read_text_file', 'plugin:shell|open', 'plugin:dialog|open', 'plugin:window|create'];
                  Promise.allSettled(tried.map((name) => core.invoke(name, {}))).then((all) => done(all.map((one) => one.status)));")
            .await;
        assert_eq!(
            answer,
            json!(["rejected", "rejected", "rejected", "rejected"])
        );
        let remote = window
            .ask("const done = arguments[arguments.length - 1];
                  const seen = [];
                  addEventListener('securitypolicyviolation', (event) => seen.push(event.effectiveDirective));
                  fetch('https://example.com/').catch(() => {});
                  const image = new Image(); image.src = 'https://example.com/x.png';
                  setTimeout(() => done(seen.sort()), 500);")
            .await;
        assert_eq!(
            remote,
            json!(["connect-src", "img-src"]),
            "nothing remote is asked for"
        );
        window.close().await;
    });
}
