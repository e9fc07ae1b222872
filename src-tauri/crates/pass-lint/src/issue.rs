//! What a rule found.

use pass_format::json::Value;
use pass_format::place::Place;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum Severity {
    /// Wallet refuses the pass, or a promise of the format is broken.
    Error,
    /// Wallet ignores, cuts or falls back.
    Warning,
    /// Good practice.
    Advice,
}

/// Something wrong at a place. Its identity is code and place.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Issue {
    /// The rule's id, such as `field-key-duplicate`.
    pub code: String,
    /// How bad.
    pub severity: Severity,
    /// Where.
    #[cfg_attr(feature = "bindings", ts(type = "string"))]
    pub place: Place,
    /// What was found, what Wallet does, what to do; English.
    pub message: String,
    /// What the person with the phone sees.
    pub phone: String,
    /// What belongs in the sentence, for other languages.
    pub args: BTreeMap<String, String>,
    /// What would mend it.
    pub fix: Option<Fix>,
}

/// A repair as an ordinary, undoable edit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Fix {
    /// What it will do, such as “Remove the second key”.
    pub title: String,
    /// There is only one right answer: may be taken without looking.
    pub safe: bool,
    /// The steps, in order.
    pub edits: Vec<Edit>,
}

/// One step of a repair.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", tag = "kind")]
pub enum Edit {
    /// Set a value of `pass.json`; a missing last member or the item behind the last is added.
    Set {
        /// JSON pointer.
        pointer: String,
        /// The value.
        value: Value,
    },
    /// Take a value of `pass.json` out; of a doubled key the one that does not count.
    Remove {
        /// JSON pointer.
        pointer: String,
    },
    /// Rename a member of `pass.json`.
    Rename {
        /// JSON pointer.
        pointer: String,
        /// The new key.
        key: String,
    },
    /// Move a value of `pass.json` to another pointer.
    Move {
        /// JSON pointer.
        from: String,
        /// JSON pointer.
        to: String,
    },
    /// Set or, with `None`, remove a text of a language.
    Text {
        /// Folder name without `.lproj`.
        language: String,
        /// The key.
        key: String,
        /// The text.
        text: Option<String>,
    },
    /// Take a file out.
    RemoveFile {
        /// Its path.
        path: String,
    },
    /// Give a file another name.
    RenameFile {
        /// Its path.
        path: String,
        /// The new path.
        to: String,
    },
}
