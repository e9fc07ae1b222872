//! What is in a pass.

use crate::args::Inspect;
use crate::output::{Output, plain};
use pass_app::contents::{Contents, contents};
use pass_app::error::Result;

pub fn run(inspect: Inspect, output: &Output) -> Result<bool> {
    let loaded = pass_app::load::load(&inspect.path)?;
    let loaded = match &inspect.entry {
        Some(entry) => loaded.one(Some(entry))?,
        None => loaded,
    };
    let contents = contents(&loaded);
    output.result(&contents, || text(&contents));
    Ok(contents.problems.is_empty())
}

fn text(contents: &Contents) -> String {
    let mut text = format!("{}: {}\n", plain(&contents.path), contents.source);
    for problem in &contents.problems {
        text += &format!("  error: {}\n", plain(&problem.message));
    }
    for (name, value) in &contents.facts {
        text += &format!("  {:<14} {}\n", words(name), plain(value));
    }
    for pass in &contents.passes {
        text += &format!("  {}\n", plain(pass));
    }
    for file in &contents.files {
        let picture = file
            .pixels
            .map_or(String::new(), |(w, h)| format!("  {w} × {h}"));
        text += &format!("  {:>9}  {}{picture}\n", file.size, plain(&file.path));
    }
    text
}

/// `serialNumber` as “serial number”.
fn words(name: &str) -> String {
    let mut words = String::new();
    for letter in name.chars() {
        if letter.is_ascii_uppercase() {
            words.push(' ');
        }
        words.push(letter.to_ascii_lowercase());
    }
    words
}
