//! A design's folder: read as one state, replaced as one state.
//!
//! A folder cannot be replaced by a plain rename. The new one is written beside the old, unchanged
//! files as hard links, flushed, and then the two change names at once where the system can
//! ([`Swap::Exchange`]), else by two renames that reading finishes after a crash
//! ([`Swap::TwoRenames`]). At every moment a reader finds one whole saved state.

use super::atomic::{flush_folder, parent};
use crate::error::{Error, Result};
use pass_format::package::{Files, layout, limits};
use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};

/// How the new folder takes the old one's place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Swap {
    /// Both names change at once; where the system cannot, as [`Swap::TwoRenames`].
    Exchange,
    /// The old one steps aside, the new one takes its place.
    TwoRenames,
}

/// Reads every file of a folder, after finishing a replacement that a crash cut short.
///
/// Links are not followed: like special files they are refused, naming the entry.
pub fn read(folder: &Path) -> Result<Files> {
    let _turn = Turn::take(folder);
    finish(folder)?;
    read_all(folder)
}

/// Finishes a replacement that a crash cut short, if there was one.
pub fn recover(folder: &Path) -> Result<()> {
    let _turn = Turn::take(folder);
    finish(folder)
}

/// Replaces a folder, or makes it, with exactly these files.
///
/// # Errors
/// Nothing of the old folder was touched. A path that would leave the folder is refused;
/// [`Error::NotVerified`] where the disk gives back other bytes than were written.
pub fn replace(folder: &Path, files: &Files, swap: Swap) -> Result<()> {
    let _turn = Turn::take(folder);
    finish(folder)?;
    let marks = Marks::of(folder);
    let writing = marks.writing();
    let written = write_all(&writing, files, folder);
    written
        .and_then(|()| compare(&writing, files, folder))
        .and_then(|()| put_in_place(&writing, folder, &marks, swap))
        .inspect_err(|_| {
            let _ = fs::remove_dir_all(&writing);
        })
}

/// That a folder may be put at a path: nothing is there, an empty folder, or with `force` a design.
pub fn free(target: &Path, force: bool) -> Result<()> {
    let path = || target.display().to_string();
    let Ok(meta) = fs::symlink_metadata(target) else {
        return Ok(());
    };
    if !meta.is_dir() {
        return Err(Error::NotAFolder { path: path() });
    }
    let is_empty = fs::read_dir(target).is_ok_and(|mut entries| entries.next().is_none());
    match (is_empty, target.join(layout::PASS).exists(), force) {
        (true, ..) | (_, true, true) => Ok(()),
        (_, true, false) => Err(Error::Exists { path: path() }),
        (_, false, _) => Err(Error::NotADesign { path: path() }),
    }
}

/// Puts a new folder in place and yields the bytes of its files.
///
/// # Errors
/// As [`free`] and [`replace`].
pub fn put(target: &Path, files: &Files, force: bool) -> Result<usize> {
    free(target, force)?;
    replace(target, files, Swap::Exchange)?;
    Ok(files.values().map(|bytes| bytes.len()).sum())
}

/// That the disk gives back what was written.
fn compare(writing: &Path, files: &Files, folder: &Path) -> Result<()> {
    match read_all(writing)? == *files {
        true => Ok(()),
        false => Err(Error::NotVerified {
            path: folder.display().to_string(),
            detail: "the disk gave back other bytes".to_owned(),
        }),
    }
}

fn put_in_place(writing: &Path, folder: &Path, marks: &Marks, swap: Swap) -> Result<()> {
    let rename = |from: &Path, to: &Path| {
        fs::rename(from, to).map_err(|error| Error::io(folder, "replaced", &error))
    };
    if !folder.exists() {
        rename(writing, folder)?;
    } else if swap == Swap::Exchange && exchange(writing, folder)? {
        flush_folder(parent(folder))?;
        // What lies there now is the old folder; a rest of it is cleared away by the next reader.
        let _ = fs::remove_dir_all(writing);
    } else {
        rename(writing, &marks.new)?;
        flush_folder(parent(folder))?;
        rename(folder, &marks.old)?;
        rename(&marks.new, folder)?;
        flush_folder(parent(folder))?;
        let _ = fs::remove_dir_all(&marks.old);
    }
    flush_folder(parent(folder))
}

/// Swaps two folders at once; `false` where this system or file system cannot.
fn exchange(one: &Path, other: &Path) -> Result<bool> {
    #[cfg(any(target_os = "linux", target_os = "macos"))]
    {
        use rustix::fs::{CWD, RenameFlags, renameat_with};
        use rustix::io::Errno;
        match renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE) {
            Ok(()) => Ok(true),
            Err(Errno::INVAL | Errno::NOSYS | Errno::NOTSUP) => Ok(false),
            Err(error) => Err(Error::io(other, "replaced", &error.into())),
        }
    }
    #[cfg(not(any(target_os = "linux", target_os = "macos")))]
    {
        let _ = (one, other);
        Ok(false)
    }
}

/// Names beside a folder that only this module uses.
struct Marks {
    folder: PathBuf,
    name: String,
    /// Complete and flushed, about to take the folder's place.
    new: PathBuf,
    /// The former folder.
    old: PathBuf,
}

impl Marks {
    fn of(folder: &Path) -> Marks {
        let name = crate::paths::name_of(folder);
        let beside = |end: &str| parent(folder).join(format!(".{name}.passwright-{end}"));
        Marks {
            folder: parent(folder).to_owned(),
            new: beside("new"),
            old: beside("old"),
            name,
        }
    }

