//! A new design in a style.

use crate::documents::{Opened, Origin, Session};
use crate::error::{Error, Result};
use crate::{App, command::Command};
use pass_format::package::facts::Facts;
use pass_format::pass::Style;
use pass_format::project::starter;
use serde::Deserialize;

/// Opens a complete design of a style; it needs no place until it is saved.
#[derive(Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewDocument {
    /// Which.
    pub style: Style,
}

impl Command for NewDocument {
    const NAME: &'static str = "new_document";
    type Reply = Opened;

    fn run(self, app: &App) -> Result<Opened> {
        let style = || self.style.key().to_owned();
        let files = starter(self.style).ok_or_else(|| Error::NoStarter { style: style() })?;
        let session = Session::of("Untitled".to_owned(), None, files, Facts::default());
        Ok(app.open(session, Origin::New))
    }
}
