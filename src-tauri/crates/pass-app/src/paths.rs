//! Which paths the window may name: those the core has handed out itself (T-UI-4).

use crate::error::{Error, Result};
use pass_format::project::FileRef;
use serde::Serialize;
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

/// A file or folder that a person picked or dropped.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Picked {
    /// What to call it by in the next command.
    pub handle: String,
    /// Its last part, for people.
    pub name: String,
    /// Where it lies.
    pub path: String,
}

impl Picked {
    /// Something is there.
    pub(crate) fn exists(&self) -> bool {
        Path::new(&self.path).exists()
    }
}

/// Paths by handle. A handle is a path's own hash, so that picking twice gives the same one.
#[derive(Default)]
pub struct Paths {
    granted: Mutex<HashMap<String, PathBuf>>,
}

impl Paths {
    /// Lets the window name this path from now on.
    pub fn grant(&self, path: impl Into<PathBuf>) -> Picked {
        let path = path.into();
        let handle = handle_of(&path);
        let picked = Picked {
            handle: handle.clone(),
            name: name_of(&path),
            path: path.display().to_string(),
        };
        lock(&self.granted).insert(handle, path);
        picked
    }

    /// The path of a handle or of a text that was granted.
    pub fn resolve(&self, named: &str) -> Result<PathBuf> {
        let granted = lock(&self.granted);
        granted
            .get(named)
            .or_else(|| granted.get(&handle_of(Path::new(named))))
            .cloned()
            .ok_or_else(|| Error::NotGranted {
                path: named.to_owned(),
            })
    }
}

/// The last part of a path, for people.
pub fn name_of(path: &Path) -> String {
    path.file_name()
        .unwrap_or(path.as_os_str())
        .to_string_lossy()
        .into_owned()
}

fn handle_of(path: &Path) -> String {
    FileRef::to(path.as_os_str().as_encoded_bytes()).hash
}

/// A lock that a panicked holder does not close for ever: every holder leaves whole values.
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex
        .lock()
        .unwrap_or_else(std::sync::PoisonError::into_inner)
}
