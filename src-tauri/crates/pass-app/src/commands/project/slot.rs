//! An image slot of a document: its files, its master, where they are noted.

use crate::documents::{MASTERS, Session};
use crate::error::{Error, Result};
use pass_format::catalogue::{ImageSlot, image_slot};
use pass_format::package::{Bytes, layout};
use pass_format::project::{Document, Settings};

/// A slot, or that of one language.
pub struct Slot<'a> {
    /// What the catalogue says of it.
    pub kind: &'static ImageSlot,
    language: Option<&'a str>,
}

impl<'a> Slot<'a> {
    /// The slot of this name.
    pub fn named(name: &str, language: Option<&'a str>) -> Result<Slot<'a>> {
        let kind = image_slot(name).ok_or_else(|| Error::NoSuchSlot {
            slot: name.to_owned(),
        })?;
        match language.filter(|language| !is_tag(language)) {
            Some(language) => Err(Error::BadLanguage {
                language: language.to_owned(),
            }),
            None => Ok(Slot { kind, language }),
        }
    }

    /// The file of one scale.
    pub fn path(&self, scale: u8) -> String {
        let name = layout::image_name(self.kind.name, scale);
        match self.language {
            Some(language) => format!("{language}.lproj/{name}"),
            None => name,
        }
    }

    /// Its key in `passwright.json`.
    pub fn key(&self) -> String {
        match self.language {
            Some(language) => format!("{language}/{}", self.kind.name),
            None => self.kind.name.to_owned(),
        }
    }

    /// Takes its files out, also those that a template has as PDF.
    pub fn clear(&self, document: &mut Document) {
        for scale in 1..=3 {
            let path = self.path(scale);
            document.files.remove(&path);
            document.files.remove(&path.replace(".png", ".pdf"));
        }
    }

    /// The picture that its files were made from, else the largest of them.
    pub fn master(&self, document: &Document, session: &Session) -> Result<(String, Bytes)> {
        let images = Settings::of(&document.settings).images();
        let noted = images.into_iter().find(|(key, _)| *key == self.key());
        let master = noted
            .and_then(|(_, source)| source.master)
            .map(|name| format!("{MASTERS}{name}"));
        let candidates = master
            .into_iter()
            .chain((1..=3).rev().map(|scale| self.path(scale)));
        let missing = || Error::MissingBytes { path: self.path(1) };
        let path = candidates
            .into_iter()
            .find(|path| document.files.contains_key(path))
            .ok_or_else(missing)?;
        let hash = document
            .files
            .get(&path)
            .map(|file| file.hash.as_str())
            .unwrap_or_default();
        let bytes = session.blobs.get(hash).cloned().ok_or_else(missing)?;
        Ok((path, bytes))
    }
}

/// Takes out masters that no slot is made from any more; an undo brings them back.
pub fn drop_orphans(document: &mut Document) {
    let used: Vec<String> = Settings::of(&document.settings)
        .images()
        .into_iter()
        .filter_map(|(_, source)| source.master)
        .map(|name| format!("{MASTERS}{name}"))
        .collect();
    document
        .files
        .retain(|path, _| !path.starts_with(MASTERS) || used.contains(path));
}

/// `^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$` (T-PATH-1)
fn is_tag(text: &str) -> bool {
    // Folders that Windows takes for devices.
    if ["aux", "con", "nul", "prn"]
        .iter()
        .any(|device| text.eq_ignore_ascii_case(device))
    {
        return false;
    }
    let mut parts = text.split('-');
    let first = parts.next().unwrap_or_default();
    (2..=3).contains(&first.len())
        && first.bytes().all(|letter| letter.is_ascii_alphabetic())
        && parts.all(|part| {
            (2..=8).contains(&part.len())
                && part.bytes().all(|letter| letter.is_ascii_alphanumeric())
        })
}
