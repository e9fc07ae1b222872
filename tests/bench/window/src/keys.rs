//! A real key to the painted change, measured inside the page: the event's time stamp to the frame
//! after the change, plus the task behind it.

use crate::process::Program;
use crate::screen::Screen;
use crate::{Subject, quantile};
use fantoccini::{Client, ClientBuilder, Locator};
use serde_json::json;
use std::error::Error;
use std::process::Command;
use std::time::Duration;

const MEASURE: &str = r#"
    window.taken = [];
    let began = 0;
    addEventListener("keydown", (event) => { began = event.timeStamp; }, true);
    const painted = new MessageChannel();
    painted.port1.onmessage = ({ data }) => window.taken.push(performance.now() - data);
    new MutationObserver(() => {
      if (began === 0) return;
      const from = began;
      began = 0;
      requestAnimationFrame(() => painted.port2.postMessage(from));
    }).observe(document.querySelector(arguments[0]), {
      subtree: true, childList: true, characterData: true, attributes: true,
    });
"#;

/// Measures both alternately and prints medians, 95 % and ratios.
pub fn compare(
    screen: &Screen,
    ours: &Subject,
    empty: &Subject,
    keys: usize,
) -> Result<(), Box<dyn Error>> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    let (mut our_times, mut empty_times) = (Vec::new(), Vec::new());
    for port in [4521, 4531, 4541] {
        our_times.extend(runtime.block_on(typed(screen, ours, keys / 3, port))?);
        empty_times.extend(runtime.block_on(typed(screen, empty, keys / 3, port + 1))?);
    }
    for (name, share) in [("p50", 0.5), ("p95", 0.95)] {
        let (our, bare) = (
            quantile(&mut our_times, share),
            quantile(&mut empty_times, share),
        );
        println!(
            "key → painted {name}: {our:.1} ms / {bare:.1} ms = {:.2}",
            our / bare
        );
    }
    Ok(())
}

async fn typed(
    screen: &Screen,
    subject: &Subject,
    keys: usize,
    port: u16,
) -> Result<Vec<f64>, Box<dyn Error>> {
    let _driver = Program::start(
        Command::new("WebKitWebDriver")
            .args([format!("--port={port}"), "--host=127.0.0.1".into()])
            .env("TAURI_WEBVIEW_AUTOMATION", "true"),
    )?;
    let client = connect(subject, port).await?;
    for click in subject.clicks {
        client
            .wait()
            .at_most(Duration::from_secs(10))
            .for_element(Locator::Css(click))
            .await?
            .click()
            .await?;
    }
    client
        .wait()
        .for_element(Locator::Css(subject.input))
        .await?
        .click()
        .await?;
    client.execute(MEASURE, vec![json!(subject.echo)]).await?;
    let window = screen
        .window(subject.title)?
        .ok_or("the window did not open")?;
    screen.focus(window)?;
    tokio::time::sleep(Duration::from_millis(500)).await;
    for letter in (b'a'..=b'z').cycle().take(keys) {
        screen.press(letter)?;
        tokio::time::sleep(Duration::from_millis(150)).await;
    }
    let taken = client.execute("return window.taken", vec![]).await?;
    client.close().await?;
    let times: Vec<f64> = serde_json::from_value(taken)?;
    if times.len() < keys * 9 / 10 {
        return Err(format!(
            "{}: only {} of {keys} keys were painted",
            subject.title,
            times.len()
        )
        .into());
    }
    Ok(times)
}

async fn connect(subject: &Subject, port: u16) -> Result<Client, Box<dyn Error>> {
    let arguments: Vec<_> = subject.design.iter().collect();
    let options = json!({ "binary": subject.binary, "args": arguments });
    let mut capabilities = serde_json::Map::new();
    capabilities.insert("webkitgtk:browserOptions".to_owned(), options);
    let mut tries = 0;
    loop {
        let http = hyper_util::client::legacy::connect::HttpConnector::new();
        let mut builder = ClientBuilder::new(http);
        match builder
            .capabilities(capabilities.clone())
            .connect(&format!("http://127.0.0.1:{port}"))
            .await
        {
            Ok(client) => return Ok(client),
            Err(error) if tries > 50 => return Err(error.into()),
            Err(_) => tokio::time::sleep(Duration::from_millis(100)).await,
        }
        tries += 1;
    }
}
