//! What there is to know about one property.

use super::layout::{self, Layout};
use super::owner::{Owner, Section};
use crate::pass::{Ios, Style};
use serde::Serialize;
use serde::ser::{SerializeMap, SerializeStruct, Serializer};

/// One key of one object of the format.
#[derive(Clone, Copy, Debug)]
pub struct Property {
    /// The object that it stands in.
    pub owner: Owner,
    /// Its key.
    pub key: &'static str,
    /// What it holds.
    pub kind: Kind,
    /// The part of the inspector that it is shown in.
    pub section: Section,
    /// What people call it.
    pub label: &'static str,
    /// What Wallet does with it.
    pub help: &'static str,
    /// A value as people write it; empty where the kind says enough.
    pub example: &'static str,
    /// What holds where the key is left out; empty where that says nothing.
    pub default: &'static str,
    /// Its object is of no use without it.
    pub required: bool,
    /// Where it has an effect.
    pub layouts: &'static [Layout],
    /// The first iOS that knows it.
    pub since: Ios,
    /// The iOS that replaced it by something else.
    pub deprecated: Option<Ios>,
    /// How much of it there may be.
    pub limit: Limit,
    /// Apple's documentation does not have it; it is known from its tools or from reports.
    pub undocumented: bool,
}

/// What a property holds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Kind {
    /// Text on one line; `localised` where it is looked up in `pass.strings`.
    Text {
        /// The text is looked up in `pass.strings`.
        localised: bool,
    },
    /// Text on several lines.
    Multiline {
        /// The text is looked up in `pass.strings`.
        localised: bool,
    },
    /// Any number.
    Number,
    /// A whole number.
    Integer,
    /// `true` or `false`.
    Boolean,
    /// A colour, such as `rgb(60,65,76)`.
    Colour,
    /// A date with a zone, such as `2026-06-18T19:30+02:00`.
    Date,
    /// An absolute web address.
    Url,
    /// One of these texts.
    Choice(&'static [Choice]),
    /// A field's value: text, a number or a date.
    Value,
    /// Any JSON.
    Any,
    /// An object of the format.
    Object(Owner),
    /// A list of these.
    List(&'static Kind),
}

/// A value of an enumeration.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Choice {
    /// As it stands in the file.
    pub value: &'static str,
    /// What people call it.
    pub label: &'static str,
    /// The first iOS that knows it.
    #[cfg_attr(feature = "bindings", ts(type = "string"))]
    pub since: Ios,
}

/// How much of a property there may be.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(tag = "type", rename_all = "camelCase")]
pub enum Limit {
    /// No limit is known.
    None,
    /// The smallest and the largest number.
    Range {
        /// Smallest.
        min: f64,
        /// Largest.
        max: f64,
    },
    /// The most items that Wallet looks at.
    Items {
        /// How many.
        max: u32,
    },
    /// The fewest characters.
    Shortest {
        /// How many.
        min: u32,
    },
    /// The most bytes of UTF-8.
    Bytes {
        /// How many.
        max: u32,
    },
}

impl Property {
    /// The styles in which it has an effect; `None` for all.
    pub fn styles(&self) -> Option<Vec<Style>> {
        layout::styles(self.layouts)
    }

    /// The object that it, or each of its items, is.
    pub fn object(&self) -> Option<Owner> {
        match &self.kind {
            Kind::Object(owner) | Kind::List(Kind::Object(owner)) => Some(*owner),
            _ => None,
        }
    }

    /// The values that it, or each of its items, may have.
    pub fn choices(&self) -> &'static [Choice] {
        match &self.kind {
            Kind::Choice(choices) | Kind::List(Kind::Choice(choices)) => choices,
            _ => &[],
        }
    }

    /// Whether its text is looked up in `pass.strings`.
    pub fn is_localised(&self) -> bool {
        let localised = |kind: &Kind| {
            matches!(
                kind,
                Kind::Text { localised: true } | Kind::Multiline { localised: true }
            )
        };
        matches!(self.kind, Kind::Value) || localised(&self.kind)
    }
}

impl Serialize for Kind {
    /// `{ type, localised?, values?, of?, items? }`: `of` is the owner of an object or of the objects
    /// of a list, `items` the kind of other lists' items.
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut map = to.serialize_map(None)?;
        let name = match self {
            Kind::Text { .. } => "text",
            Kind::Multiline { .. } => "multiline",
            Kind::Number => "number",
            Kind::Integer => "integer",
            Kind::Boolean => "boolean",
            Kind::Colour => "colour",
            Kind::Date => "date",
            Kind::Url => "url",
            Kind::Choice(_) => "choice",
            Kind::Value | Kind::Any => "any",
            Kind::Object(_) => "object",
            Kind::List(_) => "list",
        };
        map.serialize_entry("type", name)?;
        match self {
            Kind::Text { localised: true } | Kind::Multiline { localised: true } => {
                map.serialize_entry("localised", &true)?;
            }
            Kind::Choice(choices) => map.serialize_entry("values", choices)?,
            Kind::Object(owner) | Kind::List(Kind::Object(owner)) => {
                map.serialize_entry("of", owner)?;
            }
            Kind::List(items) => map.serialize_entry("items", items)?,
            _ => {}
        }
        map.end()
    }
}

impl Serialize for Property {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut property = to.serialize_struct("Property", 13)?;
        property.serialize_field("owner", &self.owner)?;
        property.serialize_field("group", &self.section)?;
        property.serialize_field("key", self.key)?;
        property.serialize_field("kind", &self.kind)?;
        property.serialize_field("label", self.label)?;
        property.serialize_field("help", self.help)?;
        property.serialize_field("example", self.example)?;
        property.serialize_field("default", self.default)?;
        property.serialize_field("required", &self.required)?;
        property.serialize_field("styles", &self.styles())?;
        property.serialize_field("since", &self.since)?;
        property.serialize_field("deprecated", &self.deprecated)?;
        property.serialize_field("limit", &self.limit)?;
        property.end()
    }
}
