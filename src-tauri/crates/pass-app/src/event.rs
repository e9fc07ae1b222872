//! What the window may be told without having asked.

use crate::paths::Picked;
use serde::Serialize;
use tokio::sync::broadcast;

/// Something that happened; one type, one channel.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[cfg_attr(feature = "bindings", ts(rename = "AppEvent"))]
#[serde(rename_all = "camelCase", tag = "kind")]
pub enum Event {
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

/// Everything that happens, for whoever listens.
pub struct Events(broadcast::Sender<Event>);

/// One listener.
pub struct Listener(broadcast::Receiver<Event>);

impl Default for Events {
    fn default() -> Events {
        Events(broadcast::channel(64).0)
    }
}

impl Events {
    /// Tells all; no one listening is fine.
    pub fn send(&self, event: Event) {
        let _ = self.0.send(event);
    }

    /// Everything from now on.
    pub fn subscribe(&self) -> Listener {
        Listener(self.0.subscribe())
    }
}

impl Listener {
    /// The next one; `None` at the end. Who is too slow misses some.
    pub async fn next(&mut self) -> Option<Event> {
        loop {
            match self.0.recv().await {
                Ok(event) => return Some(event),
                Err(broadcast::error::RecvError::Lagged(_)) => {}
                Err(broadcast::error::RecvError::Closed) => return None,
            }
        }
    }
}
