//! When and where a pass comes up by itself, and until when it is good.

use super::layout;
use super::notation::{
    Kind, Owner, Property, Section, boolean, date, integer, number, property, table, text,
};
use crate::pass::ios;

pub(super) const PROPERTIES: &[Property] = &table(
    Owner::Pass,
    Section::Relevance,
    [
        property(
            "relevantDates",
            Kind::List(&Kind::Object(Owner::RelevantDate)),
            "Relevant dates",
            "Moments and intervals at which the pass comes up on the lock screen.",
        )
        .since(ios(18))
        .on(layout::DATED),
        date(
            "relevantDate",
            "Relevant date for old systems",
            "The one moment that iOS 17 and before know.",
        )
        .deprecated(ios(18))
        .on(layout::DATED)
        .example("2026-06-18T08:15+02:00"),
        date(
            "expirationDate",
            "Expires",
            "From then on the pass is shown as expired.",
        )
        .since(ios(7))
        .example("2026-12-31T23:59+01:00"),
        boolean(
            "voided",
            "Voided",
            "For passes that are used up or cancelled.",
        )
        .since(ios(7))
        .default("false"),
        property(
            "locations",
            Kind::List(&Kind::Object(Owner::Location)),
            "Places",
            "Where the pass comes up on the lock screen. Further ones than ten are ignored.",
        )
        .at_most(10),
        number(
            "maxDistance",
            "Largest distance",
            "Metres around the places; it can only be less than the style’s own.",
        )
        .since(ios(7))
        .range(0.0, f64::MAX)
        .example("200"),
        property(
            "beacons",
            Kind::List(&Kind::Object(Owner::Beacon)),
            "Beacons",
            "Bluetooth beacons near which the pass comes up. Further ones than ten are ignored.",
        )
        .since(ios(7))
        .at_most(10),
    ],
);

pub(super) const DATE: &[Property] = &table(
    Owner::RelevantDate,
    Section::Relevance,
    [
        date("date", "Moment", "Wallet takes some hours around it.").since(ios(26)),
        date(
            "relevantDate",
            "Moment for iOS 18",
            "What iOS 18 calls the moment: write both, with the same value.",
        )
        .since(ios(18))
        .deprecated(ios(26)),
        date(
            "startDate",
            "From",
            "Begin of an interval. It starts an event ticket’s Live Activity.",
        )
        .since(ios(18)),
        date(
            "endDate",
            "Until",
            "End of the interval, at most a day after its begin.",
        )
        .since(ios(18)),
    ],
);

pub(super) const LOCATION: &[Property] = &table(
    Owner::Location,
    Section::Relevance,
    [
        number("latitude", "Latitude", "Degrees north; south is negative.")
            .required()
            .range(-90.0, 90.0)
            .example("48.2082"),
        number("longitude", "Longitude", "Degrees east; west is negative.")
            .required()
            .range(-180.0, 180.0)
            .example("16.3738"),
        number("altitude", "Altitude", "Metres above the sea."),
        text(
            "relevantText",
            "Text on the lock screen",
            "Where this is; the organisation and the time stand there by themselves.",
        )
        .localised()
        .example("Shop in the Inner City"),
    ],
);

pub(super) const BEACON: &[Property] = &table(
    Owner::Beacon,
    Section::Relevance,
    [
        text("proximityUUID", "UUID", "The beacon’s identifier.")
            .required()
            .example("F8F589E9-C07E-58B0-AEAB-A36BE4D48FAC"),
        integer("major", "Major", "First number of the beacon.").range(0.0, 65535.0),
        integer(
            "minor",
            "Minor",
            "Second number of the beacon; needs the first.",
        )
        .range(0.0, 65535.0),
        text("relevantText", "Text on the lock screen", "Where this is.").localised(),
    ],
);
