//! The open document: Apple's template folder and our own `passwright.json`.

mod ids;
mod migrations;
mod save;
pub mod settings;
mod starter;

pub use settings::Settings;
pub use starter::starter;

use crate::error::Error;
use crate::json::Value;
use crate::package::facts::Source;
use crate::package::{Bytes, Files, Opened, Package, Raw, layout, open};
use crate::strings::StringTable;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
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
    /// Read through [`Settings`].
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

impl FileRef {
    /// The reference to these bytes.
    pub fn to(bytes: &[u8]) -> FileRef {
        let hash = Sha256::digest(bytes)
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        FileRef {
            hash,
            size: u32::try_from(bytes.len()).unwrap_or(u32::MAX),
        }
    }
}

impl Document {
    /// The document that these files of a folder are, whatever is odd about them. Files are known by
    /// the paths where they lie.
    pub fn from_files(files: &Files) -> Document {
        Document::of(&open("", Raw::Folder(files.clone())))
    }

    /// The document to begin with after opening: a signed pass without its manifest and signature,
    /// which end with the first edit.
    ///
    /// # Errors
    /// [`Error::SettingsNewer`] where a newer Passwright saved the design.
    pub fn from_opened(opened: &Opened) -> Result<Document, Error> {
        let mut document = Document::of(opened);
        migrations::bring_up(&mut document.settings)?;
        if opened.source == Source::Pass {
            let signed = [layout::MANIFEST, layout::SIGNATURE];
            let names = layout::names(&opened.original);
            for path in signed.iter().filter_map(|path| names.get(*path)) {
                document.files.remove(path);
            }
        }
        Ok(document)
    }

    fn of(opened: &Opened) -> Document {
        let settings = opened.texts.get(layout::SETTINGS);
        let files = layout::names(&opened.original)
            .into_iter()
            .filter(|(path, _)| {
                let is_text =
                    layout::in_language(path).is_some_and(|(_, name)| name == layout::STRINGS);
                path != layout::PASS && path != layout::SETTINGS && !is_text
            });
        let reference = |path: String| {
            let bytes = opened.original.get(&path)?;
            Some((path, FileRef::to(bytes)))
        };
        Document {
            pass: opened.package.pass.clone(),
            strings: opened.package.strings.clone(),
            settings: settings.map(|text| text.value.clone()).unwrap_or_default(),
            files: files.filter_map(|(_, actual)| reference(actual)).collect(),
        }
    }

    /// The pass that the document describes; `blob` yields the bytes of a hash.
    ///
    /// # Errors
    /// [`Error::ContentMissing`] where it does not.
    pub fn package(&self, blob: impl Fn(&str) -> Option<Bytes>) -> Result<Package, Error> {
        let lying = self.contents(blob)?;
        let names = layout::names(&lying);
        let bytes = |actual: &str| lying.get(actual).cloned();
        Ok(Package {
            pass: self.pass.clone(),
            strings: self.strings.clone(),
            files: names
                .into_iter()
                .filter_map(|(path, actual)| Some((path, bytes(&actual)?)))
                .collect(),
        })
    }

    /// The bytes of every file that stands outside.
    fn contents(&self, blob: impl Fn(&str) -> Option<Bytes>) -> Result<Files, Error> {
        self.files
            .iter()
            .map(|(path, file)| match blob(&file.hash) {
                Some(bytes) => Ok((path.clone(), bytes)),
                None => Err(Error::ContentMissing { path: path.clone() }),
            })
            .collect()
    }
}
