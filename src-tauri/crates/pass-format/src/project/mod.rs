//! The open document: Apple's template folder and our own `passwright.json`.

use crate::json::Value;
use crate::strings::StringTable;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The open document as the editor holds it: small, because bytes of files stand outside and are
/// referred to by their hash.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Document {
    /// The value of `pass.json`.
    pub pass: Value,
    /// `pass.strings` by folder name without `.lproj`.
    pub strings: BTreeMap<String, StringTable>,
    /// The value of `passwright.json` (columns, samples, image crops …), `Null` where there is none.
    /// Read through `project::Settings`.
    pub settings: Value,
    /// Every other file by path: images, `personalization.json`, `tooling.json`, foreign files.
    pub files: BTreeMap<String, FileRef>,
}

/// A file that stands outside of the document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct FileRef {
    /// SHA-256 of the bytes, in lower-case hex.
    pub hash: String,
    /// Size in bytes.
    pub size: u32,
}
