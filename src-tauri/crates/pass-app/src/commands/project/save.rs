//! Saving: the complete folder, or nothing.

use super::recent;
use crate::disk::folder::{self, Swap};
use crate::documents::Session;
use crate::error::{Error, Result};
use crate::paths::{lock, name_of};
use crate::{App, command::Command, recovery};
use pass_format::package::{Raw, open};
use pass_format::project::Document;
use serde::{Deserialize, Serialize};
use std::path::PathBuf;

/// Saves a document as a `.pkpasstemplate` folder.
#[derive(Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[cfg_attr(feature = "bindings", ts(optional_fields = nullable))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SaveDocument {
    /// The open document.
    pub id: String,
    /// What to save.
    pub document: Document,
    /// Where, from `pick_save`; the place it has if not said.
    pub path: Option<String>,
    /// Save over what another program changed or wrote there.
    pub force: Option<bool>,
}

/// What was saved.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Saved {
    /// The folder.
    pub path: String,
    /// Its name, for people.
    pub name: String,
    /// The document as it stands in the folder now.
    pub document: Document,
}

impl Command for SaveDocument {
    const NAME: &'static str = "save_document";
    type Reply = Saved;

    fn run(self, app: &App) -> Result<Saved> {
        let session = app.documents.get(&self.id)?;
        session.check(&self.document)?;
        let force = self.force.unwrap_or(false);
        let target = match &self.path {
            Some(path) => design_path(app.paths.resolve(path)?),
            None => session.path.clone().ok_or_else(|| Error::NoPlace {
                name: session.name.clone(),
            })?,
        };
        if session.path.as_ref() == Some(&target) {
            if !force && target.exists() && folder::read(&target)? != session.original {
                return Err(Error::ChangedOutside {
                    path: target.display().to_string(),
                });
            }
        } else {
            folder::free(&target, force)?;
        }
        let files = self.document.files(&session.original, session.blob())?;
        folder::replace(&target, &files, Swap::Exchange)?;
        let name = name_of(&target);
        let facts = open(&name, Raw::Folder(files.clone())).facts;
        let document = Document::from_files(&files);
        app.documents.with(&self.id, |session| {
            let saved = Session::of(name.clone(), Some(target.clone()), files, facts);
            // Bytes that only an undo wants back stay.
            let before = std::mem::replace(session, saved);
            session.blobs.extend(before.blobs);
            session.masters.extend(before.masters);
        })?;
        // It is saved: a rest of kept work, or a list that cannot be written, does not undo that.
        let _keeping = lock(&app.keeping);
        let _ = recovery::forget_saved(&app.home, &self.id, &self.document);
        recent::remember(app, &target);
        Ok(Saved {
            path: target.display().to_string(),
            name,
            document,
        })
    }
}

/// The path with the ending of a design.
fn design_path(path: PathBuf) -> PathBuf {
    match path
        .extension()
        .is_some_and(|end| end.eq_ignore_ascii_case("pkpasstemplate"))
    {
        true => path,
        false => {
            let name = format!("{}.pkpasstemplate", name_of(&path));
            path.with_file_name(name)
        }
    }
}
