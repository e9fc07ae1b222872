//! A file is the old one or the whole new one: written beside, flushed, renamed, folder flushed.

use crate::error::{Error, Result};
use std::fs::{File, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};

/// Replaces a file, readable by its user alone.
pub fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    let beside = write_beside(path, bytes)?;
    std::fs::rename(&beside, path).map_err(|error| {
        let _ = std::fs::remove_file(&beside);
        Error::io(path, "replaced", &error)
    })?;
    flush_folder(parent(path))
}

/// Puts a file where none may be yet: with a hard link that fails if one is.
pub fn create(path: &Path, bytes: &[u8]) -> Result<()> {
    let beside = write_beside(path, bytes)?;
    let linked = std::fs::hard_link(&beside, path);
    let _ = std::fs::remove_file(&beside);
    match linked {
        Ok(()) => flush_folder(parent(path)),
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {
            Err(Error::Exists { path: path.display().to_string() })
        }
        // File systems without hard links: the name is taken first, then filled.
        Err(_) => {
            let mut file =
                OpenOptions::new().write(true).create_new(true).open(path).map_err(|error| {
                    match error.kind() {
                        std::io::ErrorKind::AlreadyExists => {
                            Error::Exists { path: path.display().to_string() }
                        }
                        _ => Error::io(path, "written", &error),
                    }
                })?;
            let filled = file.write_all(bytes).and_then(|()| file.sync_all());
            filled.map_err(|error| {
                let _ = std::fs::remove_file(path);
                Error::io(path, "written", &error)
            })
        }
    }
}

/// A new, flushed file beside `path` with a random name that no program looks at.
fn write_beside(path: &Path, bytes: &[u8]) -> Result<PathBuf> {
    let beside = beside(path);
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let written = options.open(&beside).and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_all()
    });
    match written {
        Ok(()) => Ok(beside),
        Err(error) => {
            let _ = std::fs::remove_file(&beside);
            Err(Error::io(path, "written", &error))
        }
    }
}

/// A name in the same folder that nothing has: `.NAME.RANDOM.passwright`.
pub(crate) fn beside(path: &Path) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    // A long name gets cut, so that the marks still fit into the 255 bytes of a file system.
    let short: String = name.chars().take(40).collect();
    parent(path).join(format!(".{short}.{}.passwright", crate::random::name()))
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
