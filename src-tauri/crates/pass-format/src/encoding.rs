//! Text as files hold it: UTF-8 and UTF-16, with and without a byte-order mark.
//!
//! What was decoded stays tied to its bytes, so that an edit replaces exactly the bytes it means and
//! even bytes that are no text at all survive beside it.

use std::ops::Range;

/// How the characters of a file are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Charset {
    Utf8,
    Utf16Le,
    Utf16Be,
}

/// The text of a file and how it was written there.
#[derive(Clone, Debug)]
pub(crate) struct Decoded {
    /// The text without a mark; what is no text reads as U+FFFD.
    pub text: String,
    pub charset: Charset,
    /// The file begins with a byte-order mark.
    pub mark: bool,
    /// Where in `text` the first bytes stand that are no text.
    pub bad: Option<usize>,
}

/// A replacement: this range of the decoded text becomes that text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Edit {
    pub range: Range<usize>,
    pub text: String,
}

/// Decodes a file; without a mark, UTF-16 is known by a zero byte in its first character.
pub(crate) fn decode(bytes: &[u8]) -> Decoded {
    let (charset, mark) = match bytes {
        [0xEF, 0xBB, 0xBF, ..] => (Charset::Utf8, true),
        [0xFF, 0xFE, ..] => (Charset::Utf16Le, true),
        [0xFE, 0xFF, ..] => (Charset::Utf16Be, true),
        [0, second, ..] if *second != 0 => (Charset::Utf16Be, false),
        [first, 0, ..] if *first != 0 => (Charset::Utf16Le, false),
        _ => (Charset::Utf8, false),
    };
    let mut decoded = Decoded {
        text: String::with_capacity(bytes.len()),
        charset,
        mark,
        bad: None,
    };
    let (mut text, mut bad) = (String::with_capacity(bytes.len()), None);
    decoded.walk(bytes, |piece, good, _| {
        if !good {
            bad = bad.or(Some(text.len()));
        }
        text.push_str(piece);
        true
    });
    (decoded.text, decoded.bad) = (text, bad);
    decoded
}

impl Decoded {
    /// Length of the mark in bytes.
    fn mark_len(&self) -> usize {
        match (self.mark, self.charset) {
            (false, _) => 0,
            (true, Charset::Utf8) => 3,
            (true, _) => 2,
        }
    }

    /// Walks over the pieces of a file: decoded text, whether it is text, and its length in bytes.
    fn walk(&self, bytes: &[u8], mut piece: impl FnMut(&str, bool, usize) -> bool) {
        let bytes = &bytes[self.mark_len()..];
        if self.charset == Charset::Utf8 {
            for chunk in bytes.utf8_chunks() {
                if !chunk.valid().is_empty() && !piece(chunk.valid(), true, chunk.valid().len()) {
                    return;
                }
                let bad = chunk.invalid().len();
                if bad > 0 && !piece("\u{FFFD}", false, bad) {
                    return;
                }
            }
            return;
        }
        let unit = |pair: &[u8]| match self.charset {
            Charset::Utf16Be => u16::from_be_bytes([pair[0], pair[1]]),
            _ => u16::from_le_bytes([pair[0], pair[1]]),
        };
        let mut buffer = [0; 4];
        for read in char::decode_utf16(bytes.chunks_exact(2).map(unit)) {
            let (character, good) = match read {
                Ok(character) => (character, true),
                Err(_) => (char::REPLACEMENT_CHARACTER, false),
            };
            if !piece(
                character.encode_utf8(&mut buffer),
                good,
                2 * character.len_utf16(),
            ) {
                return;
            }
        }
        if bytes.len() % 2 == 1 {
            piece("\u{FFFD}", false, 1);
        }
    }

    /// Text as bytes in this file's charset, without a mark.
    pub fn encode(&self, text: &str) -> Vec<u8> {
        match self.charset {
            Charset::Utf8 => text.as_bytes().to_vec(),
            Charset::Utf16Le => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
            Charset::Utf16Be => text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
        }
    }

