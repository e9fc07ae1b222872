//! What there is to know about one property, and the small language that the tables are written in.

use super::layout::{self, Layout};
use crate::pass::{Ios, Style, ios};
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

/// The objects of the format.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum Owner {
    /// `pass.json` itself.
    Pass,
    /// A style dictionary.
    Style,
    /// A field.
    Field,
    /// An entry of `barcodes`.
    Barcode,
    /// `nfc`
    Nfc,
    /// An entry of `locations`.
    Location,
    /// An entry of `beacons`.
    Beacon,
    /// An entry of `relevantDates`.
    RelevantDate,
    /// An entry of `featuredActions`.
    Action,
    /// `semantics`
    Semantics,
    /// An amount of money in a tag.
    CurrencyAmount,
    /// `eventStartDateInfo`
    EventDateInfo,
    /// A place in a tag.
    Coordinates,
    /// `passengerName`
    PersonName,
    /// An entry of `seats`.
    Seat,
    /// An entry of `wifiAccess`.
    WifiNetwork,
    /// An entry of `airplay`.
    AirPlay,
    /// An entry of `upcomingPassInformation`.
    UpcomingEvent,
    /// `dateInformation` of an upcoming event.
    UpcomingDate,
    /// `images` of an upcoming event.
    UpcomingImages,
    /// `headerImage` or `venueMap` of an upcoming event.
    UpcomingImage,
    /// A file of such an image.
    UpcomingFile,
    /// `URLs` of an upcoming event.
    UpcomingLinks,
    /// `personalization.json`
    Personalization,
}

/// The parts of the inspector.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs)] // the labels are the sentences
pub enum Section {
    Identity,
    Appearance,
    Barcode,
    Fields,
    Content,
    Format,
    Change,
    Relevance,
    Links,
    Actions,
    Service,
    Semantics,
    Event,
    Venue,
    Admission,
    Performance,
    Sports,
    Trip,
    Departure,
    Arrival,
    Passenger,
    Flight,
    Upcoming,
    More,
}

impl Owner {
    /// All objects, in the order of the documentation.
    pub const ALL: [Owner; 24] = [
        Owner::Pass,
        Owner::Style,
        Owner::Field,
        Owner::Barcode,
        Owner::Nfc,
        Owner::RelevantDate,
        Owner::Location,
        Owner::Beacon,
        Owner::Action,
        Owner::Semantics,
        Owner::CurrencyAmount,
        Owner::EventDateInfo,
        Owner::Coordinates,
        Owner::PersonName,
        Owner::Seat,
        Owner::WifiNetwork,
        Owner::AirPlay,
        Owner::UpcomingEvent,
        Owner::UpcomingDate,
        Owner::UpcomingImages,
        Owner::UpcomingImage,
        Owner::UpcomingFile,
        Owner::UpcomingLinks,
        Owner::Personalization,
    ];

    /// What people call it.
    pub fn label(self) -> &'static str {
        match self {
            Owner::Pass => "Pass",
            Owner::Style => "Style",
            Owner::Field => "Field",
            Owner::Barcode => "Barcode",
            Owner::Nfc => "NFC",
            Owner::Location => "Location",
            Owner::Beacon => "Beacon",
            Owner::RelevantDate => "Relevant date",
            Owner::Action => "Featured action",
            Owner::Semantics => "Semantic tags",
            Owner::CurrencyAmount => "Amount of money",
            Owner::EventDateInfo => "Date of an event",
            Owner::Coordinates => "Coordinates",
            Owner::PersonName => "Name of a person",
            Owner::Seat => "Seat",
            Owner::WifiNetwork => "Wi-Fi network",
            Owner::AirPlay => "AirPlay group",
            Owner::UpcomingEvent => "Upcoming event",
            Owner::UpcomingDate => "Date of an upcoming event",
            Owner::UpcomingImages => "Images of an upcoming event",
            Owner::UpcomingImage => "Image of an upcoming event",
            Owner::UpcomingFile => "File of an image",
            Owner::UpcomingLinks => "Links of an upcoming event",
            Owner::Personalization => "Rewards sign-up",
        }
    }
}

impl Section {
    /// What people call it.
    pub fn label(self) -> &'static str {
        match self {
            Section::Identity => "Identity",
            Section::Appearance => "Appearance",
            Section::Barcode => "Barcode and NFC",
            Section::Fields => "Fields",
            Section::Content => "Content",
            Section::Format => "Format",
            Section::Change => "Updates",
            Section::Relevance => "Dates and places",
            Section::Links => "Links",
            Section::Actions => "Actions",
            Section::Service => "Updates and app",
            Section::Semantics => "Semantic tags",
            Section::Event => "Event",
            Section::Venue => "Venue",
            Section::Admission => "Admission",
            Section::Performance => "Performance",
            Section::Sports => "Sports",
            Section::Trip => "Trip",
            Section::Departure => "Departure",
            Section::Arrival => "Arrival",
            Section::Passenger => "Passenger",
            Section::Flight => "Flight",
            Section::Upcoming => "Upcoming events",
            Section::More => "More",
        }
    }
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

