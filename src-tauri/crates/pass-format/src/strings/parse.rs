//! The liberal reader of `.strings` files.

use super::StringTable;
use crate::encoding::Lines;
use crate::package::facts::{TextFinding, TextProblem};
use crate::package::limits;
use crate::place::Place;
use std::collections::HashSet;
use std::ops::Range;

/// How many findings of a file are told; a file with more is not made to be read.
const MAX_FINDINGS: usize = 1_000;

/// Where a pair stands in the text.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    /// The key with its quotes.
    pub key: Range<usize>,
    /// The text with its quotes.
    pub value: Range<usize>,
    /// The end of the pair, behind its semicolon.
    pub end: usize,
}

/// What the reader made of a text.
pub(super) struct Parsed {
    /// The pairs and where they stand; `None` where the text cannot be read.
    pub table: Option<(StringTable, Vec<Entry>)>,
    pub findings: Vec<TextFinding>,
}

/// Reads a text.
pub(super) fn parse(path: &str, text: &str) -> Parsed {
    let mut parser = Parser {
        path,
        text,
        bytes: text.as_bytes(),
        lines: Lines::of(text),
        at: 0,
        key: None,
        findings: Vec::new(),
    };
    let table = parser.pairs().ok();
    Parsed {
        table,
        findings: parser.findings,
    }
}

/// The text cannot be read; the finding that says why is noted.
struct Unreadable;

struct Parser<'a> {
    path: &'a str,
    text: &'a str,
    bytes: &'a [u8],
    lines: Lines,
    at: usize,
    /// Key of the pair that is being read.
    key: Option<String>,
    findings: Vec<TextFinding>,
}

impl Parser<'_> {
    fn pairs(&mut self) -> Result<(StringTable, Vec<Entry>), Unreadable> {
        let mut table = StringTable::default();
        let mut entries = Vec::new();
        let mut seen = HashSet::new();
        loop {
            self.key = None;
            self.blanks()?;
            if self.at == self.bytes.len() {
                return Ok((table, entries));
            }
            if entries.len() == limits::STRINGS_PAIRS {
                self.note(
                    TextProblem::TooLarge,
                    self.at,
                    format!("more than {} pairs", limits::STRINGS_PAIRS),
                );
                return Err(Unreadable);
            }
            let start = self.at;
            let key = self.token("a key in quotes")?;
            let key_span = start..self.at;
            self.key = Some(key.clone());
            self.blanks()?;
            if self.peek() == Some(b';') {
                self.note(TextProblem::MissingValue, start, key);
                self.at += 1;
                continue;
            }
            if self.peek() != Some(b'=') {
                return self.expected("“=” after the key");
            }
            self.at += 1;
            self.blanks()?;
            let start = self.at;
            let value = self.token("a text in quotes")?;
            let value_span = start..self.at;
            self.blanks()?;
            let end = if self.peek() == Some(b';') {
                self.at += 1;
                self.at
            } else {
                self.note(TextProblem::MissingSemicolon, value_span.end, key.clone());
                value_span.end
            };
            if !seen.insert(key.clone()) {
                self.note(TextProblem::DuplicateKey, key_span.start, key.clone());
            }
            table.0.push((key, value));
            entries.push(Entry {
                key: key_span,
                value: value_span,
                end,
            });
        }
    }

    fn note(&mut self, kind: TextProblem, at: usize, detail: String) {
        let unreadable = matches!(kind, TextProblem::Syntax | TextProblem::TooLarge);
        if self.findings.len() < MAX_FINDINGS || unreadable {
            let (line, column) = self.lines.advance(self.text, at);
            let place = Place {
                path: self.path.to_owned(),
                inner: self.key.clone(),
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

    fn expected<T>(&mut self, what: &str) -> Result<T, Unreadable> {
        let rest = self.text.get(self.at..).unwrap_or_default();
        let line = &rest[..rest.find(['\n', '\r']).unwrap_or(rest.len())];
        let found = match line.chars().take(20).collect::<String>() {
            found if rest.is_empty() => format!("the end of the file{found}"),
            found => format!("“{found}”"),
        };
        self.key = None;
        self.note(
            TextProblem::Syntax,
            self.at,
            format!("expected {what}, found {found}"),
        );
        Err(Unreadable)
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    /// Skips blanks and comments.
    fn blanks(&mut self) -> Result<(), Unreadable> {
        loop {
            let rest = &self.text[self.at..];
            let blank = rest.len() - rest.trim_start().len();
            self.at += blank;
            let rest = &rest[blank..];
            if rest.starts_with("//") {
                self.at += rest.find(['\n', '\r']).unwrap_or(rest.len());
            } else if let Some(inner) = rest.strip_prefix("/*") {
                match inner.find("*/") {
                    Some(length) => self.at += length + 4,
                    None => return self.expected("the end “*/” of this comment"),
                }
            } else if blank == 0 {
                return Ok(());
            }
        }
    }

    /// A text in quotes, or a plain word.
    fn token(&mut self, what: &str) -> Result<String, Unreadable> {
        match self.peek() {
            Some(b'"') => self.quoted(b'"'),
            Some(b'\'') => {
                self.note(TextProblem::SingleQuotes, self.at, "'".to_owned());
                self.quoted(b'\'')
            }
            _ => {
                let word = |byte: &u8| byte.is_ascii_alphanumeric() || b"_$/:.-".contains(byte);
                let length = self.bytes[self.at..]
                    .iter()
                    .take_while(|byte| word(byte))
                    .count();
                if length == 0 {
                    return self.expected(what);
                }
                self.at += length;
                Ok(self.text[self.at - length..self.at].to_owned())
            }
        }
    }

    fn quoted(&mut self, quote: u8) -> Result<String, Unreadable> {
        let start = self.at;
        self.at += 1;
        let mut out = String::new();
        loop {
            let rest = &self.bytes[self.at..];
            let Some(plain) = rest.iter().position(|b| *b == quote || *b == b'\\') else {
                self.at = start;
                return self.expected("a closing quote of this text");
            };
            out.push_str(&self.text[self.at..self.at + plain]);
            self.at += plain;
            if self.bytes[self.at] == quote {
                self.at += 1;
                return Ok(out);
            }
            self.escape(&mut out);
        }
    }

    /// Reads an escape; one that the format does not know is shown as it stands.
    fn escape(&mut self, out: &mut String) {
        let start = self.at;
        let plain = match self.bytes.get(start + 1) {
            Some(b'"') => '"',
            Some(b'\\') => '\\',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'U') if self.unit(start).is_some() => return self.code_point(out),
            _ => {
                let detail: String = self.text[start..].chars().take(2).collect();
                self.note(TextProblem::BadEscape, start, detail);
                // The quote of `\'` must not end a text in single quotes.
                let quote = self.bytes.get(start + 1) == Some(&b'\'');
                out.push_str(if quote { "\\'" } else { "\\" });
                self.at += if quote { 2 } else { 1 };
                return;
            }
        };
        out.push(plain);
        self.at += 2;
    }

    /// The four hex digits of `\Uxxxx` at this place.
    fn unit(&self, at: usize) -> Option<u32> {
        let digits = self.text.get(at..at + 6)?.strip_prefix("\\U")?;
        let hex = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
        hex.then(|| u32::from_str_radix(digits, 16).ok()).flatten()
    }

    fn code_point(&mut self, out: &mut String) {
        let start = self.at;
        let high = self.unit(start).unwrap_or_default();
        self.at += 6;
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
                self.note(TextProblem::LoneSurrogate, start, format!("\\U{high:04X}"));
                out.push(char::REPLACEMENT_CHARACTER);
            }
        }
    }
}
