//! Unpacking one entry, counting what comes out.

use super::directory::{DEFLATED, Entry};
use crate::package::facts::{ArchiveFacts, ArchiveProblem};
use crate::package::limits;
use flate2::{Decompress, FlushDecompress, Status};

const CHUNK: usize = 64 << 10;

/// Unpacks an entry in parts and compares sizes and checksum; `None` where it was refused.
///
/// Never gives out more than the entry announces, whose size the directory's check has limited.
pub(super) fn unpack(
    packed: &[u8],
    entry: &Entry,
    mut take: impl FnMut(&[u8]),
    facts: &mut ArchiveFacts,
) -> Option<()> {
    let mut crc = crc32fast::Hasher::new();
    let mut take = |part: &[u8]| {
        crc.update(part);
        take(part);
    };
    let result = if entry.method == DEFLATED {
        inflate(packed, entry.size, &mut take)
    } else {
        take(packed);
        Ok(())
    };
    let result = result.and_then(|()| match crc.finalize() {
        crc if crc == entry.crc => Ok(()),
        _ => Err((ArchiveProblem::Damaged, "checksum".to_owned())),
    });
    match result {
        Ok(()) => Some(()),
        Err((kind, detail)) => {
            facts.refuse(kind, &entry.name, detail);
            None
        }
    }
}

/// How many bytes to make room for: what is announced, if the packed bytes can hold it.
pub(super) fn at_most(entry: &Entry) -> usize {
    let most = entry
        .packed
        .saturating_mul(limits::RATIO)
        .saturating_add(limits::RATIO_FROM);
    usize::try_from(entry.size.min(most)).unwrap_or(0)
}

fn inflate(
    packed: &[u8],
    size: u64,
    take: &mut impl FnMut(&[u8]),
) -> Result<(), (ArchiveProblem, String)> {
    let odd = |kind, detail: &str| Err((kind, detail.to_owned()));
    let mut stream = Decompress::new(false);
    let mut chunk = vec![0; CHUNK];
    loop {
        let (read, written) = (stream.total_in(), stream.total_out());
        let rest = usize::try_from(read)
            .ok()
            .and_then(|read| packed.get(read..))
            .unwrap_or(&[]);
        let status = stream
            .decompress(rest, &mut chunk, FlushDecompress::None)
            .map_err(|_| (ArchiveProblem::Damaged, "packed data".to_owned()))?;
        let out = stream.total_out();
        if out > size {
            return odd(ArchiveProblem::HeadersDisagree, "more than announced");
        }
        if out > limits::RATIO_FROM && out > limits::RATIO * packed.len() as u64 {
            let detail = format!("more than {} times", limits::RATIO);
            return odd(ArchiveProblem::RatioTooHigh, &detail);
        }
        take(&chunk[..usize::try_from(out - written).unwrap_or(0)]);
        match status {
            Status::StreamEnd => break,
            _ if stream.total_in() == read && out == written => {
                return odd(ArchiveProblem::Damaged, "packed data cut off");
            }
            _ => {}
        }
    }
    if stream.total_in() != packed.len() as u64 {
        return odd(ArchiveProblem::Damaged, "bytes behind the packed data");
    }
    if stream.total_out() != size {
        return odd(ArchiveProblem::HeadersDisagree, "less than announced");
    }
    Ok(())
}
