//! What only the surroundings can give: the time, a dialog. The keychain's port is `pass-sign`'s.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::Deserialize;
use std::path::PathBuf;

/// What time it is.
pub trait Clock: Send + Sync {
    /// Now.
    fn now(&self) -> Timestamp;
    /// The zone of this computer.
    fn zone(&self) -> TimeZone;
}

/// The computer's clock.
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }
    fn zone(&self) -> TimeZone {
        TimeZone::system()
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

impl SaveKind {
    /// The ending of its files and folders.
    pub fn extension(self) -> &'static str {
        match self {
            SaveKind::Design | SaveKind::Template => "pkpasstemplate",
            SaveKind::Pass => "pkpass",
            SaveKind::Folder => "pass",
        }
    }
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
