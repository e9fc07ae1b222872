//! One field of a group.

use super::{Group, Style};
use crate::json::{Object, Value};
use crate::place::Place;
use serde::Serialize;

/// A field as Wallet reads it (*PassFieldContent*).
#[derive(Clone, Debug)]
pub struct FieldView<'a> {
    /// The style dictionary that it stands in.
    pub style: Style,
    /// Its group.
    pub group: Group,
    /// Its index in the group's array.
    pub index: usize,
    /// Its key; empty where it has none.
    pub key: &'a str,
    /// Its label, where it is text.
    pub label: Option<&'a str>,
    /// Its value; `Null` where it has none.
    pub value: &'a Value,
    /// All of its members.
    pub object: &'a Object,
    /// Where it stands.
    pub place: Place,
}

/// How the lines of a field are aligned.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs)] // each name is the sentence
pub enum Alignment {
    Left,
    Center,
    Right,
    /// By the direction of the text.
    #[default]
    Natural,
}

/// How much of a date or of a time is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)] // each name is the sentence
pub enum DateStyle {
    None,
    Short,
    Medium,
    Long,
    Full,
}

/// How a number is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // each name is the sentence
pub enum NumberStyle {
    Decimal,
    Percent,
    Scientific,
    SpellOut,
}

/// The value of the last part of a key such as `PKTextAlignmentLeft`.
fn constant<T: Copy>(text: &str, prefix: &str, values: &[(&str, T)]) -> Option<T> {
    let name = text.strip_prefix(prefix)?;
    values
        .iter()
        .find(|(known, _)| *known == name)
        .map(|(_, value)| *value)
}

impl DateStyle {
    /// Reads a constant such as `PKDateStyleShort`.
    pub fn parse(text: &str) -> Option<DateStyle> {
        use DateStyle::{Full, Long, Medium, None, Short};
        let values = [
            ("None", None),
            ("Short", Short),
            ("Medium", Medium),
            ("Long", Long),
            ("Full", Full),
        ];
        constant(text, "PKDateStyle", &values)
    }
}

impl NumberStyle {
    /// Reads a constant such as `PKNumberStylePercent`.
    pub fn parse(text: &str) -> Option<NumberStyle> {
        use NumberStyle::{Decimal, Percent, Scientific, SpellOut};
        let values = [
            ("Decimal", Decimal),
            ("Percent", Percent),
            ("Scientific", Scientific),
            ("SpellOut", SpellOut),
        ];
        constant(text, "PKNumberStyle", &values)
    }
}

impl Alignment {
    /// Reads a constant such as `PKTextAlignmentLeft`.
    pub fn parse(text: &str) -> Option<Alignment> {
        use Alignment::{Center, Left, Natural, Right};
        let values = [
            ("Left", Left),
            ("Center", Center),
            ("Right", Right),
            ("Natural", Natural),
        ];
        constant(text, "PKTextAlignment", &values)
    }
}

impl<'a> FieldView<'a> {
    /// A field of a style dictionary; what is no object has an empty key and no value.
    pub(super) fn of(style: Style, group: Group, index: usize, value: &'a Value) -> FieldView<'a> {
        static NONE: (Object, Value) = (Object(Vec::new()), Value::Null);
        let object = value.as_object().unwrap_or(&NONE.0);
        let text = |key| object.get(key).and_then(Value::as_str);
        FieldView {
            style,
            group,
            index,
            key: text("key").unwrap_or_default(),
            label: text("label"),
            value: object.get("value").unwrap_or(&NONE.1),
            object,
            place: Place::pass(format!("/{}/{}/{index}", style.key(), group.key())),
        }
    }

    /// A member that is text.
    pub fn text(&self, key: &str) -> Option<&'a str> {
        self.object.get(key)?.as_str()
    }

    /// A member that is `true`; everything else is `false`.
    pub fn flag(&self, key: &str) -> bool {
        self.object
            .get(key)
            .and_then(Value::as_bool)
            .unwrap_or_default()
    }

    /// Where a member of the field stands.
    pub fn member(&self, key: &str) -> Place {
        Place::pass(format!(
            "{}/{key}",
            self.place.inner.as_deref().unwrap_or_default()
        ))
    }

    /// Text with links, shown in the place of the value but on the watch.
    pub fn attributed_value(&self) -> Option<&'a str> {
        self.text("attributedValue")
    }

    /// The sentence of the notification when the value changes; `%@` is the new value.
    pub fn change_message(&self) -> Option<&'a str> {
        self.text("changeMessage")
    }

    /// The alignment, where one is given that Wallet knows.
    pub fn alignment(&self) -> Option<Alignment> {
        Alignment::parse(self.text("textAlignment")?)
    }

    /// How much of the value's day is shown.
    pub fn date_style(&self) -> Option<DateStyle> {
        DateStyle::parse(self.text("dateStyle")?)
    }

    /// How much of the value's time is shown.
    pub fn time_style(&self) -> Option<DateStyle> {
        DateStyle::parse(self.text("timeStyle")?)
    }

    /// The value's clock counts as it is written, whatever zone the phone is in.
    pub fn ignores_time_zone(&self) -> bool {
        self.flag("ignoresTimeZone")
    }

    /// The value is shown as “in two hours”.
    pub fn is_relative(&self) -> bool {
        self.flag("isRelative")
    }

    /// How the value is written as a number.
    pub fn number_style(&self) -> Option<NumberStyle> {
        NumberStyle::parse(self.text("numberStyle")?)
    }

    /// The value's currency, ISO 4217; a blank one counts as none.
    pub fn currency(&self) -> Option<&'a str> {
        self.text("currencyCode")
            .filter(|code| !code.trim().is_empty())
    }

    /// Row of an auxiliary field of an event ticket, 0 or 1.
    pub fn row(&self) -> u8 {
        u8::from(
            self.object
                .get("row")
                .and_then(Value::as_number)
                .is_some_and(|n| n.as_f64() == 1.0),
        )
    }
}
