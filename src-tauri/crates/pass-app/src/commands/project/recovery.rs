//! The snapshot of an unsaved document: keep, list, take, drop.

use crate::documents::{Opened, Origin};
use crate::error::{Error, Result};
use crate::paths::lock;
use crate::recovery::Snapshot;
use crate::{App, command::Command, recovery};
use pass_format::project::Document;
use serde::{Deserialize, Serialize};

/// Keeps a document's unsaved state, so that a crash loses nothing.
#[derive(Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[cfg_attr(feature = "bindings", ts(optional_fields = nullable))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct KeepRecovery {
    /// The open document.
    pub id: String,
    /// Its name, for people.
    pub name: String,
    /// Its state.
    pub document: Document,
    /// What is selected, as a place.
    pub selection: Option<String>,
}

/// Lists what was kept by windows that are gone, the latest first.
#[derive(Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ListRecovery {}

/// Opens what was kept; it stays kept until the document is saved or closed.
#[derive(Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TakeRecovery {
    /// Which, from the list.
    pub recovery: String,
}

/// Drops what was kept: after a save, or because it is not wanted.
#[derive(Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DropRecovery {
    /// Which, from the list, or the id of the open document.
    pub recovery: String,
}

/// Unsaved work of a window that is gone.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Recovered {
    /// What to call it by.
    pub recovery: String,
    /// The document's name, for people.
    pub name: String,
    /// Where it was saved last, if anywhere.
    pub path: Option<String>,
    /// When it was kept, RFC 3339.
    pub at: String,
}

impl Command for KeepRecovery {
    const NAME: &'static str = "keep_recovery";
    type Reply = ();

    fn run(self, app: &App) -> Result<()> {
        let _keeping = lock(&app.keeping);
        let mut session = app.documents.get(&self.id)?;
        session.check(&self.document)?;
        session.name = self.name;
        let at = app.clock.now().to_string();
        let snapshot = Snapshot::of(&session, self.document, self.selection, at);
        app.documents.hold(&app.home, &self.id)?;
        recovery::keep(&app.home, &self.id, &snapshot, &session.blobs)
    }
}

impl Command for ListRecovery {
    const NAME: &'static str = "list_recovery";
    type Reply = Vec<Recovered>;

    fn run(self, app: &App) -> Result<Vec<Recovered>> {
        let kept = recovery::list(&app.home)
            .into_iter()
            .map(|(recovery, kept)| match kept {
                Ok(snapshot) => Recovered {
                    recovery,
                    name: snapshot.name,
                    path: snapshot.path.map(|path| path.display().to_string()),
                    at: snapshot.at,
                },
                // Listed all the same, so that it can be tried, reported or dropped.
                Err(_) => Recovered {
                    name: recovery.clone(),
                    recovery,
                    path: None,
                    at: String::new(),
                },
            });
        Ok(kept.collect())
    }
}

impl Command for TakeRecovery {
    const NAME: &'static str = "take_recovery";
    type Reply = Opened;

    fn run(self, app: &App) -> Result<Opened> {
        if app.documents.get(&self.recovery).is_ok() {
            return Err(Error::NoSuchRecovery {
                recovery: self.recovery,
            });
        }
        let (snapshot, session) = recovery::take(&app.home, &self.recovery)?;
        if let Some(place) = &session.path {
            app.paths.grant(place);
        }
        app.documents.add(self.recovery.clone(), session.clone());
        app.documents.hold(&app.home, &self.recovery)?;
        Ok(Opened {
            document: snapshot.document,
            selection: snapshot.selection,
            unsaved: true,
            ..Opened::new(self.recovery, &session, Origin::Recovery)
        })
    }
}

impl Command for DropRecovery {
    const NAME: &'static str = "drop_recovery";
    type Reply = ();

    fn run(self, app: &App) -> Result<()> {
        let _keeping = lock(&app.keeping);
        let is_open = app.documents.get(&self.recovery).is_ok();
        recovery::forget(&app.home, &self.recovery, is_open)
    }
}
