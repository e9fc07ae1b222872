//! The end of an archive, which says where its directory is.

use super::{starts, u16_at, u32_at, u64_at};
use crate::package::facts::{ArchiveFacts, ArchiveProblem};

const END: &[u8; 4] = b"PK\x05\x06";
const END_LENGTH: usize = 22;
const END64: &[u8; 4] = b"PK\x06\x06";
const LOCATOR: &[u8; 4] = b"PK\x06\x07";
const LOCATOR_LENGTH: usize = 20;
pub(super) const CENTRAL: &[u8; 4] = b"PK\x01\x02";

/// Where the directory lies and how many entries it is said to have.
pub(super) struct Directory {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) count: u64,
}

/// What an end record says.
struct Said {
    disks: u64,
    count_here: u64,
    count: u64,
    size: u64,
    offset: u64,
}

/// Finds the one end of the archive and the directory right before it.
pub(super) fn find(bytes: &[u8], facts: &mut ArchiveFacts) -> Option<Directory> {
    let at = end_record(bytes, facts)?;
    let small = Said {
        disks: u64::from(u16_at(bytes, at + 4)?.max(u16_at(bytes, at + 6)?)),
        count_here: u64::from(u16_at(bytes, at + 8)?),
        count: u64::from(u16_at(bytes, at + 10)?),
        size: u64::from(u32_at(bytes, at + 12)?),
        offset: u64::from(u32_at(bytes, at + 16)?),
    };
    let locator = at
        .checked_sub(LOCATOR_LENGTH)
        .filter(|at| starts(bytes, *at, LOCATOR));
    let (said, end) = match locator {
        Some(locator) => (
            large(bytes, locator, &small, facts)?,
            large_at(bytes, locator)?,
        ),
        None => (small, at),
    };
    if said.disks != 0 || said.count_here != said.count {
        facts.refuse(ArchiveProblem::Damaged, "", "one part of several");
        return None;
    }
    place(bytes, &said, end, facts)
}

/// The end record: the one whose comment reaches exactly to the end of the file.
fn end_record(bytes: &[u8], facts: &mut ArchiveFacts) -> Option<usize> {
    let first = bytes
        .len()
        .saturating_sub(END_LENGTH + usize::from(u16::MAX));
    let reach = |at: usize| Some(at + END_LENGTH + usize::from(u16_at(bytes, at + 20)?));
    let ends: Vec<usize> = bytes[first..]
        .windows(END.len())
        .enumerate()
        .filter(|(_, window)| window == END)
        .map(|(at, _)| first + at)
        .collect();
    let fitting: Vec<usize> = ends
        .iter()
        .copied()
        .filter(|at| reach(*at) == Some(bytes.len()))
        .collect();
    match (fitting.as_slice(), ends.last()) {
        ([at], Some(last)) if last == at => return Some(*at),
        ([_, ..], _) => facts.refuse(ArchiveProblem::SeveralEnds, "", ""),
        ([], Some(last)) if is_end_of_directory(bytes, *last) => match reach(*last) {
            Some(reach) if reach < bytes.len() => facts.refuse(
                ArchiveProblem::BytesAround,
                "",
                format!("{} bytes behind the archive", bytes.len() - reach),
            ),
            _ => facts.refuse(ArchiveProblem::Damaged, "", "cut off"),
        },
        _ if starts(bytes, 0, b"PK\x03\x04") => {
            facts.refuse(ArchiveProblem::Damaged, "", "cut off");
        }
        _ => facts.refuse(ArchiveProblem::NotZip, "", looks_like(bytes)),
    }
    None
}

/// Whether the directory that an end record tells of ends at the record.
fn is_end_of_directory(bytes: &[u8], at: usize) -> bool {
    let end = || Some(u64::from(u32_at(bytes, at + 12)?) + u64::from(u32_at(bytes, at + 16)?));
    end() == Some(at as u64)
}

/// Where the ZIP64 end record is said to be.
fn large_at(bytes: &[u8], locator: usize) -> Option<usize> {
    usize::try_from(u64_at(bytes, locator + 8)?).ok()
}

