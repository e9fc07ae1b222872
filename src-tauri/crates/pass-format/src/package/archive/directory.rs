//! The directory of an archive, entry by entry.

use super::end::{CENTRAL, Directory};
use super::{names, starts, u16_at, u32_at, u64_at};
use crate::package::facts::{ArchiveFacts, ArchiveProblem};
use crate::package::limits;

const LENGTH: usize = 46;

/// The name is UTF-8.
pub(super) const FLAG_UTF8: u16 = 1 << 11;
/// Sizes and checksum follow the data.
pub(super) const FLAG_DESCRIPTOR: u16 = 1 << 3;
const FLAG_PATCH: u16 = 1 << 5;
const FLAGS_ENCRYPTED: u16 = 1 | 1 << 6 | 1 << 13;

pub(super) const STORED: u16 = 0;
pub(super) const DEFLATED: u16 = 8;
const AES: u16 = 99;

/// Header ids of extra fields.
pub(super) const EXTRA_ZIP64: u16 = 0x0001;
pub(super) const EXTRA_UNICODE_PATH: u16 = 0x7075;

/// One entry as the directory tells it.
pub(super) struct Entry<'a> {
    pub(super) raw_name: &'a [u8],
    /// The name as in the archive, decoded.
    pub(super) name: String,
    /// The name with `/`, without the `/` of a folder.
    pub(super) path: String,
    /// The entry is a folder's own.
    pub(super) folder: bool,
    pub(super) flags: u16,
    pub(super) method: u16,
    pub(super) crc: u32,
    pub(super) packed: u64,
    pub(super) size: u64,
    pub(super) offset: u64,
    attributes: u32,
}

/// Reads every entry and judges its name; `None` where the directory itself cannot be read.
pub(super) fn entries<'a>(
    bytes: &'a [u8],
    directory: &Directory,
    facts: &mut ArchiveFacts,
) -> Option<Vec<Entry<'a>>> {
    let mut entries = Vec::new();
    let mut at = directory.start;
    let bytes = &bytes[..directory.end];
    while at < directory.end {
        if entries.len() == limits::ENTRIES {
            let detail = format!("more than {}", limits::ENTRIES);
            facts.refuse(ArchiveProblem::TooManyEntries, "", detail);
            return None;
        }
        let Some((entry, next)) = entry(bytes, at, facts) else {
            facts.refuse(ArchiveProblem::Damaged, "", "directory");
            return None;
        };
        entries.push(entry);
        at = next;
    }
    if directory.count != entries.len() as u64 {
        let detail = format!("{} entries, {} announced", entries.len(), directory.count);
        facts.refuse(ArchiveProblem::HeadersDisagree, "", detail);
    }
    Some(entries)
}

fn entry<'a>(bytes: &'a [u8], at: usize, facts: &mut ArchiveFacts) -> Option<(Entry<'a>, usize)> {
    if !starts(bytes, at, CENTRAL) {
        return None;
    }
    let flags = u16_at(bytes, at + 8)?;
    let length = |field: usize| u16_at(bytes, at + field).map(usize::from);
    let name_end = at + LENGTH + length(28)?;
    let extra_end = name_end + length(30)?;
    let raw_name = bytes.get(at + LENGTH..name_end)?;
    let extra = bytes.get(name_end..extra_end)?;
    let mut sizes = [24, 20, 42].map(|field| u32_at(bytes, at + field).map(u64::from));
    if large(extra, &mut sizes)? {
        facts.note(ArchiveProblem::Zip64, String::from_utf8_lossy(raw_name), "");
    }
    let [size, packed, offset] = sizes;
    let name = names::name(raw_name, flags, extra, facts);
    let path = names::path(&name, facts);
    let entry = Entry {
        raw_name,
        folder: path.ends_with('/'),
        path: path.strip_suffix('/').unwrap_or(&path).to_owned(),
        name,
        flags,
        method: u16_at(bytes, at + 10)?,
        crc: u32_at(bytes, at + 16)?,
        packed: packed?,
        size: size?,
        offset: offset?,
        attributes: u32_at(bytes, at + 38)?,
    };
    let next = extra_end + length(32)?;
    (next <= bytes.len()).then_some((entry, next))
}

