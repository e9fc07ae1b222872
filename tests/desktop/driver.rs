//! A person in front of the real window: clicks, types, answers the file dialogs.

use fantoccini::elements::Element;
use fantoccini::{Client, ClientBuilder, Locator};
use image::RgbImage;
use serde_json::{Map, Value, json};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU16, Ordering};
use std::time::Duration;
use tempfile::TempDir;

static PORT: AtomicU16 = AtomicU16::new(4700);
const PATIENCE: Duration = Duration::from_secs(20);

/// The application in a home of its own, driven over WebDriver. One at a time: the second start of
/// a program hands its files to the first.
pub struct Window {
    page: Client,
    driver: Driver,
    folder: TempDir,
}

/// Ends the driver and the window with it, whatever happens.
struct Driver(Child);

impl Drop for Driver {
    fn drop(&mut self) {
        // The whole group: a driver that is ended alone leaves its window running.
        let group = format!("-{}", self.0.id());
        let _ = Command::new("kill").args(["-KILL", "--", &group]).status();
        let _ = self.0.wait();
    }
}

impl Window {
    /// Opens the application, with files as on a command line, in a fresh home.
    pub async fn open(files: &[&Path]) -> Window {
        Window::open_in(TempDir::new().expect("a temporary folder"), files).await
    }

    /// Opens it again in the home of a window that was closed or killed.
    pub async fn open_in(folder: TempDir, files: &[&Path]) -> Window {
        let port = PORT.fetch_add(1, Ordering::Relaxed);
        let driver = Command::new("WebKitWebDriver")
            .args([format!("--port={port}"), "--host=127.0.0.1".into()])
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("PASSWRIGHT_HOME", folder.path().join("home"))
            .env("PASSWRIGHT_TEST_DIALOG", folder.path().join("dialog"))
            .env("XDG_DATA_HOME", folder.path().join("data"))
            .env("XDG_CONFIG_HOME", folder.path().join("config"))
            .env("XDG_CACHE_HOME", folder.path().join("cache"))
            .env_remove("WEBKIT_DISABLE_DMABUF_RENDERER")
            .env_remove("WEBKIT_DISABLE_COMPOSITING_MODE")
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .process_group(0)
            .spawn()
            .expect("WebKitWebDriver (package webkit2gtk-driver)");
        let driver = Driver(driver);
        let page = connect(port, files).await;
        Window {
            page,
            driver,
            folder,
        }
    }

    /// A folder for this window's files.
    pub fn folder(&self) -> PathBuf {
        self.folder.path().to_owned()
    }

    /// What the next file dialog answers.
    pub fn dialog_answers(&self, path: &Path) {
        let text = path.to_str().expect("a path in UTF-8");
        std::fs::write(self.folder.path().join("dialog"), text).expect("write the dialog's answer");
    }

    /// Waits for an element by CSS selector.
    pub async fn find(&self, css: &str) -> Element {
        match self
            .page
            .wait()
            .at_most(PATIENCE)
            .for_element(Locator::Css(css))
            .await
        {
            Ok(element) => element,
            Err(error) => panic!("{css} did not appear: {error}\n{}", self.text().await),
        }
    }

    /// Clicks the button that begins with this name, inside of the part that a screen reader calls so.
    pub async fn press(&self, part: &str, name: &str) {
        self.press_any(part, &[name]).await;
    }

    /// Clicks the first button with one of these names.
    pub async fn press_any(&self, part: &str, names: &[&str]) {
        let named = names
            .iter()
            .map(|name| {
                format!("@aria-label='{name}' or starts-with(normalize-space(.), '{name}')")
            })
            .collect::<Vec<_>>()
            .join(" or ");
        let xpath = format!(
            "{}//*[self::button or self::label or @role='button' or @role='radio' or @role='option'][{named}]",
            within(part)
        );
        self.by_xpath(&xpath)
            .await
            .click()
            .await
            .unwrap_or_else(|error| panic!("press {names:?}: {error}"));
    }

