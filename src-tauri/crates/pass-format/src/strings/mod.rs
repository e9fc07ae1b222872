//! The texts of a pass by language.

use serde::{Deserialize, Serialize};

/// The pairs of one `pass.strings`, in the order of the file; of a doubled key the last one counts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct StringTable(pub Vec<(String, String)>);

impl StringTable {
    /// The text for a key.
    pub fn get(&self, key: &str) -> Option<&str> {
        self.0.iter().rev().find(|(name, _)| name == key).map(|(_, text)| text.as_str())
    }
}
