//! Faces as pictures.

use super::look::view;
use crate::args::{Draw, Format, Generation, Side};
use crate::output::Output;
use clap::ValueEnum;
use pass_app::disk::atomic::{Beside, Readers};
use pass_app::draw::Painter;
use pass_app::error::{Error, Result};
use serde::Serialize;
use std::collections::HashSet;
use std::path::{Path, PathBuf};

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Drawn {
    path: String,
    width: f32,
    height: f32,
    notes: Vec<String>,
}

pub fn run(draw: Draw, output: &Output) -> Result<bool> {
    std::fs::create_dir_all(&draw.out).map_err(|error| Error::io(&draw.out, "made", &error))?;
    let painter = Painter::default();
    let format = match draw.format {
        Format::Png => pass_app::draw::Format::Png,
        Format::Svg => pass_app::draw::Format::Svg,
        Format::Pdf => pass_app::draw::Format::Pdf,
    };
    let mut names = HashSet::new();
    for path in &draw.paths {
        let loaded = pass_app::load::load(path)?.pick(None)?;
        loaded.usable()?;
        for generation in &draw.generation {
            for side in &draw.side {
                let view = view(&loaded, &draw.look, *generation, *side);
                let picture = painter.paint(&loaded.opened.package, &view, format, draw.scale)?;
                let name = name(&loaded.path, &draw, *generation, *side);
                if !names.insert(name.clone()) {
                    return Err(Error::Exists {
                        path: draw.out.join(name).display().to_string(),
                    });
                }
                let target = draw.out.join(name);
                Beside::write(&target, &picture.bytes, Readers::All)?.put(true)?;
                let drawn = Drawn {
                    path: target.display().to_string(),
                    width: picture.drawing.width,
                    height: picture.drawing.height,
                    notes: picture.drawing.notes,
                };
                output.result(&drawn, || drawn.path.clone());
                for note in &drawn.notes {
                    output.say(&format!("note: {note}"));
                }
            }
        }
    }
    Ok(true)
}

/// NAME.png; an option that was given as a list adds its value.
fn name(path: &Path, draw: &Draw, generation: Generation, side: Side) -> PathBuf {
    let mut name = path.file_stem().unwrap_or_default().to_os_string();
    let word = |value: Option<clap::builder::PossibleValue>| {
        value
            .map(|value| format!("-{}", value.get_name()))
            .unwrap_or_default()
    };
    if draw.generation.len() > 1 {
        name.push(word(generation.to_possible_value()));
    }
    if draw.side.len() > 1 {
        name.push(word(side.to_possible_value()));
    }
    name.push(match draw.format {
        Format::Png => ".png",
        Format::Svg => ".svg",
        Format::Pdf => ".pdf",
    });
    PathBuf::from(name)
}
