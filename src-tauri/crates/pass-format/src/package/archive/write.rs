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
    let mut archive = Vec::new();
    let mut directory = Vec::new();
    let mut count = 0_u16;
    for (path, bytes) in first.chain(rest) {
        let offset = archive.len() as u32;
        let (method, packed) = pack(bytes);
        let header = header(path, method, packed.len(), bytes);
        archive.extend_from_slice(b"PK\x03\x04");
        archive.extend_from_slice(&header);
        archive.extend_from_slice(path.as_bytes());
        archive.extend_from_slice(&packed);
        directory.extend_from_slice(b"PK\x01\x02");
        directory.extend_from_slice(&VERSION.to_le_bytes());
        directory.extend_from_slice(&header);
        // Comment, disk, attributes: none.
        directory.extend_from_slice(&[0; 10]);
        directory.extend_from_slice(&offset.to_le_bytes());
        directory.extend_from_slice(path.as_bytes());
        count = count.wrapping_add(1);
    }
    let offset = archive.len() as u32;
    archive.extend_from_slice(&directory);
    archive.extend_from_slice(b"PK\x05\x06\0\0\0\0");
    archive.extend_from_slice(&count.to_le_bytes());
    archive.extend_from_slice(&count.to_le_bytes());
    archive.extend_from_slice(&(directory.len() as u32).to_le_bytes());
    archive.extend_from_slice(&offset.to_le_bytes());
    archive.extend_from_slice(&[0; 2]);
    archive
}

/// What local header and directory have in common, from the version to the length of extra fields.
fn header(path: &str, method: u16, packed: usize, bytes: &Bytes) -> Vec<u8> {
    let flags = if path.is_ascii() { 0 } else { FLAG_UTF8 };
    let mut header = Vec::with_capacity(26);
    for short in [VERSION, flags, method] {
        header.extend_from_slice(&short.to_le_bytes());
    }
    for long in [
        TIME,
        crc32fast::hash(bytes),
        packed as u32,
        bytes.len() as u32,
    ] {
        header.extend_from_slice(&long.to_le_bytes());
    }
    for short in [path.len() as u16, 0] {
        header.extend_from_slice(&short.to_le_bytes());
    }
    header
}

fn pack(bytes: &Bytes) -> (u16, Vec<u8>) {
    let mut deflate = DeflateEncoder::new(Vec::new(), Compression::default());
    // Writing to memory cannot fail; if it did, the bytes are stored as they are.
    match deflate.write_all(bytes).and_then(|()| deflate.finish()) {
        Ok(deflated) if deflated.len() < bytes.len() => (DEFLATED, deflated),
        _ => (STORED, bytes.to_vec()),
    }
}
