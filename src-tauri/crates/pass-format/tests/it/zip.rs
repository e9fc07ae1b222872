//! Builds archives byte by byte, so that every field can lie.

use crate::dice::Dice;
use flate2::{Compress, Compression, FlushCompress};

/// One entry; what the two headers say can be set apart.
#[derive(Clone)]
pub struct Entry {
    pub packed: Vec<u8>,
    /// What the directory says.
    pub central: Header,
    /// What the entry's own header says.
    pub local: Header,
    /// External attributes; Unix type and mode in the upper half.
    pub attributes: u32,
    /// What follows the data.
    pub descriptor: Vec<u8>,
    /// Where the directory says it is, if not where it is.
    pub offset: Option<u32>,
}

#[derive(Clone)]
pub struct Header {
    pub name: Vec<u8>,
    pub flags: u16,
    pub method: u16,
    pub crc: u32,
    pub packed: u32,
    pub size: u32,
    pub extra: Vec<u8>,
}

impl Entry {
    /// Stored as it is.
    pub fn stored(name: impl AsRef<[u8]>, bytes: &[u8]) -> Entry {
        Entry::new(name.as_ref(), bytes, bytes.to_vec(), 0)
    }

    pub fn deflated(name: impl AsRef<[u8]>, bytes: &[u8]) -> Entry {
        Entry::new(name.as_ref(), bytes, deflate(bytes), 8)
    }

    /// Deflated zeros, without having them in memory.
    pub fn zeros(name: &str, mebibytes: usize) -> Entry {
        const MEBIBYTE: usize = 1 << 20;
        let chunk = chunk(&vec![0; MEBIBYTE]);
        let mut packed = chunk.repeat(mebibytes);
        packed.extend_from_slice(&[3, 0]);
        let mut entry = Entry::new(name.as_bytes(), &[], packed, 8);
        entry.both(|header| header.size = (mebibytes * MEBIBYTE) as u32);
        entry
    }

    pub fn new(name: &[u8], bytes: &[u8], packed: Vec<u8>, method: u16) -> Entry {
        let header = Header {
            name: name.to_vec(),
            flags: 0,
            method,
            crc: crc32fast::hash(bytes),
            packed: packed.len() as u32,
            size: bytes.len() as u32,
            extra: Vec::new(),
        };
        Entry {
            packed,
            central: header.clone(),
            local: header,
            attributes: 0,
            descriptor: Vec::new(),
            offset: None,
        }
    }

    /// Changes what both headers say.
    pub fn both(&mut self, change: impl Fn(&mut Header)) {
        change(&mut self.central);
        change(&mut self.local);
    }

    pub fn with(mut self, change: impl FnOnce(&mut Entry)) -> Entry {
        change(&mut self);
        self
    }
}

/// A whole archive.
#[derive(Clone, Default)]
pub struct Zip {
    pub before: Vec<u8>,
    pub entries: Vec<Entry>,
    /// Between entries and directory.
    pub gap: Vec<u8>,
    /// Between directory and end.
    pub between: Vec<u8>,
    pub comment: Vec<u8>,
    pub behind: Vec<u8>,
    /// How many entries the end announces, if not as many as there are.
    pub count: Option<u16>,
    /// Offsets count from the start of the file, not of the archive.
    pub shifted: bool,
    /// ZIP64 end records say this much more than is true.
    pub zip64: Option<u64>,
}

impl Zip {
    pub fn of(entries: impl IntoIterator<Item = Entry>) -> Zip {
        Zip {
            entries: entries.into_iter().collect(),
            ..Zip::default()
        }
    }

    pub fn with(mut self, change: impl FnOnce(&mut Zip)) -> Zip {
        change(&mut self);
        self
    }

