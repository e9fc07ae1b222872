//! Dates, numbers and money as a phone in that language and region writes them.
//!
//! All patterns come from the Unicode locale data, as on the phone; that data puts a narrow
//! no-break space (U+202F) before AM and PM, as iOS has since version 17.

mod dates;
mod numbers;
mod words;

use icu_locale::Locale;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use pass_format::json::{Object, Value};

/// Where and when a value is read.
#[derive(Clone, Debug)]
pub struct FormatContext {
    /// Language and region of the phone as a BCP 47 tag, such as `de-CH`.
    pub locale: String,
    /// The phone's time zone.
    pub zone: TimeZone,
    /// The present, for “today” and “tomorrow”.
    pub now: Timestamp,
}

/// A value as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Formatted {
    /// What is written.
    pub text: String,
    /// Why it differs from what the keys ask for, as a sentence.
    pub note: Option<String>,
}

impl Formatted {
    fn plain(text: impl Into<String>) -> Formatted {
        Formatted {
            text: text.into(),
            note: None,
        }
    }

    fn noted(text: impl Into<String>, note: impl Into<String>) -> Formatted {
        Formatted {
            text: text.into(),
            note: Some(note.into()),
        }
    }
}

/// The text of a field's `value` (or `attributedValue`) by the formatting keys of the field, which
/// are those of `PassFieldContent`.
pub fn value(field: &Object, value: &Value, context: &FormatContext) -> Formatted {
    let locale = match Locale::try_from_str(&context.locale) {
        Ok(locale) => locale,
        Err(_) => Locale::UNKNOWN,
    };
    let key = |key: &str| field.get(key).and_then(Value::as_str);
    let (date, time) = (
        dates::style(key("dateStyle")),
        dates::style(key("timeStyle")),
    );
    let dated = date.is_some() || time.is_some();
    match value {
        Value::String(text) if dated => {
            let flag = |key: &str| field.get(key).and_then(Value::as_bool).unwrap_or(false);
            let style = dates::Style {
                date: date.unwrap_or_default(),
                time: time.unwrap_or_default(),
                relative: flag("isRelative"),
                own_zone: flag("ignoresTimeZone"),
            };
            dates::write(text, style, &locale, context)
        }
        Value::String(text) if key("currencyCode").is_some_and(|code| !code.trim().is_empty()) => {
            Formatted::noted(text, "The value is text: currencyCode has no effect on it.")
        }
        Value::String(text) if key("numberStyle").is_some() => {
            Formatted::noted(text, "The value is text: numberStyle has no effect on it.")
        }
        Value::String(text) => Formatted::plain(text),
        Value::Number(number) if dated => Formatted::noted(
            numbers::plain(number),
            "The value is a number: dateStyle and timeStyle want a date as text.",
        ),
        Value::Number(number) => {
            numbers::write(number, key("currencyCode"), key("numberStyle"), &locale)
        }
        Value::Null => Formatted::plain(""),
        Value::Bool(_) | Value::Array(_) | Value::Object(_) => {
            Formatted::noted("", "Only text, a number or a date can be shown here.")
        }
    }
}
