//! The open documents.

use crate::App;
use crate::error::{Error, Result};
use pass_format::project::Document;
use pass_lint::issue::Issue;
use serde::Serialize;

/// A document that was just opened.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Opened {
    /// What to call it by.
    pub id: String,
    /// Its name, for people.
    pub name: String,
    /// The folder that a save replaces; `null` where it has to be chosen first.
    pub path: Option<String>,
    /// What it was opened from.
    pub origin: Origin,
    /// Its state.
    pub document: Document,
    /// What was odd or wrong with it as it came.
    pub issues: Vec<Issue>,
    /// Of a bundle: all its passes; the first or the one asked for is open.
    pub passes: Vec<String>,
    /// What was selected, for kept work.
    pub selection: Option<String>,
    /// It holds work that was never saved.
    pub unsaved: bool,
}

/// What a document was opened from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum Origin {
    /// Nothing: it is new.
    New,
    /// A design: template, `.pass`, `.raw`, folder, zipped or not.
    Design,
    /// A signed `.pkpass`; opens without manifest and signature.
    Pass,
    /// One pass of a `.pkpasses`.
    Bundle,
    /// Work kept from a crash.
    Recovery,
}

pub(crate) fn later<T>(_: &App) -> Result<T> {
    Err(Error::Interrupted { what: String::new() })
}
