//! What the window may be told without having asked.

use crate::paths::Picked;
use serde::Serialize;

/// Something that happened; one type, one channel.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[cfg_attr(feature = "bindings", ts(rename = "AppEvent"))]
#[serde(rename_all = "camelCase", tag = "kind")]
pub enum Event {
    /// The folder of an open document was changed by another program.
    Document {
        /// The document.
        id: String,
        /// Its folder.
        path: String,
    },
    /// The list of identities changed.
    Identities,
    /// A native menu item was chosen.
    Action {
        /// The action's id.
        id: String,
    },
    /// The system asks to open files: a second start, a double click, an argument.
    Open {
        /// What to open.
        files: Vec<Picked>,
    },
    /// Files are over the window, or no longer.
    Drag {
        /// Something hovers.
        over: bool,
        /// Left, in CSS pixels.
        x: f32,
        /// Top, in CSS pixels.
        y: f32,
    },
    /// Files were dropped.
    Drop {
        /// What was dropped.
        files: Vec<Picked>,
        /// Left, in CSS pixels.
        x: f32,
        /// Top, in CSS pixels.
        y: f32,
    },
}
