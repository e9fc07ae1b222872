//! The use cases of Passwright: what window, command line and tests ask for, without any of them.

#[cfg(feature = "bindings")]
pub mod bindings;
mod blobs;
pub mod command;
pub mod commands;
pub mod disk;
pub mod documents;
pub mod error;
pub mod event;
pub mod home;
pub mod identities;
pub mod paths;
pub mod ports;
mod random;
pub mod settings;

use event::Event;
use home::Home;
use paths::Paths;
use ports::{Clock, Dialogs, Secrets};
use std::ops::Deref;
use std::sync::Arc;
use tokio::sync::broadcast;

/// The parts wired together; a clone is the same application.
#[derive(Clone)]
pub struct App(Arc<Parts>);

/// What an [`App`] is made of.
pub struct Parts {
    /// Where everything lies that outlives a run.
    pub home: Home,
    /// What time it is.
    pub clock: Box<dyn Clock>,
    /// Asks for files.
    pub dialogs: Box<dyn Dialogs>,
    /// The system's keychain.
    pub secrets: Box<dyn Secrets>,
    /// What the window may name.
    pub paths: Paths,
    events: broadcast::Sender<Event>,
}

impl Deref for App {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}

impl App {
    /// Wires an application.
    pub fn new(
        home: Home,
        clock: Box<dyn Clock>,
        dialogs: Box<dyn Dialogs>,
        secrets: Box<dyn Secrets>,
    ) -> App {
        let (events, _) = broadcast::channel(64);
        App(Arc::new(Parts { home, clock, dialogs, secrets, paths: Paths::default(), events }))
    }

    /// Everything that happens from now on.
    pub fn events(&self) -> broadcast::Receiver<Event> {
        self.events.subscribe()
    }

    /// Tells the window; no one listening is fine.
    pub fn emit(&self, event: Event) {
        let _ = self.events.send(event);
    }
}
