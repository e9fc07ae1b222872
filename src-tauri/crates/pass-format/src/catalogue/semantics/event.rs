//! Tags of events.

use crate::catalogue::layout;
use crate::catalogue::notation::{
    Choice, Owner, Property, Section, boolean, choice, date, from, object, table, text, texts,
    value,
};
use crate::pass::ios;

const EVENT_TYPES: &[Choice] = &[
    value("PKEventTypeGeneric", "Other"),
    value("PKEventTypeLivePerformance", "Live performance"),
    value("PKEventTypeMovie", "Film"),
    value("PKEventTypeSports", "Sports"),
    value("PKEventTypeConference", "Conference"),
    value("PKEventTypeConvention", "Convention"),
    value("PKEventTypeWorkshop", "Workshop"),
    value("PKEventTypeSocialGathering", "Gathering"),
];

pub(super) const EVENT: &[Property] = &table(
    Owner::Semantics,
    Section::Event,
    from(
        ios(12),
        layout::EVENT,
        [
            choice(
                "eventType",
                EVENT_TYPES,
                "Kind of event",
                "Chooses the template of a poster.",
            ),
            text(
                "eventName",
                "Name",
                "What the event is called. A poster needs it.",
            )
            .example("Night of the Reeds"),
            date("eventStartDate", "Begins", "When the event begins."),
            date("eventEndDate", "Ends", "When the event ends."),
            object(
                "eventStartDateInfo",
                Owner::EventDateInfo,
                "Begins, in detail",
                "Says also that a date is not known yet, or only the day.",
            )
            .since(ios(18)),
            text(
                "eventLiveMessage",
                "Live text",
                "Text of the Live Activity.",
            )
            .since(ios(18))
            .undocumented(),
        ],
    ),
);

pub(super) const VENUE: &[Property] = &table(
    Owner::Semantics,
    Section::Venue,
    from(
        ios(18),
        layout::EVENT,
        [
            text(
                "venueName",
                "Venue",
                "What the place is called. A poster needs it.",
            )
            .since(ios(12))
            .example("Harbour Hall"),
            text("venueRegionName", "Region", "City or region of the venue.").example("Lakeside"),
            text("venueRoom", "Room", "Where in the venue.")
                .since(ios(12))
                .example("Main Hall"),
            object(
                "venueLocation",
                Owner::Coordinates,
                "Coordinates",
                "For Maps in the guide.",
            )
            .since(ios(12)),
            text(
                "venuePlaceID",
                "Place in Maps",
                "Identifier of the venue in Apple Maps.",
            )
            .since(ios(26)),
            text("venueEntrance", "Entrance", "Which entrance to take.").since(ios(12)),
            text("venueEntranceDoor", "Door", "At the bottom of the poster."),
            text("venueEntranceGate", "Gate", "At the bottom of the poster."),
            text(
                "venueEntrancePortal",
                "Portal",
                "At the bottom of the poster.",
            ),
            text(
                "entranceDescription",
                "How to get in",
                "Long text; with it the guide is shown.",
            )
            .multiline(),
            text("venuePhoneNumber", "Telephone", "The venue’s number.").since(ios(12)),
            date("venueOpenDate", "Opens", "When the venue opens."),
            date("venueCloseDate", "Closes", "When the venue closes."),
            date(
                "venueDoorsOpenDate",
                "Doors open",
                "In the guide’s timeline.",
            ),
            date(
                "venueGatesOpenDate",
                "Gates open",
                "In the guide’s timeline.",
            ),
            date(
                "venueFanZoneOpenDate",
                "Fan zone opens",
                "In the guide’s timeline.",
            ),
            date(
                "venueParkingLotsOpenDate",
                "Car parks open",
                "In the guide’s timeline.",
            ),
            date(
                "venueBoxOfficeOpenDate",
                "Box office opens",
                "In the guide’s timeline.",
            ),
            boolean(
                "tailgatingAllowed",
                "Tailgating",
                "Meeting at the cars before is allowed.",
            ),
        ],
    ),
);

pub(super) const ADMISSION: &[Property] = &table(
    Owner::Semantics,
    Section::Admission,
    from(
        ios(18),
        layout::EVENT,
        [
            text("attendeeName", "Attendee", "Who the ticket is for."),
            text("admissionLevel", "Admission", "Kind of admission.").example("General admission"),
            text(
                "admissionLevelAbbreviation",
                "Admission, short",
                "The same in a few letters.",
            )
            .example("GA"),
            text(
                "additionalTicketAttributes",
                "Further",
                "What no other tag says.",
            ),
        ],
    ),
);

pub(super) const PERFORMANCE: &[Property] = &table(
    Owner::Semantics,
    Section::Performance,
    from(
        ios(12),
        layout::EVENT,
        [
            texts(
                "performerNames",
                "Performers",
                "A poster for a live performance needs them.",
            )
            .example("[\"The Reeds\"]"),
            text("genre", "Genre", "Kind of music or show."),
            texts(
                "artistIDs",
                "Artists",
                "Identifiers of Apple Music; the guide plays them.",
            ),
            texts("albumIDs", "Albums", "Identifiers of Apple Music.").since(ios(18)),
            texts("playlistIDs", "Playlists", "Identifiers of Apple Music.").since(ios(18)),
        ],
    ),
);

pub(super) const SPORTS: &[Property] = &table(
    Owner::Semantics,
    Section::Sports,
    from(
        ios(12),
        layout::EVENT,
        [
            text("sportName", "Sport", "Which sport."),
            text("leagueName", "League", "Which league."),
            text(
                "leagueAbbreviation",
                "League, short",
                "The same in a few letters.",
            ),
            text("homeTeamName", "Home team", "Name of the home team."),
            text(
                "homeTeamLocation",
                "Home team’s place",
                "City or region in words.",
            ),
            text(
                "homeTeamAbbreviation",
                "Home team, short",
                "A poster for sports needs it.",
            )
            .example("LAK"),
            text("awayTeamName", "Away team", "Name of the away team."),
            text(
                "awayTeamLocation",
                "Away team’s place",
                "City or region in words.",
            ),
            text(
                "awayTeamAbbreviation",
                "Away team, short",
                "A poster for sports needs it.",
            )
            .example("NOR"),
        ],
    ),
);
