//! Emptying an image slot.

use super::import_image::Edited;
use super::slot::{self, Slot};
use crate::{App, command::Command, error::Result};
use pass_format::project::Document;
use pass_format::project::settings;
use serde::Deserialize;

/// Takes a slot's pictures out of a document, with their crop.
#[derive(Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[cfg_attr(feature = "bindings", ts(optional_fields = nullable))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RemoveImage {
    /// The open document.
    pub id: String,
    /// Its state.
    pub document: Document,
    /// `icon`, `logo`, `strip` …
    pub slot: String,
    /// For one language only.
    pub language: Option<String>,
}

impl Command for RemoveImage {
    const NAME: &'static str = "remove_image";
    type Reply = Edited;

    fn run(self, app: &App) -> Result<Edited> {
        let slot = Slot::named(&self.slot, self.language.as_deref())?;
        app.documents.get(&self.id)?.check(&self.document)?;
        let mut document = self.document;
        slot.clear(&mut document);
        settings::set_image(&mut document.settings, &slot.key(), None);
        slot::drop_orphans(&mut document);
        Ok(Edited { document })
    }
}
