//! The open documents: what the window edits as a value, and the bytes behind it.

use crate::error::{Error, Result};
use crate::home::Home;
use crate::paths::lock;
use crate::recovery::{self, Held};
use pass_format::package::facts::Facts;
use pass_format::package::{Bytes, Files};
use pass_format::project::{Document, FileRef};
use pass_lint::issue::Issue;
use serde::Serialize;
use std::collections::{HashMap, HashSet};
use std::path::PathBuf;
use std::sync::Mutex;

/// A document that was just opened.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Opened {
    /// What to call it by.
    pub id: String,
    /// Its name, for people.
    pub name: String,
    /// The folder that a save replaces; `null` where it has to be chosen first.
    pub path: Option<String>,
    /// What it was opened from.
    pub origin: Origin,
    /// Its state.
    pub document: Document,
    /// What was odd or wrong with it as it came.
    pub issues: Vec<Issue>,
    /// Of a bundle: all its passes; the first or the one asked for is open.
    pub passes: Vec<String>,
    /// What was selected, for kept work.
    pub selection: Option<String>,
    /// It holds work that was never saved.
    pub unsaved: bool,
}

/// What a document was opened from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum Origin {
    /// Nothing: it is new.
    New,
    /// A design: template, `.pass`, `.raw`, folder, zipped or not.
    Design,
    /// A signed `.pkpass`; opens without manifest and signature.
    Pass,
    /// One pass of a `.pkpasses`.
    Bundle,
    /// Work kept from a crash.
    Recovery,
}

/// The folder of the pictures as they were imported.
pub const MASTERS: &str = "passwright/masters/";

/// Bytes by the SHA-256 of themselves, lower-case hex.
pub type Blobs = HashMap<String, Bytes>;

/// An open document, without its value: that is the window's.
#[derive(Clone, Debug, Default)]
pub struct Session {
    /// Its name, for people.
    pub name: String,
    /// The folder that a save replaces.
    pub path: Option<PathBuf>,
    /// Every file as it was opened or saved last, byte for byte.
    pub original: Files,
    /// Bytes of every file that the document has ever referred to: an undo may want them back.
    pub blobs: Blobs,
    /// Hashes of pictures as they were imported: they may be larger than those of a pass.
    pub masters: HashSet<String>,
    /// What reading found; the rules want to know.
    pub facts: Facts,
}

impl Opened {
    /// What the window gets to know of a session at first.
    pub(crate) fn new(id: String, session: &Session, origin: Origin) -> Opened {
        Opened {
            id,
            name: session.name.clone(),
            path: session.path.as_ref().map(|path| path.display().to_string()),
            origin,
            document: Document::from_files(&session.original),
            issues: Vec::new(),
            passes: Vec::new(),
            selection: None,
            unsaved: false,
        }
    }
}

impl Session {
    /// A document over these files.
    pub fn of(name: String, path: Option<PathBuf>, original: Files, facts: Facts) -> Session {
        let mut session = Session {
            name,
            path,
            facts,
            ..Session::default()
        };
        for (path, bytes) in &original {
            let hash = session.add(bytes.clone()).hash;
            if path.starts_with(MASTERS) {
                session.masters.insert(hash);
            }
        }
        Session {
            original,
            ..session
        }
    }

    /// Takes bytes in and yields how a document refers to them.
    pub fn add(&mut self, bytes: Bytes) -> FileRef {
        let file = FileRef::to(&bytes);
        self.blobs.insert(file.hash.clone(), bytes);
        file
    }

    /// The bytes of a hash.
    pub fn blob(&self) -> impl Fn(&str) -> Option<Bytes> + '_ {
        |hash| self.blobs.get(hash).cloned()
    }

    /// That all bytes a document refers to are here.
    pub fn check(&self, document: &Document) -> Result<()> {
        match document
            .files
            .iter()
            .find(|(_, file)| !self.blobs.contains_key(&file.hash))
        {
            Some((path, _)) => Err(Error::MissingBytes { path: path.clone() }),
            None => Ok(()),
        }
    }
}

/// The open documents by id.
#[derive(Default)]
pub struct Documents {
    open: Mutex<HashMap<String, Session>>,
    held: Mutex<HashMap<String, Held>>,
}

impl Documents {
    /// Adds one under an id.
    pub fn add(&self, id: String, session: Session) {
        lock(&self.open).insert(id, session);
    }

    /// Works with one; short, other documents wait.
    pub fn with<T>(&self, id: &str, work: impl FnOnce(&mut Session) -> T) -> Result<T> {
        let mut open = lock(&self.open);
        let session = open
            .get_mut(id)
            .ok_or_else(|| Error::NoSuchDocument { id: id.to_owned() })?;
        Ok(work(session))
    }

    /// One as it is now; bytes are shared, not copied.
    pub fn get(&self, id: &str) -> Result<Session> {
        self.with(id, |session| session.clone())
    }

    /// Says to other windows that this one has its kept work in hand.
    pub fn hold(&self, home: &Home, id: &str) -> Result<()> {
        let mut held = lock(&self.held);
        if !held.contains_key(id) {
            held.insert(id.to_owned(), recovery::hold(home, id)?);
        }
        Ok(())
    }

    /// Takes one out.
    pub fn remove(&self, id: &str) -> Result<Session> {
        lock(&self.held).remove(id);
        lock(&self.open)
            .remove(id)
            .ok_or_else(|| Error::NoSuchDocument { id: id.to_owned() })
    }
}
