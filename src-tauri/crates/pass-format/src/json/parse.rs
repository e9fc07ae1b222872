//! The liberal reader: what people write as JSON, with a finding for everything that is not.

use super::{Number, Object, Value};
use crate::encoding::Lines;
use crate::package::facts::{TextFinding, TextProblem};
use crate::package::limits;
use crate::place::Place;
use std::collections::HashSet;
use std::ops::Range;

/// How many findings of a file are told; a file with more is not made to be read.
const MAX_FINDINGS: usize = 1_000;

/// Where a value stands in the text.
#[derive(Clone, Debug, Default)]
pub(super) struct Node {
    /// The value, without the blanks around it.
    pub span: Range<usize>,
    /// Items of an array or an object.
    pub list: Option<Box<List>>,
}

/// Where the parts of an array or object stand.
#[derive(Clone, Debug, Default)]
pub(super) struct List {
    pub items: Vec<Item>,
    /// Every comma, those too many included.
    pub commas: Vec<usize>,
    /// Keys without a value: they are in the text, not in the value.
    pub left_out: usize,
}

/// An item of an array, or a member of an object with its key.
#[derive(Clone, Debug)]
pub(super) struct Item {
    pub key: Option<Range<usize>>,
    pub node: Node,
}

impl Item {
    /// Key and value.
    pub fn span(&self) -> Range<usize> {
        self.key
            .as_ref()
            .map_or(self.node.span.start, |key| key.start)..self.node.span.end
    }
}

/// What the reader made of a text.
pub(super) struct Parsed {
    /// The value and where it stands; `None` where the text cannot be read.
    pub root: Option<(Value, Node)>,
    pub findings: Vec<TextFinding>,
    /// Where comments end that run to the end of their line.
    pub line_comments: Vec<usize>,
}

/// Reads a text.
pub(super) fn parse(path: &str, text: &str) -> Parsed {
    let mut parser = Parser {
        path,
        text,
        bytes: text.as_bytes(),
        lines: Lines::of(text),
        at: 0,
        pointer: String::new(),
        depth: 0,
        findings: Vec::new(),
        line_comments: Vec::new(),
    };
    let root = parser.document().ok();
    Parsed {
        root,
        findings: parser.findings,
        line_comments: parser.line_comments,
    }
}

/// The text cannot be read; the finding that says why is noted.
struct Unreadable;

type Read<T> = Result<T, Unreadable>;

struct Parser<'a> {
    path: &'a str,
    text: &'a str,
    bytes: &'a [u8],
    lines: Lines,
    at: usize,
    /// JSON pointer of what is being read.
    pointer: String,
    depth: usize,
    findings: Vec<TextFinding>,
    line_comments: Vec<usize>,
}

