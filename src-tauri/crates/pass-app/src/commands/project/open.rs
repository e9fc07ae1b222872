//! Opening whatever holds a pass: file or folder, zipped or not, signed or not.

use super::recent;
use crate::documents::{Opened, Origin, Session};
use crate::judge::judge;
use crate::load::load;
use crate::{App, command::Command, error::Result};
use pass_format::package::facts::Source;
use pass_format::project::Document;
use pass_sign::Trust;
use serde::Deserialize;

/// Opens a file or folder.
#[derive(Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[cfg_attr(feature = "bindings", ts(optional_fields = nullable))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OpenDocument {
    /// Picked, dropped, or the path of a recent document.
    pub handle: String,
    /// Which pass of a bundle; the first if not said.
    pub entry: Option<String>,
}

impl Command for OpenDocument {
    const NAME: &'static str = "open_document";
    type Reply = Opened;

    fn run(self, app: &App) -> Result<Opened> {
        let path = app.paths.resolve(&self.handle)?;
        let loaded = load(&path)?;
        let passes = loaded
            .opened
            .passes
            .iter()
            .map(|(name, _)| name.clone())
            .collect();
        let from_bundle = loaded.opened.source == Source::Bundle;
        let mut candidates = loaded.passes(self.entry.as_deref())?;
        // A broken first pass of a bundle must not hide the others.
        let first = candidates.iter().position(|pass| pass.usable().is_ok());
        let loaded = candidates.swap_remove(first.unwrap_or(0));
        loaded.usable()?;
        let issues = judge(&loaded, &Trust::apple(), app.clock.now());
        let origin = match loaded.opened.source {
            _ if from_bundle => Origin::Bundle,
            Source::Design => Origin::Design,
            Source::Pass | Source::Bundle => Origin::Pass,
        };
        let real = || std::fs::canonicalize(&loaded.path).unwrap_or_else(|_| loaded.path.clone());
        let place = loaded.is_folder.then(real);
        let document = Document::from_opened(&loaded.opened)?;
        if let Some(place) = &place {
            // Where it lies may be told otherwise than by the path that was picked: a save names it.
            app.paths.grant(place);
        }
        recent::remember(app, &path);
        let session = Session::of(
            loaded.name,
            place,
            loaded.opened.original,
            loaded.opened.facts,
        );
        Ok(Opened {
            document,
            issues,
            passes,
            ..app.open(session, origin)
        })
    }
}
