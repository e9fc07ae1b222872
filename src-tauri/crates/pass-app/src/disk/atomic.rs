//! A file is the old one or the whole new one: written beside, flushed, renamed, folder flushed.

use crate::error::{Error, Result};
use std::fs::{self, File, OpenOptions};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

/// Who may read a new file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Readers {
    /// Its user alone.
    User,
    /// Whoever the system's mask lets.
    All,
}

/// Replaces a file of the home, or makes it.
pub fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    Beside::write(path, bytes, Readers::User)?.put(true)
}

/// A new, flushed file beside its place, under a random name that no program looks at. It is
/// removed if it is not put in place.
pub struct Beside {
    at: PathBuf,
    place: PathBuf,
}

impl Beside {
    /// Writes it. A rest of a killed writer's would have another name.
    pub fn write(place: &Path, bytes: &[u8], readers: Readers) -> Result<Beside> {
        let name = crate::paths::name_of(place);
        // A long name gets cut, so that the marks still fit into the 255 bytes of a file system.
        let short: String = name.chars().take(40).collect();
        let at = parent(place).join(format!(".{short}.{}.passwright", crate::random::name()));
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        if readers == Readers::User {
            std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        }
        let failed = |error: std::io::Error| match error.kind() {
            ErrorKind::NotFound => Error::io(parent(place), "written", &error),
            _ => Error::io(place, "written", &error),
        };
        let mut file = options.open(&at).map_err(failed)?;
        let beside = Beside {
            at,
            place: place.to_owned(),
        };
        file.write_all(bytes)
            .and_then(|()| file.sync_all())
            .map_err(failed)?;
        Ok(beside)
    }

    /// What was written, from the disk.
    pub fn read(&self) -> Result<Vec<u8>> {
        fs::read(&self.at).map_err(|error| Error::io(&self.at, "read", &error))
    }

    /// Puts it in place; with `force` over what is there.
    pub fn put(self, force: bool) -> Result<()> {
        let there = || Error::Exists {
            path: self.place.display().to_string(),
        };
        let put = match force {
            true => fs::rename(&self.at, &self.place),
            // A link, unlike a rename, fails where something is.
            false => match fs::hard_link(&self.at, &self.place) {
                Err(error) if error.kind() == ErrorKind::AlreadyExists => return Err(there()),
                // File systems without links: what comes between look and rename is not seen.
                Err(_) if self.place.exists() => return Err(there()),
                Err(_) => fs::rename(&self.at, &self.place),
                Ok(()) => Ok(()),
            },
        };
        put.map_err(|error| Error::io(&self.place, "replaced", &error))?;
        flush_folder(parent(&self.place))
    }
}

impl Drop for Beside {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.at);
    }
}

/// The folder a path lies in.
pub(crate) fn parent(path: &Path) -> &Path {
    match path.parent() {
        Some(parent) if parent.as_os_str().is_empty() => Path::new("."),
        Some(parent) => parent,
        None => path,
    }
}

/// Makes a rename outlive a power cut. Systems that cannot flush a folder need not.
pub(crate) fn flush_folder(folder: &Path) -> Result<()> {
    if cfg!(unix) {
        File::open(folder)
            .and_then(|folder| folder.sync_all())
            .map_err(|error| Error::io(folder, "flushed", &error))?;
    }
    Ok(())
}
