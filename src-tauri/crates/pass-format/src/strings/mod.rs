//! The texts of a pass by language.

pub mod file;
pub mod locale;
mod parse;

use crate::package::Package;
use serde::{Deserialize, Serialize};

/// The pairs of one `pass.strings`, in the order of the file; of a doubled key the last one counts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct StringTable(pub Vec<(String, String)>);

impl StringTable {
    /// The text for a key.
    pub fn get(&self, key: &str) -> Option<&str> {
        self.0
            .iter()
            .rev()
            .find(|(name, _)| name == key)
            .map(|(_, text)| text.as_str())
    }
}

/// What a phone in this language shows for a text of `pass.json`: the whole text is looked up in the
/// `pass.strings` of the language; where it is not found, it is shown as it is.
pub fn lookup<'a>(package: &'a Package, locale: &str, text: &'a str) -> &'a str {
    let folders = package.strings.keys().map(String::as_str);
    locale::best(folders, locale)
        .and_then(|folder| package.strings.get(folder)?.get(text))
        .unwrap_or(text)
}
