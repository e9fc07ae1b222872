//! Field groups and the keys of a field.

use super::layout::{self, Layout};
use super::notation::{
    Choice, Kind, Owner, Property, Section, boolean, choice, integer, property, table, text, value,
};
use crate::pass::ios;

const FIELDS: Kind = Kind::List(&Kind::Object(Owner::Field));

const TRANSIT: &[Choice] = &[
    value("PKTransitTypeAir", "Air"),
    value("PKTransitTypeBoat", "Boat"),
    value("PKTransitTypeBus", "Bus"),
    value("PKTransitTypeTrain", "Train"),
    value("PKTransitTypeGeneric", "Other"),
];

const ALIGNMENTS: &[Choice] = &[
    value("PKTextAlignmentNatural", "Natural"),
    value("PKTextAlignmentLeft", "Left"),
    value("PKTextAlignmentCenter", "Centre"),
    value("PKTextAlignmentRight", "Right"),
];

const DATE_STYLES: &[Choice] = &[
    value("PKDateStyleNone", "None"),
    value("PKDateStyleShort", "Short"),
    value("PKDateStyleMedium", "Medium"),
    value("PKDateStyleLong", "Long"),
    value("PKDateStyleFull", "Full"),
];

const NUMBER_STYLES: &[Choice] = &[
    value("PKNumberStyleDecimal", "Decimal"),
    value("PKNumberStylePercent", "Per cent"),
    value("PKNumberStyleScientific", "Scientific"),
    value("PKNumberStyleSpellOut", "In words"),
];

const DETECTORS: &[Choice] = &[
    value("PKDataDetectorTypePhoneNumber", "Telephone numbers"),
    value("PKDataDetectorTypeLink", "Links"),
    value("PKDataDetectorTypeAddress", "Addresses"),
    value("PKDataDetectorTypeCalendarEvent", "Dates"),
];

pub(super) const STYLE: &[Property] = &table(
    Owner::Style,
    Section::Fields,
    [
        choice(
            "transitType",
            TRANSIT,
            "Means of transport",
            "The sign between the two primary fields.",
        )
        .required()
        .on(layout::BOARDING)
        .example("PKTransitTypeTrain"),
        property(
            "headerFields",
            FIELDS,
            "Header fields",
            "At the top right; the only ones seen while passes are stacked.",
        ),
        property(
            "primaryFields",
            FIELDS,
            "Primary fields",
            "What matters most, in large type.",
        ),
        property(
            "secondaryFields",
            FIELDS,
            "Secondary fields",
            "A row below the primary fields.",
        )
        .on(layout::CLASSIC),
        property(
            "auxiliaryFields",
            FIELDS,
            "Auxiliary fields",
            "A further row; on a boarding pass it stands above the secondary one.",
        )
        .on(layout::CLASSIC),
        property(
            "footerFields",
            FIELDS,
            "Footer fields",
            "At the bottom of the poster; the first one is drawn.",
        )
        .since(ios(27))
        .on(layout::POSTER_GENERIC),
        property(
            "backFields",
            FIELDS,
            "Back fields",
            "In the pass’s details: terms, addresses, links. Nothing is cut there.",
        ),
        property(
            "additionalInfoFields",
            FIELDS,
            "More information",
            "A section of its own below a poster.",
        )
        .since(ios(18))
        .on(layout::POSTERS),
    ],
);

pub(super) const CONTENT: &[Property] = &table(
    Owner::Field,
    Section::Content,
    [
        text("label", "Label", "Stands small above the value.")
            .localised()
            .example("Points"),
        property(
            "value",
            Kind::Value,
            "Value",
            "Text, a number, or a date. Numbers and dates are written in the phone’s language.",
        )
        .required()
        .example("1250"),
        text(
            "key",
            "Key",
            "Names the field within the pass, never shown. Keep it from version to version, or \
             changes are not announced.",
        )
        .required()
        .example("points"),
        text(
            "attributedValue",
            "Value with links",
            "Shown in the place of the value but on the watch. Only <a href=\"…\"> is known; write \
             &amp; for &.",
        )
        .localised()
        .multiline()
        .since(ios(7))
        .example("<a href=\"https://example.org/\">Our page</a>"),
    ],
);

pub(super) const FORMAT: &[Property] = &table(
    Owner::Field,
    Section::Format,
    [
        choice(
            "textAlignment",
            ALIGNMENTS,
            "Alignment",
            "Not for primary and back fields. Natural follows the direction of the text.",
        )
        .default("PKTextAlignmentNatural"),
        choice(
            "dateStyle",
            DATE_STYLES,
            "Day",
            "How the day of a date is written.",
        ),
        choice(
            "timeStyle",
            DATE_STYLES,
            "Time",
            "How the time of a date is written.",
        ),
        boolean(
            "ignoresTimeZone",
            "Clock as written",
            "Shows the time as it is written; else it is converted into the phone’s zone.",
        )
        .since(ios(7))
        .default("false"),
        boolean(
            "isRelative",
            "Relative",
            "Shows a date as “tomorrow” or “in two hours”.",
        )
        .default("false"),
        choice(
            "numberStyle",
            NUMBER_STYLES,
            "Number",
            "How a number is written; 0.2 is 20 %.",
        ),
        text(
            "currencyCode",
            "Currency",
            "Makes a number an amount of money. Three capitals, ISO 4217; not together with a \
             number style.",
        )
        .example("EUR"),
        property(
            "dataDetectorTypes",
            Kind::List(&Kind::Choice(DETECTORS)),
            "Detected",
            "What becomes a link in the details. Left out: everything; an empty list: nothing.",
        )
        .since(ios(7)),
        integer(
            "row",
            "Row",
            "The second row of an event ticket’s auxiliary fields is 1.",
        )
        .range(0.0, 1.0)
        .on(&[Layout::EventTicket])
        .default("0"),
    ],
);

pub(super) const CHANGE: &[Property] = &table(
    Owner::Field,
    Section::Change,
    [
        text(
            "changeMessage",
            "Update text",
            "Announces a new value on the lock screen; %@ becomes the value.",
        )
        .localised()
        .example("Now from gate %@"),
        property(
            "semantics",
            Kind::Object(Owner::Semantics),
            "Semantic tags",
            "What the field says, for machines.",
        )
        .since(ios(12)),
    ],
);
