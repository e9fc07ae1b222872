//! A `.pkpasstemplate` for Apple's tools.

use crate::disk::atomic::{Beside, Readers};
use crate::disk::folder;
use crate::error::{Error, Result};
use crate::export::Exported;
use crate::{App, command::Command};
use pass_format::package::archive;
use pass_format::project::Document;
use serde::Deserialize;

/// Writes a design as `.pkpasstemplate`: a folder, or zipped where the path ends in `.zip`.
#[derive(Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[cfg_attr(feature = "bindings", ts(optional_fields = nullable))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ExportTemplate {
    /// The open document.
    pub id: String,
    /// Its state.
    pub document: Document,
    /// Where, from `pick_save`.
    pub path: String,
    /// Replace what is there.
    pub force: Option<bool>,
}

impl Command for ExportTemplate {
    const NAME: &'static str = "export_template";
    type Reply = Exported;

    fn run(self, app: &App) -> Result<Exported> {
        let session = app.documents.get(&self.id)?;
        session.check(&self.document)?;
        let path = app.paths.resolve(&self.path)?;
        let files = self.document.files(&session.original, session.blob())?;
        let force = self.force.unwrap_or(false);
        let size = match path
            .extension()
            .is_some_and(|end| end.eq_ignore_ascii_case("zip"))
        {
            true => {
                let bytes = archive::write(&files);
                let beside = Beside::write(&path, &bytes, Readers::All)?;
                let read = archive::read(&beside.read()?);
                if !read.is_ok_and(|(there, _)| there == files) {
                    return Err(Error::NotVerified {
                        path: path.display().to_string(),
                        detail: "the disk gave back other bytes".to_owned(),
                    });
                }
                beside.put(force)?;
                bytes.len()
            }
            false => folder::put(&path, &files, force)?,
        };
        Ok(Exported::unsigned(&path, size, files.len()))
    }
}
