//! Writing an archive that depends on nothing but its files.

use super::directory::{DEFLATED, FLAG_UTF8, STORED};
use crate::package::{Bytes, Files};
use flate2::Compression;
use flate2::write::DeflateEncoder;
use std::io::Write;

/// What comes first, so that a reader knows at once what it has; the rest follows by path.
const FIRST: [&str; 3] = ["pass.json", "manifest.json", "signature"];
/// The earliest moment an archive can name, 1 January 1980: date in the upper half, time zero.
const TIME: u32 = 0x0021_0000;
const VERSION: u16 = 20;

/// Writes an archive: the same files give the same bytes. Plain entries only: no folders, no
/// comments, no extra fields, one fixed time; deflated where that is smaller.
///
/// More than 65 535 files or 4 GiB cannot be said in this form; what is written is always read back,
/// and that refuses far less.
pub fn write(files: &Files) -> Vec<u8> {
    let first = FIRST.iter().filter_map(|path| files.get_key_value(*path));
    let rest = files
        .iter()
        .filter(|(path, _)| !FIRST.contains(&path.as_str()));
    let entries: Vec<_> = first
        .chain(rest)
        .map(|(path, bytes)| Entry::pack(path, bytes))
        .collect();
    join(&entries.iter().collect::<Vec<_>>())
}

/// A file made ready for archives, as often as it is needed.
#[derive(Clone, Debug)]
pub struct Entry {
    /// What local header and directory have in common, from the version to the length of extra
    /// fields, and the path.
    header: Vec<u8>,
    packed: Bytes,
    path_length: usize,
}

impl Entry {
    /// Deflates a file where that is smaller.
    pub fn pack(path: &str, bytes: &Bytes) -> Entry {
        let mut deflate = DeflateEncoder::new(Vec::new(), Compression::default());
        // Writing to memory cannot fail; if it did, the bytes are stored as they are.
        match deflate.write_all(bytes).and_then(|()| deflate.finish()) {
            Ok(deflated) if deflated.len() < bytes.len() => {
                Entry::new(path, DEFLATED, bytes, deflated.into())
            }
            _ => Entry::store(path, bytes),
        }
    }

    /// Takes a file as it is: for small ones that change each time.
    pub fn store(path: &str, bytes: &Bytes) -> Entry {
        Entry::new(path, STORED, bytes, bytes.clone())
    }

    fn new(path: &str, method: u16, bytes: &Bytes, packed: Bytes) -> Entry {
        let flags = if path.is_ascii() { 0 } else { FLAG_UTF8 };
        let mut header = Vec::with_capacity(26 + path.len());
        for short in [VERSION, flags, method] {
            header.extend_from_slice(&short.to_le_bytes());
        }
        for long in [
            TIME,
            crc32fast::hash(bytes),
            packed.len() as u32,
            bytes.len() as u32,
        ] {
            header.extend_from_slice(&long.to_le_bytes());
        }
        for short in [path.len() as u16, 0] {
            header.extend_from_slice(&short.to_le_bytes());
        }
        header.extend_from_slice(path.as_bytes());
        Entry {
            header,
            packed,
            path_length: path.len(),
        }
    }
}

/// Writes an archive of entries in this order. Their paths must differ.
pub fn join(entries: &[&Entry]) -> Vec<u8> {
    let size = |entry: &&Entry| 80 + 2 * entry.header.len() + entry.packed.len();
    let mut archive = Vec::with_capacity(entries.iter().map(size).sum());
    let mut offsets = Vec::with_capacity(entries.len());
    for entry in entries {
        offsets.push(archive.len() as u32);
        archive.extend_from_slice(b"PK\x03\x04");
        archive.extend_from_slice(&entry.header);
        archive.extend_from_slice(&entry.packed);
    }
    let directory = archive.len();
    for (entry, offset) in entries.iter().zip(offsets) {
        let (header, path) = entry
            .header
            .split_at(entry.header.len() - entry.path_length);
        archive.extend_from_slice(b"PK\x01\x02");
        archive.extend_from_slice(&VERSION.to_le_bytes());
        archive.extend_from_slice(header);
        // Comment, disk, attributes: none.
        archive.extend_from_slice(&[0; 10]);
        archive.extend_from_slice(&offset.to_le_bytes());
        archive.extend_from_slice(path);
    }
    let size = archive.len() - directory;
    let count = (entries.len() as u16).to_le_bytes();
    archive.extend_from_slice(b"PK\x05\x06\0\0\0\0");
    archive.extend_from_slice(&count);
    archive.extend_from_slice(&count);
    archive.extend_from_slice(&(size as u32).to_le_bytes());
    archive.extend_from_slice(&(directory as u32).to_le_bytes());
    archive.extend_from_slice(&[0; 2]);
    archive
}
