//! An application in a temporary folder: a clock that stands still, a keychain in memory.

use crate::App;
use crate::command::dispatch;
use crate::error::ErrorReply;
use crate::home::Home;
use crate::ports::{Clock, NoDialogs};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use pass_sign::{KeyStore, KeyStoreError, Secret};
use serde_json::Value;
use std::collections::HashMap;
use std::path::Path;
use std::sync::{Arc, Mutex};
use tempfile::TempDir;

/// The moment at which every test runs: 25 November 2026, noon UTC.
pub const NOW: i64 = 1_795_608_000;

/// An application, and the folder that goes with it.
pub struct TestApp {
    /// The application.
    pub app: App,
    folder: TempDir,
}

/// A clock that stands still.
struct Still;

impl Clock for Still {
    fn now(&self) -> Timestamp {
        Timestamp::from_second(NOW).unwrap_or(Timestamp::UNIX_EPOCH)
    }

    fn zone(&self) -> TimeZone {
        TimeZone::UTC
    }
}

/// A keychain in memory.
#[derive(Default)]
pub struct MemoryKeys(Mutex<HashMap<String, Secret>>);

impl KeyStore for MemoryKeys {
    fn get(&self, id: &str) -> Result<Option<Secret>, KeyStoreError> {
        Ok(crate::paths::lock(&self.0).get(id).cloned())
    }

    fn put(&self, id: &str, secret: &Secret) -> Result<(), KeyStoreError> {
        crate::paths::lock(&self.0).insert(id.to_owned(), secret.clone());
        Ok(())
    }

    fn remove(&self, id: &str) -> Result<(), KeyStoreError> {
        crate::paths::lock(&self.0).remove(id);
        Ok(())
    }
}

/// A system without a keychain.
pub struct NoKeys;

impl NoKeys {
    fn none<T>() -> Result<T, KeyStoreError> {
        Err(KeyStoreError::Unavailable {
            reason: "a test without one".to_owned(),
        })
    }
}

impl KeyStore for NoKeys {
    fn get(&self, _: &str) -> Result<Option<Secret>, KeyStoreError> {
        NoKeys::none()
    }

    fn put(&self, _: &str, _: &Secret) -> Result<(), KeyStoreError> {
        NoKeys::none()
    }

    fn remove(&self, _: &str) -> Result<(), KeyStoreError> {
        NoKeys::none()
    }
}

impl TestApp {
    /// With a keychain.
    pub fn new() -> std::io::Result<TestApp> {
        TestApp::with(Arc::new(MemoryKeys::default()))
    }

    /// With this keychain.
    pub fn with(keys: Arc<dyn KeyStore>) -> std::io::Result<TestApp> {
        let folder = tempfile::tempdir()?;
        let home = Home::at(folder.path().join("home"));
        Ok(TestApp {
            app: App::with(home, Arc::new(Still), Arc::new(NoDialogs), keys),
            folder,
        })
    }

    /// A second window over the same home, as after a crash.
    pub fn again(&self) -> App {
        let keys = self.app.keys.clone();
        App::with(
            self.app.home.clone(),
            Arc::new(Still),
            Arc::new(NoDialogs),
            keys,
        )
    }

    /// The folder for whatever a test writes.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Calls a command as the window does.
    pub fn call(&self, name: &str, args: Value) -> Result<Value, Box<ErrorReply>> {
        call(&self.app, name, args)
    }
}

/// Calls a command as the window does.
pub fn call(app: &App, name: &str, args: Value) -> Result<Value, Box<ErrorReply>> {
    let runtime = tokio::runtime::Builder::new_current_thread().build();
    match runtime {
        Ok(runtime) => runtime
            .block_on(dispatch(app, name, args))
            .map_err(Box::new),
        Err(error) => Err(Box::new(
            crate::error::Error::io(Path::new("tokio"), "started", &error).into(),
        )),
    }
}
