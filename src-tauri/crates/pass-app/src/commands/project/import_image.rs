//! A picture for a slot: decoded within limits, cropped, scaled, 1x, 2x and 3x made.

use crate::{App, command::Command, error::Result};
use pass_format::project::Document;
use serde::{Deserialize, Serialize};

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
        crate::documents::later(app)
    }
}