impl Parser<'_> {
    fn document(&mut self) -> Read<(Value, Node)> {
        self.blanks()?;
        let root = self.value("a value")?;
        self.blanks()?;
        if self.at < self.bytes.len() {
            self.note(TextProblem::TrailingData, self.at, self.excerpt(self.at));
        }
        Ok(root)
    }

    fn note(&mut self, kind: TextProblem, at: usize, detail: String) {
        let unreadable = matches!(kind, TextProblem::Syntax | TextProblem::TooDeep);
        if self.findings.len() < MAX_FINDINGS || unreadable {
            let (line, column) = self.lines.advance(self.text, at);
            let inner = (!self.pointer.is_empty()).then(|| self.pointer.clone());
            let place = Place {
                path: self.path.to_owned(),
                inner,
            };
            self.findings.push(TextFinding {
                kind,
                place,
                line,
                column,
                detail,
            });
        }
    }

    /// Notes that the text ends to make sense here.
    fn expected<T>(&mut self, what: &str) -> Read<T> {
        let found = match self.bytes.get(self.at) {
            Some(_) => format!("“{}”", self.excerpt(self.at)),
            None => "the end of the file".to_owned(),
        };
        // The path of a syntax error is the file: no value of it is used.
        self.pointer.clear();
        self.note(
            TextProblem::Syntax,
            self.at,
            format!("expected {what}, found {found}"),
        );
        Err(Unreadable)
    }

    /// A few characters from here, to be shown.
    fn excerpt(&self, from: usize) -> String {
        let rest = self.text.get(from..).unwrap_or_default();
        let end = rest.find(['\n', '\r']).unwrap_or(rest.len());
        rest[..end].chars().take(20).collect()
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    /// Skips blanks and comments.
    fn blanks(&mut self) -> Read<()> {
        loop {
            match (self.peek(), self.bytes.get(self.at + 1)) {
                (Some(b' ' | b'\t' | b'\n' | b'\r'), _) => self.at += 1,
                (Some(b'/'), Some(b'/')) => {
                    self.note(TextProblem::Comment, self.at, self.excerpt(self.at));
                    let rest = &self.bytes[self.at..];
                    let line = rest.iter().position(|byte| matches!(byte, b'\n' | b'\r'));
                    self.at += line.unwrap_or(rest.len());
                    self.line_comments.push(self.at);
                }
                (Some(b'/'), Some(b'*')) => {
                    self.note(TextProblem::Comment, self.at, self.excerpt(self.at));
                    match self.text[self.at + 2..].find("*/") {
                        Some(length) => self.at += length + 4,
                        None => return self.expected("the end “*/” of this comment"),
                    }
                }
                _ => return Ok(()),
            }
        }
    }

    fn value(&mut self, what: &str) -> Read<(Value, Node)> {
        let start = self.at;
        let (value, list) = match self.peek() {
            Some(b'{') => self.nested(Self::object)?,
            Some(b'[') => self.nested(Self::array)?,
            Some(b'"' | b'\'') => (Value::String(self.string()?), None),
            Some(b'-' | b'0'..=b'9') => (Value::Number(self.number()?), None),
            _ => {
                let words = [
                    ("null", Value::Null),
                    ("true", Value::Bool(true)),
                    ("false", Value::Bool(false)),
                ];
                let rest = &self.bytes[self.at..];
                let word = words.into_iter().find(|(word, _)| {
                    rest.starts_with(word.as_bytes())
                        && !rest.get(word.len()).is_some_and(u8::is_ascii_alphanumeric)
                });
                match word {
                    Some((word, value)) => {
                        self.at += word.len();
                        (value, None)
                    }
                    None => return self.expected(what),
                }
            }
        };
        Ok((
            value,
            Node {
                span: start..self.at,
                list,
            },
        ))
    }

    fn nested(
        &mut self,
        read: impl FnOnce(&mut Self) -> Read<(Value, List)>,
    ) -> Read<(Value, Option<Box<List>>)> {
        if self.depth == limits::JSON_DEPTH {
            self.pointer.clear();
            self.note(
                TextProblem::TooDeep,
                self.at,
                limits::JSON_DEPTH.to_string(),
            );
            return Err(Unreadable);
        }
        self.depth += 1;
        self.at += 1;
        let (value, list) = read(self)?;
        self.at += 1;
        self.depth -= 1;
        Ok((value, Some(Box::new(list))))
    }

    /// Reads the items up to the closing bracket, which is left.
    fn items(
        &mut self,
        close: u8,
        list: &mut List,
        mut one: impl FnMut(&mut Self, &mut List) -> Read<()>,
    ) -> Read<()> {
        // The last comma that no item followed so far.
        let mut open_comma = None;
        let mut separated = true;
        loop {
            self.blanks()?;
            match self.peek() {
                Some(b',') => {
                    if separated {
                        self.note(TextProblem::DoubledComma, self.at, ",".to_owned());
                    }
                    open_comma = Some(self.at);
                    separated = true;
                    list.commas.push(self.at);
                    self.at += 1;
                }
                Some(byte) if byte == close => {
                    if let Some(comma) = open_comma {
                        self.note(TextProblem::TrailingComma, comma, ",".to_owned());
                    }
                    return Ok(());
                }
                _ if !separated => {
                    return self.expected(&format!("“,” or “{}”", char::from(close)));
                }
                _ => {
                    one(self, list)?;
                    open_comma = None;
                    separated = false;
                }
            }
        }
    }

    fn array(&mut self) -> Read<(Value, List)> {
        let mut values = Vec::new();
        let mut list = List::default();
        self.items(b']', &mut list, |parser, list| {
            let parent = parser.enter(&values.len().to_string());
            let (value, node) = parser.value("a value or “]”")?;
            parser.pointer.truncate(parent);
            values.push(value);
            list.items.push(Item { key: None, node });
            Ok(())
        })?;
        Ok((Value::Array(values), list))
    }

    fn object(&mut self) -> Read<(Value, List)> {
        let mut members: Vec<(String, Value)> = Vec::new();
        let mut list = List::default();
        let mut seen = HashSet::new();
        self.items(b'}', &mut list, |parser, list| {
            let start = parser.at;
            if !matches!(parser.peek(), Some(b'"' | b'\'')) {
                return parser.expected("a key in quotes or “}”");
            }
            let key = parser.string()?;
            let span = start..parser.at;
            parser.blanks()?;
            if parser.peek() != Some(b':') {
                return parser.expected("“:” after the key");
            }
            parser.at += 1;
            parser.blanks()?;
            let parent = parser.enter(&key);
            if matches!(parser.peek(), Some(b',' | b'}')) {
                parser.note(TextProblem::MissingValue, start, key);
                parser.pointer.truncate(parent);
                list.left_out += 1;
                return Ok(());
            }
            let (value, node) = parser.value("a value")?;
            if !seen.insert(key.clone()) {
                parser.note(TextProblem::DuplicateKey, start, key.clone());
            }
            parser.pointer.truncate(parent);
            members.push((key, value));
            list.items.push(Item {
                key: Some(span),
                node,
            });
            Ok(())
        })?;
        Ok((Value::Object(Object(members)), list))
    }

    /// Adds a step to the pointer; yields its length before.
    fn enter(&mut self, step: &str) -> usize {
        let parent = self.pointer.len();
        self.pointer.push('/');
        self.pointer
            .push_str(&step.replace('~', "~0").replace('/', "~1"));
        parent
    }

    fn number(&mut self) -> Read<Number> {
        let start = self.at;
        let rest = &self.bytes[start..];
        let length = rest.iter().position(
            |b| !matches!(b, b'0'..=b'9' | b'+' | b'-' | b'.' | b'a'..=b'z' | b'A'..=b'Z'),
        );
        let text = &self.text[start..start + length.unwrap_or(rest.len())];
        let Some(number) = Number::parse(text) else {
            return self.expected("a number such as 12.5");
        };
        self.at += text.len();
        // From 2^53 on, JavaScript and many a reader cannot tell neighbouring whole numbers apart.
        if number.as_f64().abs() >= 9_007_199_254_740_992.0 {
            self.note(TextProblem::NumberTooLarge, start, text.to_owned());
        }
        Ok(number)
    }

    fn string(&mut self) -> Read<String> {
        let start = self.at;
        let quote = self.bytes[start];
        self.at += 1;
        if quote == b'\'' {
            self.note(TextProblem::SingleQuotes, start, self.excerpt(start));
        }
        let mut out = String::new();
        loop {
            let rest = &self.bytes[self.at..];
            let plain = rest
                .iter()
                .position(|b| *b == quote || *b == b'\\' || *b < b' ');
            let Some(plain) = plain else {
                self.at = start;
                return self.expected("a closing quote of this text");
            };
            out.push_str(&self.text[self.at..self.at + plain]);
            self.at += plain;
            match self.bytes[self.at] {
                b'\\' => self.escape(&mut out),
                byte if byte == quote => {
                    self.at += 1;
                    return Ok(out);
                }
                control => {
                    let name = match control {
                        b'\n' => "line feed".to_owned(),
                        b'\r' => "carriage return".to_owned(),
                        b'\t' => "tab".to_owned(),
                        other => format!("U+{other:04X}"),
                    };
                    self.note(TextProblem::RawLineBreak, self.at, name);
                    out.push(char::from(control));
                    self.at += 1;
                }
            }
        }
    }

    /// Reads an escape; one that JSON does not know is kept as it stands.
    fn escape(&mut self, out: &mut String) {
        let start = self.at;
        let plain = match self.bytes.get(start + 1) {
            Some(b'"') => '"',
            Some(b'\\') => '\\',
            Some(b'/') => '/',
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => match self.unit(start) {
                Some(high) => return self.code_point(start, high, out),
                None => return self.bad_escape(out),
            },
            Some(b'\'') => {
                self.note(TextProblem::BadEscape, start, "\\'".to_owned());
                '\''
            }
            _ => return self.bad_escape(out),
        };
        out.push(plain);
        self.at += 2;
    }

    fn bad_escape(&mut self, out: &mut String) {
        let detail: String = self.text[self.at..].chars().take(2).collect();
        self.note(TextProblem::BadEscape, self.at, detail);
        out.push('\\');
        self.at += 1;
    }

    /// The four hex digits of `\uXXXX` at this place.
    fn unit(&self, at: usize) -> Option<u32> {
        let escape = self.text.get(at..at + 6)?;
        let digits = escape.strip_prefix("\\u")?;
        let hex = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
        hex.then(|| u32::from_str_radix(digits, 16).ok()).flatten()
    }

    fn code_point(&mut self, start: usize, high: u32, out: &mut String) {
        self.at = start + 6;
        let low = match high {
            0xD800..=0xDBFF => self
                .unit(self.at)
                .filter(|low| matches!(low, 0xDC00..=0xDFFF)),
            _ => None,
        };
        let code = match low {
            Some(low) => {
                self.at += 6;
                0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00)
            }
            None => high,
        };
        match char::from_u32(code) {
            Some(character) => out.push(character),
            None => {
                self.note(TextProblem::LoneSurrogate, start, format!("\\u{high:04X}"));
                out.push(char::REPLACEMENT_CHARACTER);
            }
        }
    }
}
