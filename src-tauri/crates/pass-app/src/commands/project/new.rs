//! A new design in a style.

use crate::documents::Opened;
use crate::{App, command::Command, error::Result};
use pass_format::pass::Style;
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
        crate::documents::later(app)
    }
}