    fn writing(&self) -> PathBuf {
        self.folder
            .join(format!("{}{}", self.prefix(), crate::random::name()))
    }

    fn prefix(&self) -> String {
        format!(".{}.passwright-part-", self.name)
    }
}

/// Brings a replacement that was cut short to its end, or takes it back: the caller has the turn,
/// so whatever lies there is a dead writer's.
fn finish(folder: &Path) -> Result<()> {
    let marks = Marks::of(folder);
    let rename = |from: &Path| {
        fs::rename(from, folder).map_err(|error| Error::io(folder, "restored", &error))
    };
    if !folder.exists() {
        if marks.new.exists() {
            rename(&marks.new)?;
        } else if marks.old.exists() {
            rename(&marks.old)?;
        }
    }
    let prefix = marks.prefix();
    let parts = fs::read_dir(&marks.folder).into_iter().flatten().flatten();
    let parts = parts.filter(|entry| entry.file_name().to_string_lossy().starts_with(&prefix));
    for rest in parts
        .map(|entry| entry.path())
        .chain([marks.new, marks.old])
    {
        // A read-only place keeps its rests; they do no harm.
        let _ = fs::remove_dir_all(rest);
    }
    Ok(())
}

/// Holds the folder above, so that two programs do not replace and read at once. File systems
/// without locks go without.
struct Turn {
    _held: Option<File>,
}

impl Turn {
    fn take(folder: &Path) -> Turn {
        Turn {
            _held: File::open(parent(folder))
                .ok()
                .filter(|above| above.lock().is_ok()),
        }
    }
}

fn write_all(writing: &Path, files: &Files, old: &Path) -> Result<()> {
    let failed = |path: &Path| {
        let path = path.to_owned();
        move |error: std::io::Error| Error::io(&path, "written", &error)
    };
    // Not the folders above: that they are gone is to be told, not mended.
    super::private_builder(false)
        .create(writing)
        .map_err(failed(parent(writing)))?;
    let mut folders = BTreeSet::from([writing.to_owned()]);
    for (path, bytes) in files {
        let target = writing.join(safe(path)?);
        for folder in target
            .ancestors()
            .skip(1)
            .take_while(|folder| *folder != writing)
        {
            folders.insert(folder.to_owned());
        }
        fs::create_dir_all(parent(&target)).map_err(failed(&target))?;
        let before = old.join(path);
        let unchanged = fs::symlink_metadata(&before)
            .is_ok_and(|meta| meta.is_file() && meta.len() == bytes.len() as u64)
            && fs::read(&before).is_ok_and(|there| there[..] == bytes[..]);
        if unchanged && fs::hard_link(&before, &target).is_ok() {
            continue;
        }
        let mut file = File::create_new(&target).map_err(failed(&target))?;
        file.write_all(bytes)
            .and_then(|()| file.sync_all())
            .map_err(failed(&target))?;
    }
    #[cfg(unix)]
    {
        // The folder is as open as the one it replaces, or as any new folder.
        use std::os::unix::fs::PermissionsExt;
        let mode = fs::metadata(old).map_or(0o755, |meta| meta.permissions().mode() & 0o777);
        fs::set_permissions(writing, fs::Permissions::from_mode(mode)).map_err(failed(writing))?;
    }
    folders
        .iter()
        .rev()
        .try_for_each(|folder| flush_folder(folder))
}

/// A path of a pass as one below a folder.
fn safe(path: &str) -> Result<PathBuf> {
    let strange = |part: &str| {
        part.is_empty() || part == "." || part == ".." || part.contains(['\\', ':', '\0'])
    };
    if path.split('/').any(strange) {
        return Err(Error::Refused {
            path: path.to_owned(),
            entry: path.to_owned(),
            detail: "The name would leave its folder.".to_owned(),
        });
    }
    Ok(path.split('/').collect())
}

fn read_all(folder: &Path) -> Result<Files> {
    let mut files = Files::new();
    let mut total = 0_u64;
    let mut waiting = vec![(folder.to_owned(), String::new())];
    while let Some((at, prefix)) = waiting.pop() {
        let failed = |error: std::io::Error| Error::io(&at, "read", &error);
        for entry in fs::read_dir(&at).map_err(failed)? {
            let entry = entry.map_err(failed)?;
            let refuse = |detail: &str| {
                Err(Error::Refused {
                    path: folder.display().to_string(),
                    entry: entry.path().display().to_string(),
                    detail: format!("“{}” {detail}.", entry.path().display()),
                })
            };
            let Ok(name) = entry.file_name().into_string() else {
                return refuse("has a name that is not Unicode");
            };
            let path = format!("{prefix}{name}");
            let kind = entry.file_type().map_err(failed)?;
            if kind.is_dir() {
                waiting.push((entry.path(), format!("{path}/")));
            } else if kind.is_file() {
                let failed = |error: std::io::Error| Error::io(&entry.path(), "read", &error);
                total += entry.metadata().map_err(failed)?.len();
                if total <= limits::UNPACKED_BYTES {
                    files.insert(path, fs::read(entry.path()).map_err(failed)?.into());
                }
            } else {
                return refuse("is a link or special file");
            }
            if files.len() + waiting.len() > limits::ENTRIES {
                return refuse("is one file too many for a pass");
            }
            if total > limits::UNPACKED_BYTES {
                return refuse("makes the folder too large for a pass");
            }
        }
    }
    Ok(files)
}
