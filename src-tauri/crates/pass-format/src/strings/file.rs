//! The `.strings` format: an old property list of quoted keys and texts.

use super::StringTable;
use super::parse::{Entry, parse};
use crate::align::{Step, align};
use crate::encoding::{Charset, Decoded, Edit, Lines, decode};
use crate::package::facts::{TextFinding, TextProblem};
use crate::package::limits;
use crate::place::Place;

/// A `.strings` file, read liberally and kept as it stands.
///
/// Comments belong to the format and are no findings. What cannot be read has an empty table and one
/// finding of kind `Syntax` or `TooLarge` that says why.
#[derive(Clone, Debug)]
pub struct Text {
    /// The pairs.
    pub table: StringTable,
    /// What was odd, in the order of the file.
    pub findings: Vec<TextFinding>,
    bytes: Vec<u8>,
    decoded: Decoded,
    /// Where the pairs stand; `None` where the file cannot be read.
    entries: Option<Vec<Entry>>,
}

/// Reads a file; `path` is for the findings' places.
pub fn read(path: &str, bytes: &[u8]) -> (StringTable, Vec<TextFinding>) {
    let text = Text::read(path, bytes);
    (text.table, text.findings)
}

/// A new file: UTF-16, little-endian, with a byte-order mark, a pair a line.
pub fn write(table: &StringTable) -> Vec<u8> {
    let mut text = String::from("\u{FEFF}");
    for (key, value) in &table.0 {
        text.push_str(&pair(key, value));
        text.push('\n');
    }
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

impl Text {
    /// Reads a file; `path` is for the findings' places.
    pub fn read(path: &str, bytes: &[u8]) -> Text {
        let too_large = bytes.len() > limits::STRINGS_BYTES;
        let decoded = decode(if too_large { &[] } else { bytes });
        let mut text = Text {
            table: StringTable::default(),
            findings: Vec::new(),
            bytes: bytes.to_vec(),
            decoded,
            entries: None,
        };
        if too_large {
            text.note(
                path,
                TextProblem::TooLarge,
                0,
                format!("{} bytes", bytes.len()),
            );
            return text;
        }
        if text.decoded.charset != Charset::Utf8 && !text.decoded.mark {
            text.note(
                path,
                TextProblem::Utf16,
                0,
                "without a byte-order mark".to_owned(),
            );
        }
        if let Some(at) = text.decoded.bad {
            text.note(path, TextProblem::NotUnicode, at, String::new());
        }
        let parsed = parse(path, &text.decoded.text);
        text.findings.extend(parsed.findings);
        if let Some((table, entries)) = parsed.table {
            text.table = table;
            text.entries = Some(entries);
        }
        text
    }

    fn note(&mut self, path: &str, kind: TextProblem, at: usize, detail: String) {
        let (line, column) = Lines::of(&self.decoded.text).position(&self.decoded.text, at);
        let place = Place::file(path);
        self.findings.push(TextFinding {
            kind,
            place,
            line,
            column,
            detail,
        });
    }

    /// The file's bytes with its pairs edited: only what differs is replaced. A file that could not
    /// be read stays until it gets a pair; then it is written anew.
    pub fn write(&self, edited: &StringTable) -> Vec<u8> {
        if *edited == self.table {
            return self.bytes.clone();
        }
        match &self.entries {
            Some(entries) if !self.bytes.is_empty() => self
                .decoded
                .splice(&self.bytes, &self.edits(entries, edited)),
            _ => write(edited),
        }
    }

    /// Line and column, from 1, of the text of a key.
    pub fn location(&self, key: &str) -> Option<(u32, u32)> {
        let index = self.table.0.iter().rposition(|(name, _)| name == key)?;
        let entry = self.entries.as_ref()?.get(index)?;
        let text = &self.decoded.text;
        Some(Lines::of(text).position(text, entry.value.start))
    }

    fn edits(&self, entries: &[Entry], edited: &StringTable) -> Vec<Edit> {
        let (old, new) = (&self.table.0, &edited.0);
        let text = self.decoded.text.as_str();
        let newline = if text.contains("\r\n") { "\r\n" } else { "\n" };
        let mut edits = Vec::new();
        let mut last_kept: Option<usize> = None;
        let steps = align(old.len(), new.len(), |a, b| old[a].0 == new[b].0);
        for (at, step) in steps.iter().enumerate() {
            match *step {
                Step::Keep(a, b) => {
                    let entry = &entries[a];
                    if old[a].0 != new[b].0 {
                        edits.push(Edit {
                            range: entry.key.clone(),
                            text: quoted(&new[b].0),
                        });
                    }
                    if old[a].1 != new[b].1 {
                        edits.push(Edit {
                            range: entry.value.clone(),
                            text: quoted(&new[b].1),
                        });
                    }
                    last_kept = Some(a);
                }
                Step::Remove(a) => {
                    let entry = &entries[a];
                    let range = whole_line(text, entry.key.start, entry.end);
                    edits.push(Edit {
                        range,
                        text: String::new(),
                    });
                }
                Step::Insert(b, _) => {
                    let pair = pair(&new[b].0, &new[b].1);
                    let next = steps[at..].iter().find_map(|step| match step {
                        Step::Keep(a, _) => Some(entries[*a].key.start),
                        _ => None,
                    });
                    let (place, pair) = match (last_kept, next) {
                        (Some(last), _) => (
                            end_of_line(text, entries[last].end),
                            format!("{newline}{pair}"),
                        ),
                        (None, Some(next)) => (next, format!("{pair}{newline}")),
                        (None, None) if text.is_empty() || text.ends_with(['\n', '\r']) => {
                            (text.len(), format!("{pair}{newline}"))
                        }
                        (None, None) => (text.len(), format!("{newline}{pair}{newline}")),
                    };
                    edits.push(Edit {
                        range: place..place,
                        text: pair,
                    });
                }
            }
        }
        edits.sort_by_key(|edit| (edit.range.start, edit.range.end));
        edits
    }
}

/// The range, or all of its lines with their end where nothing else stands on them.
fn whole_line(text: &str, start: usize, end: usize) -> std::ops::Range<usize> {
    let line = text[..start].trim_end_matches([' ', '\t']).len();
    let after = end + text[end..].len() - text[end..].trim_start_matches([' ', '\t']).len();
    let rest = &text[after..];
    let newline = ["\r\n", "\n", "\r"]
        .into_iter()
        .find(|newline| rest.starts_with(newline));
    let begins_line = line == 0 || text[..line].ends_with(['\n', '\r']);
    match newline {
        Some(newline) if begins_line => line..after + newline.len(),
        _ => start..end,
    }
}

/// The end of this line where only blanks or a comment follow, else the place itself.
fn end_of_line(text: &str, at: usize) -> usize {
    let rest = &text[at..];
    let line = &rest[..rest.find(['\n', '\r']).unwrap_or(rest.len())];
    let tail = line.trim_start();
    if tail.is_empty() || tail.starts_with("//") {
        at + line.len()
    } else {
        at
    }
}

fn pair(key: &str, value: &str) -> String {
    format!("{} = {};", quoted(key), quoted(value))
}

fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for character in text.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            control if control < ' ' => out.push_str(&format!("\\U{:04X}", u32::from(control))),
            other => out.push(other),
        }
    }
    out.push('"');
    out
}
