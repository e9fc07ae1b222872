//! What only the surroundings can give: the time, a dialog, the system's keychain.

use crate::error::Result;
use jiff::Timestamp;
use serde::Deserialize;
use std::path::PathBuf;
use zeroize::Zeroizing;

/// What time it is.
pub trait Clock: Send + Sync {
    /// Now.
    fn now(&self) -> Timestamp;
}

/// The computer's clock.
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }
}

/// Asks a person for files; blocks until there is an answer. `None`: cancelled, or there is no one.
pub trait Dialogs: Send + Sync {
    /// Files to read.
    fn pick_files(&self, purpose: Purpose) -> Vec<PathBuf>;
    /// A folder to read.
    fn pick_folder(&self, purpose: Purpose) -> Option<PathBuf>;
    /// Where to write.
    fn pick_save(&self, name: &str, kind: SaveKind) -> Option<PathBuf>;
}

/// What files are picked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum Purpose {
    /// A pass or design to open.
    Open,
    /// A picture for a slot: PNG, JPEG, WebP, SVG.
    Image,
    /// Certificate and key: `.p12`, `.pfx`, `.pem`, `.cer`, `.key`.
    Identity,
}

/// What is to be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum SaveKind {
    /// A design's folder, `.pkpasstemplate`.
    Design,
    /// A signed pass, `.pkpass`.
    Pass,
    /// A template for Apple's tools, `.pkpasstemplate`.
    Template,
    /// An unsigned pass folder, `.pass`.
    Folder,
}

/// Nobody to ask: the command line.
pub struct NoDialogs;

impl Dialogs for NoDialogs {
    fn pick_files(&self, _: Purpose) -> Vec<PathBuf> {
        Vec::new()
    }
    fn pick_folder(&self, _: Purpose) -> Option<PathBuf> {
        None
    }
    fn pick_save(&self, _: &str, _: SaveKind) -> Option<PathBuf> {
        None
    }
}

/// The system's keychain: a passphrase per identity.
pub trait Secrets: Send + Sync {
    /// Whether it answers; the error says why not.
    fn available(&self) -> Result<()>;
    /// Keeps a passphrase under an identity's id.
    fn keep(&self, id: &str, passphrase: &str) -> Result<()>;
    /// The passphrase of an id. A locked keychain also says that it has none.
    fn get(&self, id: &str) -> Result<Option<Zeroizing<String>>>;
    /// Forgets it; no error where there was none.
    fn forget(&self, id: &str) -> Result<()>;
}
