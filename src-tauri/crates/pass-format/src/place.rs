//! A spot in a pass, as text: `path`, or `path#inner`.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

/// A spot in a pass: a file, or something inside one.
///
/// Written `pass.json#/coupon/primaryFields/0/value` (JSON pointer), `de.lproj/pass.strings#EVENT`
/// (key), `icon@2x.png`, `signature`; empty for the archive itself. Names real files, so it works in
/// an editor, in SARIF and in an archive alike.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// Path from the root of the pass, with `/`; empty for the archive.
    pub path: String,
    /// What is meant inside the file: a JSON pointer, a key.
    pub inner: Option<String>,
}

impl Place {
    /// The archive or folder as a whole.
    pub fn archive() -> Place {
        Place::default()
    }

    /// A file.
    pub fn file(path: impl Into<String>) -> Place {
        Place {
            path: path.into(),
            inner: None,
        }
    }

    /// A value in `pass.json`, by JSON pointer.
    pub fn pass(pointer: impl Into<String>) -> Place {
        Place {
            path: "pass.json".to_owned(),
            inner: Some(pointer.into()),
        }
    }

    /// A text of a language, by its key.
    pub fn string(language: &str, key: &str) -> Place {
        Place {
            path: format!("{language}.lproj/pass.strings"),
            inner: Some(key.to_owned()),
        }
    }

    /// Reads the printed form; everything is a place.
    pub fn parse(text: &str) -> Place {
        match text.split_once('#') {
            Some((path, inner)) => Place {
                path: path.to_owned(),
                inner: Some(inner.to_owned()),
            },
            None => Place::file(text),
        }
    }

    /// The JSON pointer, where the place is one in `pass.json`.
    pub fn pass_pointer(&self) -> Option<&str> {
        (self.path == "pass.json").then(|| self.inner.as_deref().unwrap_or(""))
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.inner {
            Some(inner) => write!(f, "{}#{inner}", self.path),
            None => f.write_str(&self.path),
        }
    }
}

impl Serialize for Place {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Place {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Place, D::Error> {
        Ok(Place::parse(&String::deserialize(from)?))
    }
}
