//! The one folder for everything that outlives a run.

use crate::disk;
use crate::error::Result;
use std::path::{Path, PathBuf};

/// The home folder: settings, identities, kept work.
#[derive(Clone, Debug)]
pub struct Home(PathBuf);

impl Home {
    /// A given folder (`--home`, tests).
    pub fn at(path: impl Into<PathBuf>) -> Home {
        Home(path.into())
    }

    /// `PASSWRIGHT_HOME`, else the system's folder for data of programs: never one that roams or
    /// lies on a network drive, where a database would come to harm.
    pub fn of_this_user() -> Home {
        if let Some(home) = set("PASSWRIGHT_HOME") {
            return Home(home);
        }
        let of_user = || set("HOME").unwrap_or_else(|| PathBuf::from("."));
        Home(if cfg!(target_os = "macos") {
            of_user().join("Library/Application Support/Passwright")
        } else if cfg!(windows) {
            set("LOCALAPPDATA")
                .unwrap_or_else(|| PathBuf::from("."))
                .join("Passwright")
        } else {
            set("XDG_DATA_HOME")
                .filter(|path| path.is_absolute())
                .unwrap_or_else(|| of_user().join(".local/share"))
                .join("passwright")
        })
    }

    /// The folder itself.
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// `settings.json`
    pub fn settings(&self) -> PathBuf {
        self.0.join("settings.json")
    }

    /// One folder per identity.
    pub fn identities(&self) -> PathBuf {
        self.0.join("identities")
    }

    /// Snapshots of unsaved documents.
    pub fn recovery(&self) -> PathBuf {
        self.0.join("recovery")
    }

    /// Makes the folder if need be, for its user alone.
    pub fn create(&self) -> Result<()> {
        disk::private_folder(&self.0)
    }
}

fn set(variable: &str) -> Option<PathBuf> {
    std::env::var_os(variable)
        .filter(|value| !value.is_empty())
        .map(PathBuf::from)
}
