//! The objects that tags hold (*SemanticTagType*).

use crate::catalogue::layout;
use crate::catalogue::notation::{
    Owner, Property, Section, boolean, colour, date, from, number, table, text, url,
};
use crate::pass::{ios, ios_minor};

pub(super) const CURRENCY_AMOUNT: &[Property] = &table(
    Owner::CurrencyAmount,
    Section::Semantics,
    from(
        ios(12),
        layout::ALL,
        [
            text("amount", "Amount", "Text with a point, not a number.")
                .required()
                .example("21.75"),
            text("currencyCode", "Currency", "ISO 4217.")
                .required()
                .example("EUR"),
        ],
    ),
);

pub(super) const EVENT_DATE_INFO: &[Property] = &table(
    Owner::EventDateInfo,
    Section::Event,
    from(
        ios(18),
        layout::EVENT,
        [
            date("date", "Date", "When it begins."),
            text("timeZone", "Time zone", "A name such as Europe/Vienna.").example("Europe/Vienna"),
            boolean("ignoreTimeComponents", "Day only", "The time is not shown."),
            boolean("unannounced", "To be announced", "Shown as TBA.").since(ios_minor(18, 1)),
            boolean(
                "undetermined",
                "To be determined",
                "Shown as TBD; wins over TBA.",
            )
            .since(ios_minor(18, 1)),
        ],
    ),
);

pub(super) const COORDINATES: &[Property] = &table(
    Owner::Coordinates,
    Section::Semantics,
    from(
        ios(12),
        layout::ALL,
        [
            number("latitude", "Latitude", "Degrees north; south is negative.")
                .required()
                .range(-90.0, 90.0),
            number("longitude", "Longitude", "Degrees east; west is negative.")
                .required()
                .range(-180.0, 180.0),
        ],
    ),
);

pub(super) const PERSON_NAME: &[Property] = &table(
    Owner::PersonName,
    Section::Passenger,
    from(
        ios(12),
        layout::BOARDING,
        [
            text("givenName", "Given name", "First name.").example("Noor"),
            text("familyName", "Family name", "Last name.").example("Haddad"),
            text("middleName", "Middle name", "Between the two."),
            text("namePrefix", "Title before", "Such as Dr.").example("Dr."),
            text("nameSuffix", "Title after", "Such as Jr."),
            text("nickname", "Nickname", "What friends say."),
            text(
                "phoneticRepresentation",
                "How it sounds",
                "For scripts that need it.",
            ),
        ],
    ),
);

pub(super) const SEAT: &[Property] = &table(
    Owner::Seat,
    Section::Semantics,
    from(
        ios(12),
        layout::TRIPS_AND_EVENTS,
        [
            text("seatSection", "Section", "Also a number is text.").example("C"),
            text("seatRow", "Row", "Also a number is text.").example("4"),
            text("seatNumber", "Seat", "Also a number is text.").example("11"),
            text("seatIdentifier", "Identifier", "Of the seat."),
            text("seatType", "Kind", "Such as reserved, or at the window."),
            text("seatDescription", "Description", "Of the seat."),
            text("seatAisle", "Aisle", "How to get there.").since(ios(18)),
            text("seatLevel", "Level", "How to get there.").since(ios(18)),
            colour(
                "seatSectionColor",
                "Section’s colour",
                "Colours the bottom of a poster.",
            )
            .since(ios(18)),
        ],
    ),
);

pub(super) const WIFI_NETWORK: &[Property] = &table(
    Owner::WifiNetwork,
    Section::Semantics,
    from(
        ios(12),
        layout::ALL,
        [
            text("ssid", "Network", "Its name.").required(),
            text(
                "password",
                "Password",
                "Everybody with the file can read it.",
            )
            .required(),
            text("captiveToken", "Token", "For the network’s log-in page."),
            url(
                "captiveTokenAuthURL",
                "Log-in page",
                "Where the token is shown.",
            ),
        ],
    ),
);

pub(super) const AIR_PLAY: &[Property] = &table(
    Owner::AirPlay,
    Section::Semantics,
    from(
        ios(18),
        layout::POSTER_EVENT,
        [text(
            "airPlayDeviceGroupToken",
            "Group",
            "Token of the group of devices.",
        )
        .required()
        .undocumented()],
    ),
);
