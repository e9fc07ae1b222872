//! The small language that the tables are written in.

pub(super) use super::owner::{Owner, Section};
pub(super) use super::property::{Choice, Kind, Limit, Property};

use super::layout::{self, Layout};
use crate::pass::{Ios, ios};

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
