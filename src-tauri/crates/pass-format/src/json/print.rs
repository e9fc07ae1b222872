//! JSON as text: strict, in a given style.

use super::Value;

/// How a file is laid out.
#[derive(Clone, Debug)]
pub(crate) struct Style {
    /// Line end.
    pub newline: &'static str,
    /// One step of indentation.
    pub unit: String,
    /// What stands between key and value, such as `": "` without its quotes.
    pub colon: String,
    /// What follows a comma on the same line.
    pub gap: &'static str,
    /// What stands inside of braces on one line.
    pub padding: &'static str,
}

impl Default for Style {
    fn default() -> Style {
        Style {
            newline: "\n",
            unit: "  ".to_owned(),
            colon: ": ".to_owned(),
            gap: " ",
            padding: "",
        }
    }
}

/// Strict JSON with an indentation of two spaces and a line end at the end.
pub fn print(value: &Value) -> String {
    let mut out = String::new();
    write(&mut out, value, &Style::default(), Some(""));
    out.push('\n');
    out
}

/// Strict JSON on one line without blanks.
pub fn compact(value: &Value) -> String {
    let style = Style {
        colon: ":".to_owned(),
        gap: "",
        ..Style::default()
    };
    let mut out = String::new();
    write(&mut out, value, &style, None);
    out
}

/// Writes a value: one item a line below this indentation, or all on one line.
pub(crate) fn write(out: &mut String, value: &Value, style: &Style, indent: Option<&str>) {
    match value {
        Value::Null => out.push_str("null"),
        Value::Bool(truth) => out.push_str(if *truth { "true" } else { "false" }),
        Value::Number(number) => out.push_str(number.as_str()),
        Value::String(text) => quote(out, text),
        Value::Array(items) => {
            list(out, ('[', ']'), items, style, indent, |out, item, inner| {
                write(out, item, style, inner);
            });
        }
        Value::Object(object) => {
            list(
                out,
                ('{', '}'),
                &object.0,
                style,
                indent,
                |out, (key, value), inner| {
                    quote(out, key);
                    out.push_str(&style.colon);
                    write(out, value, style, inner);
                },
            );
        }
    }
}

fn list<T>(
    out: &mut String,
    (open, close): (char, char),
    items: &[T],
    style: &Style,
    indent: Option<&str>,
    mut one: impl FnMut(&mut String, &T, Option<&str>),
) {
    out.push(open);
    let inner = indent.map(|indent| format!("{indent}{}", style.unit));
    for (at, item) in items.iter().enumerate() {
        if at > 0 {
            out.push(',');
        }
        match &inner {
            Some(inner) => {
                out.push_str(style.newline);
                out.push_str(inner);
            }
            None => out.push_str(if at > 0 { style.gap } else { style.padding }),
        }
        one(out, item, inner.as_deref());
    }
    if !items.is_empty() {
        match indent {
            Some(indent) => {
                out.push_str(style.newline);
                out.push_str(indent);
            }
            None => out.push_str(style.padding),
        }
    }
    out.push(close);
}

/// Writes a string with the escapes that strict JSON asks for and no others.
pub(crate) fn quote(out: &mut String, text: &str) {
    out.push('"');
    for character in text.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            control if control < ' ' => {
                out.push_str(&format!("\\u{:04x}", u32::from(control)));
            }
            other => out.push(other),
        }
    }
    out.push('"');
}
