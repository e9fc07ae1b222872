//! How long our window takes, as ratios to an empty Tauri window in the same run: start to the
//! first useful frame, key to painted preview, memory; and the size of the program.
//!
//! usage: window-bench PASSWRIGHT EMPTY DESIGN, on an X screen of its own (`./run bench window`)

mod keys;
mod process;
mod screen;
mod start;

use screen::Screen;
use std::error::Error;
use std::path::PathBuf;

const STARTS: usize = 10;
const KEYS: usize = 120;

/// One of the two windows.
pub struct Subject {
    binary: PathBuf,
    title: &'static str,
    /// What it is given to open when keys are measured.
    design: Option<PathBuf>,
    /// What is clicked before there is something to type into.
    clicks: &'static [&'static str],
    /// What is typed into.
    input: &'static str,
    /// What has to be painted anew.
    echo: &'static str,
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args_os().skip(1).map(PathBuf::from);
    let (Some(ours), Some(empty), Some(design)) =
        (arguments.next(), arguments.next(), arguments.next())
    else {
        return Err("usage: window-bench PASSWRIGHT EMPTY DESIGN".into());
    };
    let ours = Subject {
        binary: ours,
        title: "Passwright",
        design: Some(design),
        clicks: &["[aria-label=Canvas] button[aria-label*='Alex Morgan']"],
        input: "[aria-label=Inspector] textarea[data-place$='/value']",
        echo: "[aria-label=Canvas] figure",
    };
    let empty = Subject {
        binary: empty,
        title: "Empty",
        design: None,
        clicks: &[],
        input: "#in",
        echo: "#out",
    };
    let screen = Screen::open()?;

    println!("cores: {}", std::thread::available_parallelism()?);
    println!(
        "display: Xvfb, drawn in software; homes: empty; starts: {STARTS} each, keys: {KEYS} each, alternating"
    );
    start::compare(&screen, &ours, &empty, STARTS)?;
    keys::compare(&screen, &ours, &empty, KEYS)?;
    println!(
        "program: {:.1} MB",
        process::size(&ours.binary)? as f64 / 1e6
    );
    Ok(())
}

/// The value below which this share of the sorted values lies.
fn quantile(values: &mut [f64], share: f64) -> f64 {
    values.sort_by(f64::total_cmp);
    values[((values.len() - 1) as f64 * share).round() as usize]
}