    pub fn bytes(&self) -> Vec<u8> {
        let mut out = self.before.clone();
        let base = if self.shifted { 0 } else { out.len() };
        let mut directory = Vec::new();
        for entry in &self.entries {
            let offset = entry.offset.unwrap_or((out.len() - base) as u32);
            out.extend_from_slice(b"PK\x03\x04\x14\0");
            out.extend_from_slice(&common(&entry.local));
            out.extend_from_slice(&entry.local.name);
            out.extend_from_slice(&entry.local.extra);
            out.extend_from_slice(&entry.packed);
            out.extend_from_slice(&entry.descriptor);
            directory.extend_from_slice(b"PK\x01\x02\x14\x03\x14\0");
            directory.extend_from_slice(&common(&entry.central));
            directory.extend_from_slice(&[0; 6]);
            directory.extend_from_slice(&entry.attributes.to_le_bytes());
            directory.extend_from_slice(&offset.to_le_bytes());
            directory.extend_from_slice(&entry.central.name);
            directory.extend_from_slice(&entry.central.extra);
        }
        out.extend_from_slice(&self.gap);
        let start = (out.len() - base) as u64;
        out.extend_from_slice(&directory);
        out.extend_from_slice(&self.between);
        let count = self.count.unwrap_or(self.entries.len() as u16);
        if let Some(lie) = self.zip64 {
            let end = (out.len() - base) as u64;
            out.extend_from_slice(b"PK\x06\x06");
            out.extend_from_slice(&44_u64.to_le_bytes());
            out.extend_from_slice(&[45, 0, 45, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
            for number in [
                u64::from(count),
                u64::from(count),
                directory.len() as u64 + lie,
                start,
            ] {
                out.extend_from_slice(&number.to_le_bytes());
            }
            out.extend_from_slice(b"PK\x06\x07\0\0\0\0");
            out.extend_from_slice(&end.to_le_bytes());
            out.extend_from_slice(&1_u32.to_le_bytes());
        }
        out.extend_from_slice(b"PK\x05\x06\0\0\0\0");
        let (count, size, start) = match self.zip64 {
            Some(_) => (u16::MAX, u32::MAX, u32::MAX),
            None => (count, directory.len() as u32, start as u32),
        };
        out.extend_from_slice(&count.to_le_bytes());
        out.extend_from_slice(&count.to_le_bytes());
        out.extend_from_slice(&size.to_le_bytes());
        out.extend_from_slice(&start.to_le_bytes());
        out.extend_from_slice(&(self.comment.len() as u16).to_le_bytes());
        out.extend_from_slice(&self.comment);
        out.extend_from_slice(&self.behind);
        out
    }
}

fn common(header: &Header) -> Vec<u8> {
    let mut out = Vec::new();
    out.extend_from_slice(&header.flags.to_le_bytes());
    out.extend_from_slice(&header.method.to_le_bytes());
    out.extend_from_slice(&[0, 0, 0x21, 0]);
    for number in [header.crc, header.packed, header.size] {
        out.extend_from_slice(&number.to_le_bytes());
    }
    out.extend_from_slice(&(header.name.len() as u16).to_le_bytes());
    out.extend_from_slice(&(header.extra.len() as u16).to_le_bytes());
    out
}

pub fn deflate(bytes: &[u8]) -> Vec<u8> {
    let mut packed = chunk(bytes);
    packed.extend_from_slice(&[3, 0]);
    packed
}

/// Deflated bytes that others may follow.
pub fn chunk(bytes: &[u8]) -> Vec<u8> {
    let mut packed = Vec::with_capacity(bytes.len() + 1024);
    Compress::new(Compression::best(), false)
        .compress_vec(bytes, &mut packed, FlushCompress::Full)
        .unwrap();
    packed
}

/// An extra field.
pub fn extra(id: u16, data: &[u8]) -> Vec<u8> {
    let mut out = id.to_le_bytes().to_vec();
    out.extend_from_slice(&(data.len() as u16).to_le_bytes());
    out.extend_from_slice(data);
    out
}

/// A data descriptor.
pub fn descriptor(crc: u32, packed: u32, size: u32) -> Vec<u8> {
    let mut out = b"PK\x07\x08".to_vec();
    for number in [crc, packed, size] {
        out.extend_from_slice(&number.to_le_bytes());
    }
    out
}

/// Zeros, with the right checksum.
pub fn honest(name: &str, mebibytes: usize) -> Entry {
    let zeros = vec![0; mebibytes << 20];
    Entry::zeros(name, mebibytes).with(|entry| entry.both(|h| h.crc = crc32fast::hash(&zeros)))
}

/// So many mebibytes and bytes that pack about a hundred times smaller.
pub fn noisy(name: &str, mebibytes: usize, more: usize) -> Entry {
    let mut part = vec![0; 1 << 20];
    let mut dice = Dice(7);
    part[..10_000].fill_with(|| dice.below(256) as u8);
    let bytes = [part.repeat(mebibytes), vec![0; more]].concat();
    let packed = [chunk(&part).repeat(mebibytes), deflate(&vec![0; more])].concat();
    Entry::new(name.as_bytes(), &bytes, packed, 8)
}

/// Where a signature or name first stands.
pub fn find(bytes: &[u8], signature: &[u8]) -> usize {
    bytes
        .windows(signature.len())
        .position(|window| window == signature)
        .unwrap()
}
