//! Where each entry's bytes lie, and whether its own header says what the directory says.

use super::directory::{Entry, FLAG_DESCRIPTOR, FLAG_UTF8, large};
use super::{names, starts, u16_at, u32_at, u64_at};
use crate::package::facts::{ArchiveFacts, ArchiveProblem};
use std::ops::Range;

const LOCAL: &[u8; 4] = b"PK\x03\x04";
const LENGTH: usize = 30;
/// Flags that change what an entry means: encrypted, sizes behind, patch, strong, UTF-8, masked.
const FLAGS: u16 = 1 | FLAG_DESCRIPTOR | 1 << 5 | 1 << 6 | FLAG_UTF8 | 1 << 13;

/// The packed bytes of each entry, in the order of the entries; refusals where the local headers
/// disagree, entries overlap, or bytes belong to none.
pub(super) fn find(
    bytes: &[u8],
    entries: &[Entry],
    directory: usize,
    facts: &mut ArchiveFacts,
) -> Vec<Range<usize>> {
    let mut order: Vec<usize> = (0..entries.len()).collect();
    order.sort_by_key(|index| entries[*index].offset);
    if let Some(first) = order
        .first()
        .map(|first| entries[*first].offset)
        .filter(|at| *at > 0)
    {
        facts.refuse(
            ArchiveProblem::BytesAround,
            "",
            format!("{first} bytes before the archive"),
        );
    } else if order.is_empty() && directory > 0 {
        let detail = format!("{directory} bytes before the archive");
        facts.refuse(ArchiveProblem::BytesAround, "", detail);
    }
    let mut extents = vec![0..0; entries.len()];
    for (place, index) in order.iter().enumerate() {
        let entry = &entries[*index];
        let next = order.get(place + 1).map(|next| &entries[*next]);
        let limit = next
            .map_or(directory as u64, |next| next.offset)
            .min(directory as u64);
        let neighbour = next.map_or("the directory", |next| &next.name);
        match extent(bytes, entry, limit, facts) {
            Extent::Good(extent) => extents[*index] = extent,
            Extent::Refused => {}
            Extent::Overlap => facts.refuse(ArchiveProblem::Overlap, &entry.name, neighbour),
        }
    }
    extents
}

enum Extent {
    Good(Range<usize>),
    Refused,
    Overlap,
}

fn extent(bytes: &[u8], entry: &Entry, limit: u64, facts: &mut ArchiveFacts) -> Extent {
    let (Ok(at), Ok(limit)) = (usize::try_from(entry.offset), usize::try_from(limit)) else {
        return Extent::Overlap;
    };
    if at >= limit {
        return Extent::Overlap;
    }
    let Some((data, differences)) = local(bytes, at, entry, facts) else {
        facts.refuse(ArchiveProblem::Damaged, &entry.name, "no header of its own");
        return Extent::Refused;
    };
    if !differences.is_empty() {
        facts.refuse(
            ArchiveProblem::HeadersDisagree,
            &entry.name,
            differences.join(", "),
        );
        return Extent::Refused;
    }
    let end = usize::try_from(entry.packed)
        .ok()
        .and_then(|packed| data.checked_add(packed));
    let Some(end) = end.filter(|end| *end <= limit) else {
        return Extent::Overlap;
    };
    let behind = &bytes[end..limit];
    if entry.flags & FLAG_DESCRIPTOR != 0 {
        if !describes(behind, entry) {
            facts.refuse(
                ArchiveProblem::HeadersDisagree,
                &entry.name,
                "data descriptor",
            );
            return Extent::Refused;
        }
    } else if !behind.is_empty() {
        // A reader that goes from header to header would meet something here.
        let detail = format!("{} bytes behind the entry", behind.len());
        facts.refuse(ArchiveProblem::BytesAround, &entry.name, detail);
        return Extent::Refused;
    }
    Extent::Good(data..end)
}

/// Where the data begins, and in what the local header differs from the directory.
fn local(
    bytes: &[u8],
    at: usize,
    entry: &Entry,
    facts: &mut ArchiveFacts,
) -> Option<(usize, Vec<&'static str>)> {
    if !starts(bytes, at, LOCAL) {
        return None;
    }
    let name_end = at + LENGTH + usize::from(u16_at(bytes, at + 26)?);
    let data = name_end + usize::from(u16_at(bytes, at + 28)?);
    let extra = bytes.get(name_end..data)?;
    let mut sizes = [22, 18].map(|field| u32_at(bytes, at + field).map(u64::from));
    large(extra, &mut sizes)?;
    let [size, packed] = sizes;
    let crc = u32_at(bytes, at + 14)?;
    if let Some(other) = names::unicode_path(extra).filter(|name| *name != entry.name.as_bytes()) {
        let other = String::from_utf8_lossy(other);
        facts.refuse(ArchiveProblem::UnicodePathDisagrees, &entry.name, other);
    }
    // Where sizes and checksum follow the data, the header may leave them open.
    let open = entry.flags & FLAG_DESCRIPTOR != 0;
    let agrees = |local: u64, central: u64| local == central || (open && local == 0);
    let differences = [
        ("name", bytes.get(at + LENGTH..name_end)? == entry.raw_name),
        ("flags", (u16_at(bytes, at + 6)? ^ entry.flags) & FLAGS == 0),
        ("method", u16_at(bytes, at + 8)? == entry.method),
        ("checksum", agrees(u64::from(crc), u64::from(entry.crc))),
        ("packed size", agrees(packed?, entry.packed)),
        ("size", agrees(size?, entry.size)),
    ];
    let differences = differences
        .into_iter()
        .filter(|(_, same)| !same)
        .map(|(what, _)| what)
        .collect();
    Some((data, differences))
}

/// Whether the bytes between an entry's data and what follows are its descriptor: checksum and
/// sizes in four or eight bytes, with or without a signature.
fn describes(behind: &[u8], entry: &Entry) -> bool {
    let body = match behind.len() {
        16 | 24 => behind.strip_prefix(b"PK\x07\x08"),
        _ => Some(behind),
    };
    let Some(body) = body else { return false };
    let sizes = match body.len() {
        12 => (
            u32_at(body, 4).map(u64::from),
            u32_at(body, 8).map(u64::from),
        ),
        20 => (u64_at(body, 4), u64_at(body, 12)),
        _ => return false,
    };
    u32_at(body, 0) == Some(entry.crc) && sizes == (Some(entry.packed), Some(entry.size))
}