    /// Replaces the text of the input with this label.
    pub async fn fill(&self, part: &str, label: &str, text: &str) {
        let xpath = format!(
            "{}//*[self::input or self::textarea][@aria-label='{label}' or @id=//label[normalize-space(.)='{label}']/@for]",
            within(part)
        );
        // A panel that is being replaced takes its inputs with it.
        for _ in 0..20 {
            let input = self.by_xpath(&xpath).await;
            let all = format!("{}a{}", "\u{E009}", "\u{E000}");
            if input.click().await.is_ok()
                && input.send_keys(&all).await.is_ok()
                && input.send_keys(text).await.is_ok()
            {
                return;
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        panic!("{label} could not be filled\n{}", self.text().await);
    }

    /// Adds a field to a group and waits until its label has the keyboard.
    pub async fn add_field(&self, group: &str) {
        self.press("Outline", &format!("Add to {group}")).await;
        self.until(
            "const field = document.activeElement;
             return field?.labels?.[0]?.innerText === 'Label' && field.value === 'Label'",
        )
        .await;
    }

    /// Makes a test identity in the export dialog, with a passphrase where there is no keychain.
    pub async fn make_test_identity(&self) {
        self.press("dialog", "Make a test identity").await;
        self.until("return document.querySelector('dialog select') !== null || document.querySelector('dialog input[type=password]') !== null").await;
        let sealed_by_hand =
            "return document.querySelector('dialog input[type=password]') !== null";
        if self.script(sealed_by_hand).await == json!(true) {
            self.fill("dialog", "Passphrase of the key", "for the test")
                .await;
            if self
                .script("return document.querySelector('dialog select') === null")
                .await
                == json!(true)
            {
                self.press("dialog", "Make a test identity").await;
            }
        }
        self.until("return document.querySelector('dialog select') !== null")
            .await;
    }

    async fn by_xpath(&self, xpath: &str) -> Element {
        match self
            .page
            .wait()
            .at_most(PATIENCE)
            .for_element(Locator::XPath(xpath))
            .await
        {
            Ok(element) => element,
            Err(error) => panic!("{xpath} did not appear: {error}\n{}", self.text().await),
        }
    }

    /// Sends keys to whatever has the keyboard; `\u{E009}` is Ctrl, as WebDriver has it.
    pub async fn keys(&self, keys: &str) {
        let focused = self
            .page
            .active_element()
            .await
            .expect("something has the keyboard");
        focused.send_keys(keys).await.expect("send keys");
    }

    /// Runs a script in the page.
    pub async fn script(&self, script: &str) -> Value {
        self.page
            .execute(script, Vec::new())
            .await
            .expect("run a script in the page")
    }

    /// Waits until a script yields true.
    pub async fn until(&self, script: &str) {
        let began = std::time::Instant::now();
        while self.script(script).await != json!(true) {
            assert!(
                began.elapsed() < PATIENCE,
                "never true: {script}\n{}",
                self.text().await
            );
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Waits until a kept snapshot holds this text.
    pub async fn until_kept(&self, text: &str) {
        let began = std::time::Instant::now();
        let kept = self.folder.path().join("home/recovery");
        while !holds(&kept, text.as_bytes()) {
            assert!(began.elapsed() < PATIENCE, "“{text}” was never kept");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// All text that the page shows.
    pub async fn text(&self) -> String {
        self.script("return document.body.innerText")
            .await
            .as_str()
            .unwrap_or_default()
            .to_owned()
    }

    /// Runs a script that answers through its last argument.
    pub async fn ask(&self, script: &str) -> Value {
        self.page
            .execute_async(script, Vec::new())
            .await
            .expect("an answer from the page")
    }

    /// What the window shows of an element. Cut out of a picture of the whole: one of the element
    /// alone comes without what was scrolled.
    pub async fn photograph(&self, css: &str) -> RgbImage {
        let script = format!(
            "const found = document.querySelector(\"{css}\");
             found.scrollIntoView({{ block: 'nearest', inline: 'nearest' }});
             const at = found.getBoundingClientRect();
             return [at.x, at.y, at.width, at.height].map(Math.round)"
        );
        let frame: [u32; 4] = serde_json::from_value(self.script(&script).await).expect("a frame");
        tokio::time::sleep(Duration::from_millis(300)).await;
        let window = self
            .page
            .screenshot()
            .await
            .expect("a photograph of the window");
        let window = image::load_from_memory(&window)
            .expect("a picture")
            .to_rgb8();
        let [x, y, width, height] = frame;
        image::imageops::crop_imm(&window, x, y, width, height).to_image()
    }

    /// Kills the window without a word and keeps its home.
    pub fn kill(self) -> TempDir {
        drop(self.driver);
        self.folder
    }

    /// Ends the session; the home goes with it.
    pub async fn close(self) {
        self.page.close().await.expect("close the window");
    }
}

/// Whether a file below the folder holds these bytes.
fn holds(folder: &Path, bytes: &[u8]) -> bool {
    std::fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .any(|entry| {
            let path = entry.path();
            if path.is_dir() {
                return holds(&path, bytes);
            }
            let found = std::fs::read(path).unwrap_or_default();
            found.windows(bytes.len()).any(|window| window == bytes)
        })
}

/// The part of the page that a screen reader calls so; `dialog` and `body` by themselves.
fn within(part: &str) -> String {
    match part {
        "dialog" | "body" => format!("//{part}"),
        name => format!("//*[@aria-label='{name}']"),
    }
}

async fn connect(port: u16, files: &[&Path]) -> Client {
    let options = json!({ "binary": env!("CARGO_BIN_EXE_passwright-desktop"), "args": files });
    let mut capabilities = Map::new();
    capabilities.insert("webkitgtk:browserOptions".to_owned(), options);
    let mut last = None;
    for _ in 0..100 {
        let http = hyper_util::client::legacy::connect::HttpConnector::new();
        let mut builder = ClientBuilder::new(http);
        let address = format!("http://127.0.0.1:{port}");
        match builder
            .capabilities(capabilities.clone())
            .connect(&address)
            .await
        {
            Ok(page) => return page,
            Err(error) => last = Some(error),
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    panic!("the window did not open: {last:?}");
}
