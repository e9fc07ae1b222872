//! Faces as pictures.

use super::look::Look;
use crate::args::{Draw, Format};
use crate::output::{Output, plain};
use clap::ValueEnum;
use pass_app::disk::atomic::{Beside, Readers};
use pass_app::draw::Painter;
use pass_app::error::{Error, Result};
use pass_app::load::{Loaded, load};
use serde::Serialize;
use std::collections::HashSet;
use std::path::Path;
use std::process::ExitCode;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Drawn {
    path: String,
    width: f32,
    height: f32,
    notes: Vec<String>,
}

pub fn run(draw: &Draw, output: &Output) -> ExitCode {
    let mut pictures = Pictures {
        draw,
        output,
        painter: Painter::default(),
        names: HashSet::new(),
    };
    let passes = |path| load(path)?.passes(draw.entry.as_deref());
    let mut all = Vec::new();
    for path in &draw.paths {
        match passes(path) {
            Ok(passes) => {
                let several = passes.len() > 1;
                all.extend(passes.into_iter().map(|pass| Ok((pass, several))));
            }
            Err(error) => all.push(Err(error)),
        }
    }
    output.each(all, |pass| {
        let (pass, several) = pass?;
        pictures.of(&pass, several)?;
        Ok(true)
    })
}

struct Pictures<'a> {
    draw: &'a Draw,
    output: &'a Output,
    painter: Painter,
    names: HashSet<String>,
}

impl Pictures<'_> {
    /// Every picture of a pass that is asked for.
    fn of(&mut self, pass: &Loaded, several: bool) -> Result<()> {
        pass.usable()?;
        let draw = self.draw;
        let base = self.base(pass, several);
        let locales: Vec<Option<String>> = match draw.locale.is_empty() {
            true => vec![None],
            false => draw.locale.iter().cloned().map(Some).collect(),
        };
        for generation in &draw.generation {
            for width in &draw.width {
                for side in &draw.side {
                    for locale in &locales {
                        let mut name = base.clone();
                        let mut add = |is_list, value: String| {
                            if is_list {
                                name += &format!("-{value}");
                            }
                        };
                        add(draw.generation.len() > 1, word(generation));
                        add(draw.width.len() > 1, width.to_string());
                        add(draw.side.len() > 1, word(side));
                        add(locales.len() > 1, locale.clone().unwrap_or_default());
                        let look = Look {
                            generation: *generation,
                            width: *width,
                            side: *side,
                            locale: locale.clone(),
                            dark: draw.dark,
                        };
                        for format in &draw.format {
                            self.one(pass, &look, *format, &name)?;
                        }
                    }
                }
            }
        }
        Ok(())
    }

    /// NAME; of several passes of a bundle NAME-ENTRY; of what has a name that was taken already,
    /// NAME-2.
    fn base(&mut self, pass: &Loaded, several: bool) -> String {
        let stem = |path: &Path| {
            let stem = path.file_stem().unwrap_or_default();
            stem.to_string_lossy().into_owned()
        };
        let mut base = stem(&pass.path);
        if several {
            base += &format!("-{}", stem(pass.name.as_ref()));
        }
        let taken = &mut self.names;
        let free = (2..)
            .map(|count| format!("{base}-{count}"))
            .find(|name| !taken.contains(name));
        if taken.contains(&base) {
            base = free.unwrap_or(base);
        }
        taken.insert(base.clone());
        base
    }

    fn one(&self, pass: &Loaded, look: &Look, format: Format, name: &str) -> Result<()> {
        let (draw, output) = (self.draw, self.output);
        let view = look.view(pass);
        let format = match format {
            Format::Png => pass_app::draw::Format::Png,
            Format::Svg => pass_app::draw::Format::Svg,
            Format::Pdf => pass_app::draw::Format::Pdf,
        };
        let picture = self
            .painter
            .paint(&pass.opened.package, &view, format, draw.scale)?;
        std::fs::create_dir_all(&draw.out).map_err(|error| Error::io(&draw.out, "made", &error))?;
        let target = draw.out.join(format!("{name}.{}", format.extension()));
        Beside::write(&target, &picture.bytes, Readers::All)?.put(true)?;
        let missing = picture
            .undecoded
            .iter()
            .map(|path| format!("“{path}” cannot be decoded, so it is missing in the picture."));
        let mut notes = picture.drawing.notes;
        notes.extend(missing);
        let drawn = Drawn {
            path: target.display().to_string(),
            width: picture.drawing.width,
            height: picture.drawing.height,
            notes,
        };
        output.result(&drawn, || plain(&drawn.path));
        for note in &drawn.notes {
            output.say(&format!("note: {}", plain(note)));
        }
        Ok(())
    }
}

/// A value as it is written on the command line.
fn word(value: &impl ValueEnum) -> String {
    value
        .to_possible_value()
        .map(|value| value.get_name().to_owned())
        .unwrap_or_default()
}
