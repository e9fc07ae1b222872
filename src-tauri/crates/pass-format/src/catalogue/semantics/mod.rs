//! Semantic tags: what a pass says, for machines (*SemanticTags*).

mod event;
mod transit;
mod values;

use super::layout::{self, Layout};
use super::notation::{
    Kind, Owner, Property, Section, boolean, from, number, object, property, table,
};
use crate::pass::ios;

pub(super) const TABLES: &[&[Property]] = &[
    TAGS,
    event::EVENT,
    event::VENUE,
    event::ADMISSION,
    event::PERFORMANCE,
    event::SPORTS,
    transit::TRIP,
    transit::DEPARTURE,
    transit::ARRIVAL,
    transit::PASSENGER,
    transit::FLIGHT,
    values::CURRENCY_AMOUNT,
    values::EVENT_DATE_INFO,
    values::COORDINATES,
    values::PERSON_NAME,
    values::SEAT,
    values::WIFI_NETWORK,
    values::AIR_PLAY,
];

pub(super) const PASS: &[Property] = &table(
    Owner::Pass,
    Section::Semantics,
    [object(
        "semantics",
        Owner::Semantics,
        "Semantic tags",
        "What the pass says, for machines: suggestions, Maps, Live Activities, and the semantic \
         layouts.",
    )
    .since(ios(12))],
);

/// Tags of several kinds of pass.
const TAGS: &[Property] = &table(
    Owner::Semantics,
    Section::Semantics,
    from(
        ios(12),
        layout::ALL,
        [
            object(
                "totalPrice",
                Owner::CurrencyAmount,
                "Total price",
                "What was paid for it.",
            ),
            object(
                "balance",
                Owner::CurrencyAmount,
                "Balance",
                "What is left on a store card.",
            )
            .on(&[Layout::StoreCard]),
            property(
                "wifiAccess",
                Kind::List(&Kind::Object(Owner::WifiNetwork)),
                "Wi-Fi",
                "Networks to join by a button while the pass is relevant.",
            ),
            property(
                "seats",
                Kind::List(&Kind::Object(Owner::Seat)),
                "Seats",
                "Posters and semantic boarding passes draw the first one.",
            )
            .on(layout::TRIPS_AND_EVENTS),
            boolean(
                "silenceRequested",
                "Silence",
                "Suggests Do Not Disturb for the time of the event or trip.",
            )
            .on(layout::TRIPS_AND_EVENTS),
            number("duration", "Duration", "Seconds from begin to end.")
                .on(layout::TRIPS_AND_EVENTS)
                .range(0.0, f64::MAX)
                .example("7200"),
            property(
                "airplay",
                Kind::List(&Kind::Object(Owner::AirPlay)),
                "AirPlay",
                "Groups of devices at the place.",
            )
            .since(ios(18))
            .on(layout::POSTER_EVENT)
            .undocumented(),
        ],
    ),
);
