//! The use cases of Passwright: what window, command line and tests ask for, without any of them.

#[cfg(feature = "bindings")]
pub mod bindings;
pub mod command;
pub mod commands;
pub mod contents;
pub mod core_dumps;
pub mod data;
pub mod disk;
pub mod documents;
pub mod draw;
pub mod error;
pub mod event;
pub mod export;
mod fonts;
pub mod home;
pub mod identities;
pub mod judge;
pub mod keychain;
pub mod load;
pub mod paths;
pub mod pictures;
pub mod ports;
pub mod random;
pub mod recovery;
pub mod settings;
mod svg;
#[cfg(feature = "testing")]
pub mod testing;
pub mod verdict;
pub mod wire;

pub use export::Exported;
pub use pass_face::face;
pub use pass_face::view::{Generation, Side, View};
pub use pass_format::json::Value;
pub use pass_format::package;
pub use pass_format::pass::Style;
pub use pass_format::project::starter;
pub use pass_format::strings::locale::tag as language;
pub use pass_lint::Severity;
pub use pass_sign::{Error as SignError, Identity, Import, Secret, import, test_identity};

use documents::{Documents, Opened, Origin, Session};
use error::Result;
use event::{Event, Events};
use fonts::SystemFonts;
use home::Home;
use keychain::SystemKeychain;
use pass_sign::KeyStore;
use paths::{Paths, Picked, lock};
use pictures::Pictures;
use ports::{Clock, Dialogs, SystemClock};
use std::ops::Deref;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

/// The parts wired together; a clone is the same application.
#[derive(Clone)]
pub struct App(Arc<Parts>);

/// What an [`App`] is made of.
pub struct Parts {
    /// Where everything lies that outlives a run.
    pub home: Home,
    /// What time it is.
    pub clock: Arc<dyn Clock>,
    /// Asks for files.
    pub dialogs: Arc<dyn Dialogs>,
    /// The system's keychain.
    pub keys: Arc<dyn KeyStore>,
    /// What the window may name.
    pub paths: Paths,
    /// What is open.
    pub documents: Documents,
    /// What happens.
    pub events: Events,
    /// Treated pictures.
    pub pictures: Pictures,
    /// What drawings are set in.
    pub fonts: SystemFonts,
    waiting: Mutex<Vec<Picked>>,
    /// Held while work is kept or given up, so that neither overtakes the other.
    pub(crate) keeping: Mutex<()>,
}

impl Deref for App {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}

impl App {
    /// The application on this computer: its clock, its keychain, this home.
    pub fn start(home: Home, dialogs: Arc<dyn Dialogs>) -> Result<App> {
        home.create()?;
        Ok(App::with(
            home,
            Arc::new(SystemClock),
            dialogs,
            Arc::new(SystemKeychain),
        ))
    }

    /// An application of other parts, for tests.
    pub fn with(
        home: Home,
        clock: Arc<dyn Clock>,
        dialogs: Arc<dyn Dialogs>,
        keys: Arc<dyn KeyStore>,
    ) -> App {
        App(Arc::new(Parts {
            home,
            clock,
            dialogs,
            keys,
            paths: Paths::default(),
            documents: Documents::default(),
            events: Events::default(),
            pictures: Pictures::default(),
            fonts: SystemFonts::default(),
            waiting: Mutex::default(),
            keeping: Mutex::default(),
        }))
    }

    /// The system asks to open files. A window that does not listen yet finds them with `app_info`.
    pub fn ask_to_open(&self, paths: Vec<PathBuf>) {
        let files: Vec<Picked> = paths
            .into_iter()
            .map(|path| self.paths.grant(path))
            .collect();
        if !files.is_empty() {
            lock(&self.waiting).extend(files.iter().cloned());
            self.events.send(Event::Open { files });
        }
    }

    /// What was asked to be opened and nobody took yet.
    pub(crate) fn take_waiting(&self) -> Vec<Picked> {
        std::mem::take(&mut lock(&self.waiting))
    }

    /// Takes a document in under a new id.
    pub(crate) fn open(&self, session: Session, origin: Origin) -> Opened {
        let id = random::name();
        let opened = Opened::new(id.clone(), &session, origin);
        self.documents.add(id, session);
        opened
    }
}
