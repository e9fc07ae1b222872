//! What a PNG says of itself, without decoding a pixel ("Portable Network Graphics (PNG)
//! Specification").

use serde::Serialize;

/// The first bytes of every PNG.
pub const SIGNATURE: &[u8; 8] = b"\x89PNG\r\n\x1a\n";

/// What stands in the chunks of a PNG.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PngFacts {
    /// Pixels.
    pub width: u32,
    /// Pixels.
    pub height: u32,
    /// Bits of a channel.
    pub bit_depth: u8,
    /// 0 grey, 2 colour, 3 palette, 4 grey with alpha, 6 colour with alpha.
    pub colour_type: u8,
    /// Stored in seven passes (Adam7).
    pub interlaced: bool,
    /// Pixels can be transparent.
    pub transparent: bool,
    /// More than one picture in turn.
    pub animated: bool,
    /// Names of chunks that tell of the picture rather than show it: text, Exif, time.
    pub metadata: Vec<String>,
    /// Whether every chunk is whole, its checksum right, and the last one in place.
    pub whole: bool,
    /// Bytes behind the last chunk.
    pub trailing: usize,
}

/// Reads the chunks of a PNG; `None` where it is none or its header is not.
///
/// Checksums are compared up to the first chunk that is wrong.
pub fn facts(bytes: &[u8]) -> Option<PngFacts> {
    let mut rest = bytes.strip_prefix(SIGNATURE)?;
    let (_, header) =
        chunk(&mut rest).filter(|(name, data)| name == b"IHDR" && data.len() == 13)?;
    let number = |at: usize| {
        header[at..at + 4]
            .iter()
            .fold(0, |n: u32, b| n << 8 | u32::from(*b))
    };
    let mut facts = PngFacts {
        width: number(0),
        height: number(4),
        bit_depth: header[8],
        colour_type: header[9],
        interlaced: header[12] == 1,
        transparent: matches!(header[9], 4 | 6),
        animated: false,
        metadata: Vec::new(),
        whole: false,
        trailing: 0,
    };
    while let Some((name, _)) = chunk(&mut rest) {
        match &name {
            b"IEND" => {
                facts.whole = true;
                break;
            }
            b"tRNS" => facts.transparent = true,
            b"acTL" => facts.animated = true,
            b"tEXt" | b"zTXt" | b"iTXt" | b"eXIf" | b"tIME" => {
                facts
                    .metadata
                    .push(String::from_utf8_lossy(&name).into_owned());
            }
            _ => {}
        }
    }
    facts.trailing = if facts.whole { rest.len() } else { 0 };
    Some(facts)
}

/// The next chunk, if it is whole and its checksum right.
fn chunk<'a>(rest: &mut &'a [u8]) -> Option<([u8; 4], &'a [u8])> {
    let length = usize::try_from(u32::from_be_bytes(rest.get(..4)?.try_into().ok()?)).ok()?;
    let name: [u8; 4] = rest.get(4..8)?.try_into().ok()?;
    let end = length.checked_add(8)?;
    let data = rest.get(8..end)?;
    let sum = u32::from_be_bytes(rest.get(end..end.checked_add(4)?)?.try_into().ok()?);
    if crc32fast::hash(&rest[4..end]) != sum {
        return None;
    }
    *rest = &rest[end + 4..];
    Some((name, data))
}