// The language of the tables.

/// A property of any kind.
pub(super) const fn property(
    key: &'static str,
    kind: Kind,
    label: &'static str,
    help: &'static str,
) -> Property {
    Property {
        owner: Owner::Pass,
        key,
        kind,
        section: Section::More,
        label,
        help,
        example: "",
        default: "",
        required: false,
        layouts: layout::ALL,
        since: ios(6),
        deprecated: None,
        limit: Limit::None,
        undocumented: false,
    }
}

macro_rules! constructors {
    ($($name:ident => $kind:expr),* $(,)?) => {$(
        pub(super) const fn $name(
            key: &'static str,
            label: &'static str,
            help: &'static str,
        ) -> Property {
            property(key, $kind, label, help)
        }
    )*};
}

constructors! {
    text => Kind::Text { localised: false },
    number => Kind::Number,
    integer => Kind::Integer,
    boolean => Kind::Boolean,
    colour => Kind::Colour,
    date => Kind::Date,
    url => Kind::Url,
    texts => Kind::List(&Kind::Text { localised: false }),
    integers => Kind::List(&Kind::Integer),
}

pub(super) const fn object(
    key: &'static str,
    owner: Owner,
    label: &'static str,
    help: &'static str,
) -> Property {
    property(key, Kind::Object(owner), label, help)
}

pub(super) const fn choice(
    key: &'static str,
    choices: &'static [Choice],
    label: &'static str,
    help: &'static str,
) -> Property {
    property(key, Kind::Choice(choices), label, help)
}

/// A value of an enumeration that is as old as the enumeration.
pub(super) const fn value(value: &'static str, label: &'static str) -> Choice {
    Choice {
        value,
        label,
        since: ios(6),
    }
}

impl Choice {
    pub(super) const fn since(self, since: Ios) -> Choice {
        Choice { since, ..self }
    }
}

impl Property {
    pub(super) const fn localised(mut self) -> Property {
        self.kind = match self.kind {
            Kind::Multiline { .. } => Kind::Multiline { localised: true },
            _ => Kind::Text { localised: true },
        };
        self
    }

    pub(super) const fn multiline(mut self) -> Property {
        self.kind = match self.kind {
            Kind::Text { localised } => Kind::Multiline { localised },
            other => other,
        };
        self
    }

    pub(super) const fn required(self) -> Property {
        Property {
            required: true,
            ..self
        }
    }

    pub(super) const fn undocumented(self) -> Property {
        Property {
            undocumented: true,
            ..self
        }
    }

    pub(super) const fn since(self, since: Ios) -> Property {
        Property { since, ..self }
    }

    pub(super) const fn deprecated(self, by: Ios) -> Property {
        Property {
            deprecated: Some(by),
            ..self
        }
    }

    pub(super) const fn on(self, layouts: &'static [Layout]) -> Property {
        Property { layouts, ..self }
    }

    pub(super) const fn example(self, example: &'static str) -> Property {
        Property { example, ..self }
    }

    pub(super) const fn default(self, default: &'static str) -> Property {
        Property { default, ..self }
    }

    pub(super) const fn limit(self, limit: Limit) -> Property {
        Property { limit, ..self }
    }

    pub(super) const fn range(self, min: f64, max: f64) -> Property {
        self.limit(Limit::Range { min, max })
    }

    pub(super) const fn at_most(self, max: u32) -> Property {
        self.limit(Limit::Items { max })
    }
}

/// Says for a whole table where its properties stand.
pub(super) const fn table<const N: usize>(
    owner: Owner,
    section: Section,
    mut properties: [Property; N],
) -> [Property; N] {
    let mut at = 0;
    while at < N {
        properties[at].owner = owner;
        properties[at].section = section;
        at += 1;
    }
    properties
}

/// Says for a whole table which iOS brought it and where it has an effect.
pub(super) const fn from<const N: usize>(
    since: Ios,
    layouts: &'static [Layout],
    mut properties: [Property; N],
) -> [Property; N] {
    let mut at = 0;
    while at < N {
        properties[at].since = since;
        properties[at].layouts = layouts;
        at += 1;
    }
    properties
}

// What the window reads.

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
