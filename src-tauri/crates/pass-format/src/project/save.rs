//! Saving: what was edited is spliced into the old text, everything else stays byte for byte.

use super::{Document, ids};
use crate::error::Error;
use crate::json::{self, Text, Value};
use crate::package::{Bytes, Files, layout};
use crate::strings;

impl Document {
    /// Every file of the saved design, from the files as they were opened or saved last.
    ///
    /// Fields, seats and actions that are new get an `_id` where the design has them (Apple's Pass
    /// Designer keeps its books by it); nothing else changes that was not edited.
    ///
    /// # Errors
    /// [`Error::ContentMissing`] where `blob` does not know the bytes of a hash.
    pub fn files(
        &self,
        original: &Files,
        blob: impl Fn(&str) -> Option<Bytes>,
    ) -> Result<Files, Error> {
        let mut files = self.contents(blob)?;
        let names = layout::names(original);
        let place = |path: &str| names.get(path).cloned().unwrap_or_else(|| path.to_owned());
        let old = |path: &str| original.get(path);

        let path = place(layout::PASS);
        let text = old(&path).map(|bytes| Text::read(layout::PASS, bytes));
        let mut pass = self.pass.clone();
        if let Some(text) = &text {
            ids::give(&mut pass, &text.value);
        }
        files.extend(written(text, &pass).map(|bytes| (path, bytes)));

        let path = place(layout::SETTINGS);
        let text = old(&path).map(|bytes| Text::read(layout::SETTINGS, bytes));
        files.extend(written(text, &self.settings).map(|bytes| (path, bytes)));

        for (language, table) in &self.strings {
            let known = layout::strings_path(language);
            let path = place(&known);
            let bytes = match old(&path) {
                Some(bytes) => strings::file::Text::read(&known, bytes).write(table),
                None => strings::file::write(table),
            };
            files.insert(path, bytes.into());
        }
        Ok(files)
    }
}

/// The bytes of a JSON file; none where there never was a value.
fn written(text: Option<Text>, value: &Value) -> Option<Bytes> {
    match text {
        Some(text) => Some(text.write(value).into()),
        None if *value == Value::Null => None,
        None => Some(json::print(value).into_bytes().into()),
    }
}
