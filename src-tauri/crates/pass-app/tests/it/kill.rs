//! Kill −9 at random moments: the folder is always one whole saved state, and kept work is never
//! older than what was acknowledged.
//!
//! The writer is this very test binary, started again with a variable that names its work.

use crate::set;
use pass_app::disk::folder::{Swap, read, replace};
use pass_app::package::Files;
use pass_app::testing::{TestApp, call};
use serde_json::{Value, json};
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::time::Duration;

const WORK: &str = "PASSWRIGHT_TEST_KILLED";
const FOLDER: &str = "PASSWRIGHT_TEST_FOLDER";

/// How often, and how many MiB the folder has.
fn size() -> (u32, usize) {
    match std::env::var_os("PASSWRIGHT_SOAK") {
        Some(_) => (200, 30),
        None => (10, 3),
    }
}

/// Ten files; half of them differ from state to state, the others never.
fn state(number: u64, megabytes: usize) -> Files {
    let length = megabytes * 1024 * 1024 / 10;
    let bytes = |seed: u64| seed.to_le_bytes().repeat(length / 8);
    let mut files: Files = (0..10)
        .map(|file| {
            let seed = if file % 2 == 0 {
                file
            } else {
                number * 100 + file
            };
            (format!("picture{file}.png"), bytes(seed).into())
        })
        .collect();
    files.insert(
        "pass.json".to_owned(),
        format!("{{\"state\":{number}}}").into_bytes().into(),
    );
    files
}

/// What the killed process does; in an ordinary run it does nothing.
#[test]
fn worker() {
    let Ok(work) = std::env::var(WORK) else {
        return;
    };
    let folder = std::env::var(FOLDER).unwrap();
    let folder = Path::new(&folder);
    match work.as_str() {
        "exchange" => save_for_ever(folder, Swap::Exchange),
        "renames" => save_for_ever(folder, Swap::TwoRenames),
        _ => keep_for_ever(folder),
    }
}

fn save_for_ever(folder: &Path, swap: Swap) {
    let design = folder.join("Card.pkpasstemplate");
    for number in 1.. {
        replace(&design, &state(number, size().1), swap).unwrap();
        println!("done {number}");
    }
}

fn keep_for_ever(folder: &Path) {
    let app = pass_app::App::start(
        pass_app::home::Home::at(folder.join("home")),
        std::sync::Arc::new(pass_app::ports::NoDialogs),
    )
    .unwrap();
    let opened = call(&app, "new_document", json!({ "style": "storeCard" })).unwrap();
    let mut document = opened["document"].clone();
    for number in 1_u64.. {
        set(
            &mut document,
            "description",
            Value::String(number.to_string()),
        );
        let keep = json!({ "id": opened["id"], "name": "Card", "document": document });
        call(&app, "keep_recovery", keep).unwrap();
        println!("done {number}");
    }
}

/// Starts the worker, kills it after a while, and yields the last number it acknowledged.
fn killed(work: &str, folder: &Path, after: Duration) -> u64 {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "kill::worker", "--nocapture"])
        .env(WORK, work)
        .env(FOLDER, folder)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let (sender, receiver) = mpsc::channel();
    let reading = std::thread::spawn(move || {
        for line in lines.map_while(Result::ok) {
            if let Some(number) = line.strip_prefix("done ") {
                let _ = sender.send(number.parse::<u64>().unwrap());
            }
        }
    });
    // The moment counts from the first finished round, so that it falls into the middle of one.
    let first = receiver
        .recv_timeout(Duration::from_secs(60))
        .expect("the worker works");
    std::thread::sleep(after);
    child.kill().unwrap();
    child.wait().unwrap();
    reading.join().unwrap();
    receiver.try_iter().last().unwrap_or(first)
}

/// Moments spread over 1 to 400 ms, the same in every run.
fn moments() -> impl Iterator<Item = Duration> {
    (0..u64::from(size().0)).map(|round| Duration::from_millis(1 + round * 7919 % 400))
}

fn folder_is_whole(work: &str) {
    let above = tempfile::tempdir().unwrap();
    for after in moments() {
        let design = above.path().join("Card.pkpasstemplate");
        let acknowledged = killed(work, above.path(), after);
        let files = read(&design).unwrap();
        let number: Value = serde_json::from_slice(&files["pass.json"]).unwrap();
        let number = number["state"].as_u64().unwrap();
        assert!(
            number >= acknowledged,
            "state {number} after {acknowledged} was acknowledged"
        );
        assert!(
            files == state(number, size().1),
            "state {number} is not whole"
        );
        let rests = std::fs::read_dir(above.path()).unwrap().count();
        assert_eq!(rests, 1, "the reader clears away what the dead writer left");
    }
}

#[test]
fn a_folder_is_whole_with_exchange() {
    folder_is_whole("exchange");
}

#[test]
fn a_folder_is_whole_without_exchange() {
    folder_is_whole("renames");
}

#[test]
fn kept_work_is_never_older_than_acknowledged() {
    for after in moments() {
        let test = TestApp::new().unwrap();
        let acknowledged = killed("keep", test.folder(), after);
        let kept = test.call("list_recovery", json!({})).unwrap();
        assert_eq!(kept.as_array().unwrap().len(), 1);
        let taken = test
            .call("take_recovery", json!({ "recovery": kept[0]["recovery"] }))
            .unwrap();
        let members = taken["document"]["pass"]["members"].as_array().unwrap();
        let text = members
            .iter()
            .find(|member| member[0] == "description")
            .unwrap();
        let number: u64 = text[1].as_str().unwrap().parse().unwrap();
        assert!(
            number >= acknowledged,
            "{number} kept, {acknowledged} acknowledged"
        );
    }
}