    /// Where places of the text, in rising order, stand in the file.
    pub fn offsets(&self, bytes: &[u8], places: &[usize]) -> Vec<usize> {
        let mark = self.mark_len();
        if self.charset == Charset::Utf8 && self.bad.is_none() {
            return places.iter().map(|place| place + mark).collect();
        }
        let mut found = Vec::with_capacity(places.len());
        let (mut text, mut raw) = (0, mark);
        self.walk(bytes, |piece, good, length| {
            // Only a chunk of UTF-8 is longer than one character, and it is as long as its bytes.
            while let Some(place) = places.get(found.len()).filter(|p| **p < text + piece.len()) {
                let inside = place.saturating_sub(text);
                found.push(
                    raw + if good && piece.len() == length {
                        inside
                    } else {
                        0
                    },
                );
            }
            text += piece.len();
            raw += length;
            found.len() < places.len()
        });
        found.resize(places.len(), bytes.len());
        found
    }

    /// The file's bytes with these replacements, which stand in rising order and do not overlap.
    pub fn splice(&self, bytes: &[u8], edits: &[Edit]) -> Vec<u8> {
        let places: Vec<usize> = edits
            .iter()
            .flat_map(|edit| [edit.range.start, edit.range.end])
            .collect();
        let offsets = self.offsets(bytes, &places);
        let mut out = Vec::with_capacity(bytes.len());
        let mut at = 0;
        for (edit, range) in edits.iter().zip(offsets.chunks_exact(2)) {
            out.extend_from_slice(&bytes[at..range[0].max(at)]);
            out.extend(self.encode(&edit.text));
            at = range[1].max(at);
        }
        out.extend_from_slice(&bytes[at..]);
        out
    }
}

/// Lines and columns of places in a text, both from 1; a line ends with LF, CR LF or CR, a column
/// counts characters.
#[derive(Clone, Debug)]
pub(crate) struct Lines {
    /// Where each line begins.
    starts: Vec<usize>,
    /// The last place advanced to and its column: a long line is not counted again and again.
    last: (usize, usize),
}

impl Lines {
    pub fn of(text: &str) -> Lines {
        let bytes = text.as_bytes();
        let mut starts = vec![0];
        for (at, byte) in bytes.iter().enumerate() {
            if *byte == b'\n' || (*byte == b'\r' && bytes.get(at + 1) != Some(&b'\n')) {
                starts.push(at + 1);
            }
        }
        Lines {
            starts,
            last: (0, 1),
        }
    }

    /// Line and column of a place in the text that this was made of.
    pub fn position(&self, text: &str, at: usize) -> (u32, u32) {
        let line = self.starts.partition_point(|start| *start <= at).max(1);
        let start = self.starts[line - 1];
        let (from, column) = match self.last {
            (last, column) if start <= last && last <= at => (last, column),
            _ => (start, 1),
        };
        let column = column
            + text
                .get(from..at)
                .map_or(0, |passed| passed.chars().count());
        (
            u32::try_from(line).unwrap_or(u32::MAX),
            u32::try_from(column).unwrap_or(u32::MAX),
        )
    }

    /// The same, remembered for a place further on in the line.
    pub fn advance(&mut self, text: &str, at: usize) -> (u32, u32) {
        let (line, column) = self.position(text, at);
        self.last = (at, usize::try_from(column).unwrap_or(usize::MAX));
        (line, column)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn bytes_that_are_no_text_survive_an_edit_beside_them() {
        let bytes = b"a\xFFb\xC3\xA9c";
        let decoded = decode(bytes);
        assert_eq!(decoded.text, "a\u{FFFD}b\u{e9}c");
        assert_eq!(decoded.bad, Some(1));
        let at = decoded.text.find('c').unwrap();
        let edit = Edit {
            range: at..at + 1,
            text: "d".to_owned(),
        };
        assert_eq!(decoded.splice(bytes, &[edit]), b"a\xFFb\xC3\xA9d");
    }

    #[test]
    fn utf_16_is_recognised_and_edited_in_place() {
        for (charset, mark) in [
            (Charset::Utf16Le, true),
            (Charset::Utf16Be, true),
            (Charset::Utf16Le, false),
        ] {
            let model = Decoded {
                text: String::new(),
                charset,
                mark,
                bad: None,
            };
            let mut bytes = if mark {
                model.encode("\u{FEFF}")
            } else {
                Vec::new()
            };
            bytes.extend(model.encode("{\"ä\u{1F600}\":1}"));
            let decoded = decode(&bytes);
            assert_eq!((decoded.charset, decoded.mark), (charset, mark));
            let at = decoded.text.find('1').unwrap();
            let spliced = decoded.splice(
                &bytes,
                &[Edit {
                    range: at..at + 1,
                    text: "23".to_owned(),
                }],
            );
            assert_eq!(decode(&spliced).text, "{\"ä\u{1F600}\":23}");
        }
    }
}
