//! What Wallet shows of a pass, and why.

use super::look::Look;
use crate::args::{Face as Args, Side};
use crate::output::{Output, plain};
use pass_app::draw::face;
use pass_app::error::Result;
use pass_app::face::{Face, FaceField};
use serde::Serialize;

pub fn run(args: Args, output: &Output) -> Result<bool> {
    let passes = pass_app::load::load(&args.path)?.passes(args.entry.as_deref())?;
    let several = passes.len() > 1;
    for loaded in passes {
        loaded.usable()?;
        let look = Look {
            generation: args.generation,
            width: args.width,
            side: Side::Front,
            locale: args.locale.clone(),
            dark: args.dark,
        };
        let face = face(&loaded.opened.package, &look.view(&loaded));
        let shown = Shown {
            entry: several.then_some(loaded.name.as_str()),
            face: &face,
        };
        output.result(&shown, || match shown.entry {
            Some(entry) => format!("{}: {}", plain(entry), text(&face)),
            None => text(&face),
        });
    }
    Ok(true)
}

/// A face; of several passes with the name of its own.
#[derive(Serialize)]
struct Shown<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    entry: Option<&'a str>,
    #[serde(flatten)]
    face: &'a Face,
}

fn text(face: &Face) -> String {
    let shown = &face.resolution;
    let mut text = format!("{}\n", shown.layout.key());
    if let Some(reason) = &shown.reason {
        text += &format!("  {}\n", plain(reason));
    }
    let row = |name: &str, fields: &[FaceField]| {
        let shown: Vec<String> = fields
            .iter()
            .map(|field| {
                format!(
                    "    {:<12} {} · {}\n",
                    plain(&field.key),
                    plain(&field.label),
                    plain(&field.value)
                )
            })
            .collect();
        match shown.is_empty() {
            true => String::new(),
            false => format!("  {name}\n{}", shown.concat()),
        }
    };
    if let Some(logo_text) = &face.logo_text {
        text += &format!("  logo text      {}\n", plain(logo_text));
    }
    text += &row("header", &face.header);
    text += &row("primary", &face.primary);
    for (at, fields) in face.rows.iter().enumerate() {
        text += &row(&format!("row {}", at + 1), fields);
    }
    text += &row("details", &face.back);
    for (slot, image) in &face.images {
        text += &format!("  {slot:<14} {}\n", plain(&image.path));
    }
    if let Some(barcode) = &face.barcode {
        let below = barcode.alt_text.as_deref().unwrap_or_default();
        text += &format!(
            "  barcode        {} {}\n",
            barcode.format.key(),
            plain(below)
        );
    }
    for hidden in &face.hidden {
        text += &format!(
            "  not shown: {}: {}\n",
            plain(&hidden.place.to_string()),
            plain(&hidden.why)
        );
    }
    for note in &face.notes {
        text += &format!("  note: {}\n", plain(note));
    }
    text
}