/// What the ZIP64 end record says; it must end at its locator and agree with the ordinary one
/// wherever that one speaks at all.
fn large(bytes: &[u8], locator: usize, small: &Said, facts: &mut ArchiveFacts) -> Option<Said> {
    let read = || {
        let at = large_at(bytes, locator)?;
        let length = usize::try_from(u64_at(bytes, at.checked_add(4)?)?).ok()?;
        let ends = at.checked_add(12)?.checked_add(length)?;
        if !starts(bytes, at, END64) || length < 44 || ends != locator {
            return None;
        }
        Some(Said {
            disks: u64::from(u32_at(bytes, at + 16)?.max(u32_at(bytes, at + 20)?)),
            count_here: u64_at(bytes, at + 24)?,
            count: u64_at(bytes, at + 32)?,
            size: u64_at(bytes, at + 40)?,
            offset: u64_at(bytes, at + 48)?,
        })
    };
    let Some(said) = read() else {
        facts.refuse(ArchiveProblem::Damaged, "", "ZIP64 end record");
        return None;
    };
    let agree = |small: u64, large: u64, unsaid: u64| small == unsaid || small == large;
    let (short, long) = (u64::from(u16::MAX), u64::from(u32::MAX));
    if !agree(small.count_here, said.count_here, short)
        || !agree(small.count, said.count, short)
        || !agree(small.size, said.size, long)
        || !agree(small.offset, said.offset, long)
    {
        facts.refuse(ArchiveProblem::HeadersDisagree, "", "the two end records");
        return None;
    }
    facts.note(ArchiveProblem::Zip64, "", "");
    Some(said)
}

/// The directory, which must lie right before its end record and where that record says.
fn place(bytes: &[u8], said: &Said, end: usize, facts: &mut ArchiveFacts) -> Option<Directory> {
    let size = usize::try_from(said.size).ok().filter(|size| *size <= end);
    let offset = usize::try_from(said.offset).ok();
    let (Some(size), Some(offset)) = (size, offset) else {
        facts.refuse(ArchiveProblem::Damaged, "", "directory beyond the archive");
        return None;
    };
    let real = end - size;
    if offset == real {
        return Some(Directory {
            start: real,
            end,
            count: said.count,
        });
    }
    if offset < real && (size == 0 || starts(bytes, real, CENTRAL)) {
        let detail = format!("{} bytes before the archive", real - offset);
        facts.refuse(ArchiveProblem::BytesAround, "", detail);
    } else if offset < real && starts(bytes, offset + size, END) {
        facts.refuse(ArchiveProblem::SeveralEnds, "", "");
    } else if offset < real && starts(bytes, offset, CENTRAL) {
        let detail = format!("{} bytes behind the directory", real - offset);
        facts.refuse(ArchiveProblem::BytesAround, "", detail);
    } else {
        facts.refuse(
            ArchiveProblem::Damaged,
            "",
            "directory not where it should be",
        );
    }
    None
}

/// What came instead of an archive.
fn looks_like(bytes: &[u8]) -> &'static str {
    const BEGINNINGS: [(&[u8], &str); 9] = [
        (b"\x1f\x8b", "gzip"),
        (b"%pdf", "PDF"),
        (b"\x89png", "PNG"),
        (b"\xff\xd8\xff", "JPEG"),
        (b"rar!", "RAR"),
        (b"7z\xbc\xaf", "7-Zip"),
        (b"<", "HTML"),
        (b"{", "JSON"),
        (b"[", "JSON"),
    ];
    let text = bytes
        .strip_prefix(b"\xef\xbb\xbf")
        .unwrap_or(bytes)
        .trim_ascii_start();
    if text.is_empty() {
        return "empty";
    }
    let begins = |with: &[u8]| {
        text.get(..with.len())
            .is_some_and(|beginning| beginning.eq_ignore_ascii_case(with))
    };
    BEGINNINGS
        .iter()
        .find(|(with, _)| begins(with))
        .map_or("unknown", |(_, what)| what)
}
