//! Kept work: a snapshot per open document in the home, so that a crash loses nothing.
//!
//! `recovery/<id>/snapshot.json` is replaced by rename; `recovery/<id>/blobs/<hash>` are written
//! before the snapshot that needs them. `recovery/<id>/open` is locked while its window lives.

use crate::disk::{self, atomic};
use crate::documents::{Blobs, MASTERS, Session};
use crate::error::{Error, Result};
use crate::home::Home;
use crate::wire;
use pass_format::package::Files;
use pass_format::project::{Document, FileRef};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::path::{Path, PathBuf};

/// The state of an unsaved document.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Snapshot {
    /// Its name, for people.
    pub name: String,
    /// Where it was saved last, if anywhere.
    pub path: Option<PathBuf>,
    /// When it was kept, RFC 3339.
    pub at: String,
    /// Its state.
    pub document: Document,
    /// What was selected, as a place.
    pub selection: Option<String>,
    /// The files that the next save splices into.
    original: BTreeMap<String, FileRef>,
}

/// Says that a window holds an id; goes with it, however it ends.
#[derive(Debug)]
pub struct Held(#[expect(dead_code, reason = "the lock is the value")] Option<File>);

impl Snapshot {
    /// A document's state over what it was opened from.
    pub fn of(
        session: &Session,
        document: Document,
        selection: Option<String>,
        at: String,
    ) -> Snapshot {
        let original = session
            .original
            .iter()
            .map(|(path, bytes)| (path.clone(), FileRef::to(bytes)));
        Snapshot {
            name: session.name.clone(),
            path: session.path.clone(),
            at,
            document,
            selection,
            original: original.collect(),
        }
    }

    fn references(&self) -> impl Iterator<Item = &FileRef> {
        self.document.files.values().chain(self.original.values())
    }
}

/// Marks an id as open in this program.
pub fn hold(home: &Home, id: &str) -> Result<Held> {
    let folder = folder(home, id)?;
    disk::private_folder(&folder)?;
    let path = folder.join("open");
    let file = File::create(&path).map_err(|error| Error::io(&path, "written", &error))?;
    Ok(Held(file.try_lock().is_ok().then_some(file)))
}

/// Keeps a snapshot; the one before stays until this one is whole.
pub fn keep(home: &Home, id: &str, snapshot: &Snapshot, blobs: &Blobs) -> Result<()> {
    let folder = folder(home, id)?;
    let store = folder.join("blobs");
    disk::private_folder(&store)?;
    for file in snapshot.references() {
        let path = store.join(&file.hash);
        if !path.exists() {
            let bytes = blobs.get(&file.hash).ok_or_else(|| Error::MissingBytes {
                path: file.hash.clone(),
            })?;
            atomic::write(&path, bytes)?;
        }
    }
    let text = serde_json::to_vec(snapshot).map_err(|error| unreadable(id, &error))?;
    atomic::write(&folder.join("snapshot.json"), &text)
}

/// What windows that are gone have kept, the latest first.
pub fn list(home: &Home) -> Vec<(String, Result<Snapshot>)> {
    let entries = fs::read_dir(home.recovery())
        .into_iter()
        .flatten()
        .flatten();
    let mut kept: Vec<(String, Result<Snapshot>)> = entries
        .filter_map(|entry| entry.file_name().into_string().ok())
        .filter(|id| !is_open(home, id))
        .filter(|id| folder(home, id).is_ok_and(|folder| folder.join("snapshot.json").exists()))
        .map(|id| (id.clone(), read(home, &id)))
        .collect();
    let at = |kept: &Result<Snapshot>| {
        kept.as_ref()
            .map(|snapshot| snapshot.at.clone())
            .unwrap_or_default()
    };
    kept.sort_by_key(|(_, kept)| std::cmp::Reverse(at(kept)));
    kept
}

/// A snapshot with all its bytes, as an open document.
pub fn take(home: &Home, id: &str) -> Result<(Snapshot, Session)> {
    let snapshot = read(home, id)?;
    let store = folder(home, id)?.join("blobs");
    let mut bytes = Blobs::new();
    for file in snapshot.references() {
        let path = store.join(&file.hash);
        let read = fs::read(&path).map_err(|error| Error::io(&path, "read", &error))?;
        if FileRef::to(&read).hash != file.hash {
            let detail = format!("{} is damaged", path.display());
            return Err(Error::BadRecovery {
                recovery: id.to_owned(),
                detail,
            });
        }
        bytes.insert(file.hash.clone(), read.into());
    }
    let original: Files = snapshot
        .original
        .iter()
        .filter_map(|(path, file)| Some((path.clone(), bytes.get(&file.hash)?.clone())))
        .collect();
    let files = snapshot.document.files.iter().chain(&snapshot.original);
    let masters = files
        .filter(|(path, _)| path.starts_with(MASTERS))
        .map(|(_, file)| file.hash.clone());
    let session = Session {
        name: snapshot.name.clone(),
        path: snapshot.path.clone(),
        original,
        blobs: bytes,
        masters: masters.collect(),
        ..Session::default()
    };
    Ok((snapshot, session))
}

/// Drops what was kept of a document that was saved; what is newer than that stays.
pub fn forget_saved(home: &Home, id: &str, saved: &Document) -> Result<()> {
    match read(home, id) {
        Ok(kept) if kept.document != *saved => Ok(()),
        _ => forget(home, id, true),
    }
}

/// Drops what was kept; the mark of an open document stays. No error where there is nothing.
pub fn forget(home: &Home, id: &str, still_open: bool) -> Result<()> {
    let folder = folder(home, id)?;
    let gone = |result: std::io::Result<()>| match result {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(Error::io(&folder, "removed", &error))
        }
        _ => Ok(()),
    };
    // The snapshot goes first: blobs without one are rests, a snapshot without blobs is a loss.
    gone(fs::remove_file(folder.join("snapshot.json")))?;
    if still_open {
        gone(fs::remove_dir_all(folder.join("blobs")))
    } else {
        gone(fs::remove_dir_all(&folder))
    }
}

fn read(home: &Home, id: &str) -> Result<Snapshot> {
    let path = folder(home, id)?.join("snapshot.json");
    let bytes = fs::read(&path).map_err(|_| Error::NoSuchRecovery {
        recovery: id.to_owned(),
    })?;
    wire::read(&bytes)
        .and_then(serde_json::from_value)
        .map_err(|error| unreadable(id, &error))
}

fn is_open(home: &Home, id: &str) -> bool {
    let mark = folder(home, id).and_then(|folder| {
        let path = folder.join("open");
        File::open(&path).map_err(|error| Error::io(&path, "read", &error))
    });
    mark.is_ok_and(|mark| matches!(mark.try_lock(), Err(fs::TryLockError::WouldBlock)))
}

/// An id comes from the window: it is a name of ours or none.
fn folder(home: &Home, id: &str) -> Result<PathBuf> {
    let ours = !id.is_empty() && id.len() <= 32 && id.bytes().all(|byte| byte.is_ascii_hexdigit());
    match ours {
        true => Ok(home.recovery().join(Path::new(id))),
        false => Err(Error::NoSuchRecovery {
            recovery: id.to_owned(),
        }),
    }
}

fn unreadable(id: &str, error: &serde_json::Error) -> Error {
    Error::BadRecovery {
        recovery: id.to_owned(),
        detail: error.to_string(),
    }
}
