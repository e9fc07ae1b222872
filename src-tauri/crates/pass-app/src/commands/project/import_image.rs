//! A picture for a slot: decoded within limits, cropped, scaled, 1x, 2x and 3x made.

use super::slot::{self, Slot};
use crate::documents::MASTERS;
use crate::error::{Error, Result};
use crate::load::bounded;
use crate::paths::name_of;
use crate::pictures::{decode, fenced};
use crate::{App, command::Command};
use pass_format::images::pixels;
use pass_format::images::variants::{Fit, SCALES, variants};
use pass_format::images::{Kind, Pixels};
use pass_format::package::{Bytes, limits};
use pass_format::pass::PassView;
use pass_format::project::Document;
use pass_format::project::settings::{self, ImageSource};
use serde::{Deserialize, Serialize};
use std::path::Path;

/// Puts a picture into a slot, or frames anew the one that is there.
#[derive(Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[cfg_attr(feature = "bindings", ts(optional_fields = nullable))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ImportImage {
    /// The open document.
    pub id: String,
    /// Its state.
    pub document: Document,
    /// `icon`, `logo`, `strip` …
    pub slot: String,
    /// For one language only.
    pub language: Option<String>,
    /// The picked or dropped file; without it, the slot's own picture is framed anew.
    pub handle: Option<String>,
    /// The part to show; the largest in the middle if not said.
    pub crop: Option<Crop>,
}

/// A part of a picture, as fractions of its width and height.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Crop {
    /// Left.
    pub x: f64,
    /// Top.
    pub y: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
}

/// A document that a command changed: an ordinary, undoable edit.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Edited {
    /// Its new state.
    pub document: Document,
}

impl Command for ImportImage {
    const NAME: &'static str = "import_image";
    type Reply = Edited;

    fn run(self, app: &App) -> Result<Edited> {
        let slot = Slot::named(&self.slot, self.language.as_deref())?;
        let session = app.documents.get(&self.id)?;
        session.check(&self.document)?;
        let mut document = self.document;
        let (name, bytes) = match &self.handle {
            Some(handle) => {
                let path = app.paths.resolve(handle)?;
                (name_of(&path), read(&path)?)
            }
            None => slot.master(&document, &session)?,
        };
        let picture = fenced(&name, || decode(&name, &bytes, &limits::IMAGE_EDITED))?;
        let size = slot.kind.size(PassView::of(&document.pass).style());
        let (width, height) = (size.width, size.height);
        let (fit, whole) = match size.fill {
            true => (
                Fit::Fill { width, height },
                pixels::Crop::fill(picture.dimensions(), (width, height)),
            ),
            false => (Fit::Inside { width, height }, pixels::Crop::ALL),
        };
        let crop = self
            .crop
            .map(|crop| crop.checked(&self.slot))
            .transpose()?
            .unwrap_or(whole);
        let made = fenced(&name, || {
            let variants = variants(&picture, crop, fit)?;
            let encode = |pixels: &Pixels| Ok(pixels::encode_small(pixels)?);
            variants.iter().map(encode).collect::<Result<Vec<_>>>()
        })?;
        let extension = Kind::of(&bytes).extension();
        app.documents.with(&self.id, |session| {
            slot.clear(&mut document);
            for (scale, png) in SCALES.into_iter().zip(made) {
                document
                    .files
                    .insert(slot.path(scale), session.add(png.into()));
            }
            let master = session.add(bytes);
            session.masters.insert(master.hash.clone());
            let name = format!("{}.{extension}", master.hash);
            document.files.insert(format!("{MASTERS}{name}"), master);
            let source = ImageSource {
                master: Some(name),
                crop: Some(crop),
                ..ImageSource::default()
            };
            settings::set_image(&mut document.settings, &slot.key(), Some(&source));
            slot::drop_orphans(&mut document);
        })?;
        Ok(Edited { document })
    }
}

impl Crop {
    /// The crop, if it shows a part of the picture.
    fn checked(self, slot: &str) -> Result<pixels::Crop> {
        let Crop {
            x,
            y,
            width,
            height,
        } = self;
        let inside = |at: f64, length: f64| at >= 0.0 && length > 0.0 && at + length <= 1.0 + 1e-6;
        match inside(x, width) && inside(y, height) {
            true => Ok(pixels::Crop {
                x,
                y,
                width,
                height,
            }),
            false => Err(Error::BadCrop {
                slot: slot.to_owned(),
            }),
        }
    }
}

/// A picture's file; not larger than what a zipped design may hold.
fn read(path: &Path) -> Result<Bytes> {
    let bytes = bounded(path, limits::ENTRY_BYTES)?;
    match bytes.len() as u64 > limits::ENTRY_BYTES {
        true => Err(Error::BadImage {
            path: path.display().to_string(),
            detail: format!("it has more than {} MiB", limits::ENTRY_BYTES >> 20),
        }),
        false => Ok(bytes.into()),
    }
}
