//! Zip archives: a reader that takes only what can mean one thing, and a writer whose result depends
//! on nothing but the files.
//!
//! The reader is our own because a library hides what matters here: what local headers say beside
//! the directory, where entries lie, and which bytes belong to none. The archive is unpacked into
//! memory under the limits of [`limits`](super::limits), by counting what really comes out.

mod directory;
mod end;
mod extents;
mod names;
mod unpack;
mod write;

pub use write::{Entry, join, write};

use super::facts::{ArchiveFacts, ArchiveProblem};
use super::{Bytes, Files, limits};

/// Reads an archive of at most [`limits::ARCHIVE_BYTES`].
///
/// Paths are the entries' names with `/`; folders' own entries are left out. What was odd but has
/// one meaning is in `oddities`.
///
/// # Errors
/// The archive is refused: `refusals` says why, each naming its entry, and nothing was opened.
pub fn read(bytes: &[u8]) -> Result<(Files, ArchiveFacts), ArchiveFacts> {
    read_up_to(bytes, limits::ARCHIVE_BYTES)
}

/// Reads an archive of at most so many bytes; else as [`read`].
pub(super) fn read_up_to(bytes: &[u8], most: u64) -> Result<(Files, ArchiveFacts), ArchiveFacts> {
    let mut facts = ArchiveFacts {
        size: bytes.len() as u64,
        ..ArchiveFacts::default()
    };
    match unpack_all(bytes, most, &mut facts) {
        Some(files) if !facts.refused() => Ok((files, facts)),
        _ => Err(facts),
    }
}

/// The stages of reading; each looks at the whole archive, so that all of its findings are told
/// together, and none begins where an earlier one refused.
fn unpack_all(bytes: &[u8], most: u64, facts: &mut ArchiveFacts) -> Option<Files> {
    if facts.size > most {
        facts.refuse(
            ArchiveProblem::TooLarge,
            "",
            // Not its size: whoever read the file may have stopped behind the limit.
            format!("more than {most} bytes"),
        );
        return None;
    }
    let directory = end::find(bytes, facts)?;
    let entries = directory::entries(bytes, &directory, facts)?;
    names::compare(&entries, facts);
    directory::check(&entries, facts);
    if facts.refused() {
        return None;
    }
    let extents = extents::find(bytes, &entries, directory.start, facts);
    if facts.refused() {
        return None;
    }
    // Whatever is refused at its last byte must not have filled the memory by then: a large archive
    // is unpacked once without keeping anything.
    if entries.iter().map(|entry| entry.size).sum::<u64>() > limits::ENTRY_BYTES {
        for (entry, extent) in entries.iter().zip(&extents) {
            unpack::unpack(&bytes[extent.clone()], entry, |_| {}, facts)?;
        }
    }
    let mut files = Files::new();
    for (entry, extent) in entries
        .iter()
        .zip(extents)
        .filter(|(entry, _)| !entry.folder)
    {
        let packed = &bytes[extent];
        let mut unpacked = Vec::with_capacity(unpack::at_most(entry));
        unpack::unpack(
            packed,
            entry,
            |part| unpacked.extend_from_slice(part),
            facts,
        )?;
        keep(&mut files, entry, unpacked.into(), facts);
    }
    Some(files)
}

/// Takes a file, and judges what is there twice.
fn keep(files: &mut Files, entry: &directory::Entry, bytes: Bytes, facts: &mut ArchiveFacts) {
    match files.get(&entry.path) {
        None => {
            files.insert(entry.path.clone(), bytes);
        }
        Some(earlier) if **earlier == *bytes => {
            facts.note(ArchiveProblem::DuplicateSame, &entry.name, "");
        }
        Some(_) => facts.refuse(ArchiveProblem::DuplicateDifferent, &entry.name, ""),
    }
}

/// Little-endian numbers; `None` beyond the end.
fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(
        bytes.get(at..at.checked_add(2)?)?.try_into().ok()?,
    ))
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(
        bytes.get(at..at.checked_add(4)?)?.try_into().ok()?,
    ))
}

fn u64_at(bytes: &[u8], at: usize) -> Option<u64> {
    Some(u64::from_le_bytes(
        bytes.get(at..at.checked_add(8)?)?.try_into().ok()?,
    ))
}

/// Whether a record begins there.
fn starts(bytes: &[u8], at: usize, signature: &[u8; 4]) -> bool {
    bytes
        .get(at..)
        .is_some_and(|rest| rest.starts_with(signature))
}
