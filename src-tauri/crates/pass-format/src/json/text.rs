//! A JSON file as text: its value, and where in the file each part of it stands.

use super::parse::{Node, parse};
use super::splice::edits;
use super::{Value, print};
use crate::encoding::{Charset, Decoded, Lines, decode};
use crate::package::facts::{TextFinding, TextProblem};
use crate::package::limits;
use crate::place::Place;
use std::ops::Range;

/// A JSON file, read liberally and kept as it stands.
///
/// Comments, commas too many, raw line breaks and the like are read with a finding. What cannot be
/// read has the value `Null` and one finding of kind `Syntax`, `TooDeep` or `TooLarge` that says
/// why.
#[derive(Clone, Debug)]
pub struct Text {
    /// What the file says; of a lone surrogate or a byte that is no text, U+FFFD.
    pub value: Value,
    /// What was odd, in the order of the file.
    pub findings: Vec<TextFinding>,
    bytes: Vec<u8>,
    decoded: Decoded,
    lines: Lines,
    line_comments: Vec<usize>,
    /// Where everything stands; `None` where the file cannot be read.
    root: Option<Node>,
}

impl Text {
    /// Reads a file; `path` is for the findings' places.
    pub fn read(path: &str, bytes: &[u8]) -> Text {
        if bytes.len() > limits::JSON_BYTES {
            let mut text = Text::empty(bytes, decode(&[]));
            text.note(path, TextProblem::TooLarge, 0, bytes.len().to_string());
            return text;
        }
        let mut text = Text::empty(bytes, decode(bytes));
        match (text.decoded.charset, text.decoded.mark) {
            (Charset::Utf8, false) => {}
            (Charset::Utf8, true) => {
                text.note(path, TextProblem::ByteOrderMark, 0, "U+FEFF".to_owned());
            }
            (charset, mark) => {
                let order = if charset == Charset::Utf16Le {
                    "little"
                } else {
                    "big"
                };
                let with = if mark { "with" } else { "without" };
                let detail = format!("{order}-endian, {with} a byte-order mark");
                text.note(path, TextProblem::Utf16, 0, detail);
            }
        }
        if let Some(at) = text.decoded.bad {
            text.note(path, TextProblem::NotUnicode, at, String::new());
        }
        let parsed = parse(path, &text.decoded.text);
        text.findings.extend(parsed.findings);
        text.line_comments = parsed.line_comments;
        if let Some((value, root)) = parsed.root {
            text.value = value;
            text.root = Some(root);
        }
        text
    }

    fn empty(bytes: &[u8], decoded: Decoded) -> Text {
        Text {
            value: Value::Null,
            findings: Vec::new(),
            bytes: bytes.to_vec(),
            lines: Lines::of(&decoded.text),
            decoded,
            line_comments: Vec::new(),
            root: None,
        }
    }

    fn note(&mut self, path: &str, kind: TextProblem, at: usize, detail: String) {
        let (line, column) = self.lines.position(&self.decoded.text, at);
        let place = Place::file(path);
        self.findings.push(TextFinding {
            kind,
            place,
            line,
            column,
            detail,
        });
    }

    /// Whether the file could be read.
    pub fn is_readable(&self) -> bool {
        self.root.is_some()
    }

    /// The file's bytes with its value edited.
    ///
    /// Only what differs is replaced: the same value gives the same bytes, one edited text or number
    /// exchanges its own span, new members take the neighbours' indentation, and comments and
    /// oddities elsewhere stay. A file that could not be read stays until it gets a value; then it
    /// is written anew.
    pub fn write(&self, edited: &Value) -> Vec<u8> {
        if *edited == self.value {
            return self.bytes.clone();
        }
        let Some(root) = &self.root else {
            return print(edited).into_bytes();
        };
        let edits = edits(
            &self.decoded.text,
            &self.line_comments,
            root,
            &self.value,
            edited,
        );
        self.decoded.splice(&self.bytes, &edits)
    }

    /// Line and column, from 1, of the value at a JSON pointer; the column counts characters.
    pub fn location(&self, pointer: &str) -> Option<(u32, u32)> {
        let node = self.node(pointer)?;
        Some(
            self.lines
                .clone()
                .position(&self.decoded.text, node.span.start),
        )
    }

    /// The bytes of the file that hold the value at a JSON pointer.
    pub fn span(&self, pointer: &str) -> Option<Range<usize>> {
        let span = self.node(pointer)?.span.clone();
        let offsets = self.decoded.offsets(&self.bytes, &[span.start, span.end]);
        Some(offsets[0]..offsets[1])
    }

    fn node(&self, pointer: &str) -> Option<&Node> {
        let root = self.root.as_ref()?;
        if pointer.is_empty() {
            return Some(root);
        }
        let mut at = (root, &self.value);
        for step in pointer.strip_prefix('/')?.split('/') {
            let index = match at.1 {
                Value::Object(object) => {
                    let key = step.replace("~1", "/").replace("~0", "~");
                    object.0.iter().rposition(|(name, _)| *name == key)?
                }
                Value::Array(_) => step.parse().ok()?,
                _ => return None,
            };
            let value = match at.1 {
                Value::Object(object) => &object.0.get(index)?.1,
                Value::Array(items) => items.get(index)?,
                _ => return None,
            };
            at = (&at.0.list.as_ref()?.items.get(index)?.node, value);
        }
        Some(at.0)
    }
}