/// Puts the numbers of a ZIP64 field in the place of those that the header leaves open; whether
/// there was one.
pub(super) fn large(extra: &[u8], numbers: &mut [Option<u64>]) -> Option<bool> {
    let Some(field) = self::extra(extra).find(|(id, _)| *id == EXTRA_ZIP64) else {
        return Some(false);
    };
    let mut at = 0;
    for number in numbers
        .iter_mut()
        .filter(|number| **number == Some(u64::from(u32::MAX)))
    {
        *number = Some(u64_at(field.1, at)?);
        at += 8;
    }
    Some(true)
}

/// The extra fields: id and data. A tail that is no field is padding.
pub(super) fn extra(bytes: &[u8]) -> impl Iterator<Item = (u16, &[u8])> {
    let mut rest = bytes;
    std::iter::from_fn(move || {
        let (id, length) = (u16_at(rest, 0)?, usize::from(u16_at(rest, 2)?));
        let data = rest.get(4..4 + length)?;
        rest = &rest[4 + length..];
        Some((id, data))
    })
}

/// Judges what the directory says of each entry: that it is a plain file, readable, and not too
/// large.
pub(super) fn check(entries: &[Entry], facts: &mut ArchiveFacts) {
    for entry in entries {
        if let Some((kind, detail)) = special(entry).or_else(|| unreadable(entry)) {
            facts.refuse(kind, &entry.name, detail);
        }
        if entry.size > limits::ENTRY_BYTES {
            let detail = format!("{} bytes, at most {}", entry.size, limits::ENTRY_BYTES);
            facts.refuse(ArchiveProblem::EntryTooLarge, &entry.name, detail);
        }
    }
    let sum = entries
        .iter()
        .fold(0, |sum: u64, entry| sum.saturating_add(entry.size));
    if sum > limits::UNPACKED_BYTES {
        let detail = format!("{sum} bytes, at most {}", limits::UNPACKED_BYTES);
        facts.refuse(ArchiveProblem::UnpackedTooLarge, "", detail);
    }
}

/// Whether an entry is something else than a file or folder. Unix types stand in the upper half of
/// the attributes; they are believed whatever system wrote them, because unpackers do so.
fn special(entry: &Entry) -> Option<(ArchiveProblem, String)> {
    const REPARSE_POINT: u32 = 0x400;
    const FOLDER: u32 = 0x10;
    let of_type = |mode: u32| (ArchiveProblem::SpecialFile, format!("mode {mode:o}"));
    let mode = entry.attributes >> 16;
    match mode & 0o170_000 {
        0o120_000 => return Some((ArchiveProblem::Link, String::new())),
        0o040_000 if !entry.folder => return Some(of_type(mode)),
        0 | 0o040_000 | 0o100_000 => {}
        _ => return Some(of_type(mode)),
    }
    if entry.attributes & REPARSE_POINT != 0 {
        return Some((ArchiveProblem::Link, String::new()));
    }
    let folder = entry.attributes & FOLDER != 0;
    if folder && !entry.folder {
        return Some((ArchiveProblem::SpecialFile, "marked as a folder".to_owned()));
    }
    (entry.folder && entry.size > 0).then(|| {
        (
            ArchiveProblem::SpecialFile,
            "a folder with content".to_owned(),
        )
    })
}

fn unreadable(entry: &Entry) -> Option<(ArchiveProblem, String)> {
    if entry.flags & FLAGS_ENCRYPTED != 0 || entry.method == AES {
        return Some((ArchiveProblem::Encrypted, String::new()));
    }
    if entry.flags & FLAG_PATCH != 0 {
        return Some((ArchiveProblem::OddMethod, "patch".to_owned()));
    }
    if entry.method == STORED && entry.packed != entry.size {
        let detail = format!("stored, but {} bytes of {}", entry.packed, entry.size);
        return Some((ArchiveProblem::HeadersDisagree, detail));
    }
    let method = match entry.method {
        STORED | DEFLATED => return None,
        1 => "shrink",
        2..=5 => "reduce",
        6 => "implode",
        9 => "deflate64",
        12 => "bzip2",
        14 => "LZMA",
        93 | 20 => "Zstandard",
        95 => "XZ",
        98 => "PPMd",
        other => return Some((ArchiveProblem::OddMethod, other.to_string())),
    };
    Some((ArchiveProblem::OddMethod, method.to_owned()))
}
