//! A pass in memory: what `pass-face` draws, `pass-lint` judges and `pass-sign` signs.

pub mod archive;
mod build;
pub mod facts;
pub mod layout;
pub mod limits;
pub mod manifest;
mod open;
mod personalise;

pub use build::{build, pdf_images};
pub use open::{Opened, Raw, open};
pub use personalise::{PersonaliseError, SERIAL, Values, personalise, placeholders, preview};

use crate::json::Value;
use crate::strings::StringTable;
use std::collections::BTreeMap;
use std::sync::Arc;

/// A file's bytes, shared.
pub type Bytes = Arc<[u8]>;

/// Paths, with `/`, and the bytes there.
pub type Files = BTreeMap<String, Bytes>;

/// A pass in memory. Images, `personalization.json`, `tooling.json` and whatever else lies in the
/// folder are `files`; `pass.json` and the `pass.strings` are not among them.
#[derive(Clone, Debug, Default)]
pub struct Package {
    /// The value of `pass.json`.
    pub pass: Value,
    /// `pass.strings` by the name of its folder without `.lproj`, such as `de` or `zh-Hans`.
    pub strings: BTreeMap<String, StringTable>,
    /// Every other file.
    pub files: Files,
}
