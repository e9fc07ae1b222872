//! Tags of trips.

use crate::catalogue::layout;
use crate::catalogue::notation::{
    Choice, Kind, Owner, Property, Section, boolean, date, from, integer, object, property, table,
    text, texts, value,
};
use crate::pass::ios;

const CAPABILITIES: &[Choice] = &[
    value("PKPassengerCapabilityPreboarding", "Pre-boarding"),
    value("PKPassengerCapabilityPriorityBoarding", "Priority boarding"),
    value("PKPassengerCapabilityCarryon", "Carry-on bag"),
    value("PKPassengerCapabilityPersonalItem", "Personal item"),
    value("PKPassengerCapabilityLapInfant", "Infant on the lap"),
];

const SECURITY: Kind = Kind::List(&Kind::Choice(&[
    value("PKTransitSecurityProgramTSAPreCheck", "TSA PreCheck"),
    value(
        "PKTransitSecurityProgramTSAPreCheckTouchlessID",
        "TSA PreCheck Touchless ID",
    ),
    value("PKTransitSecurityProgramOSS", "One Stop Security"),
    value(
        "PKTransitSecurityProgramITI",
        "International to international",
    ),
    value("PKTransitSecurityProgramITD", "International to domestic"),
    value("PKTransitSecurityProgramGlobalEntry", "Global Entry"),
    value("PKTransitSecurityProgramCLEAR", "CLEAR"),
]));

pub(super) const TRIP: &[Property] = &table(
    Owner::Semantics,
    Section::Trip,
    from(
        ios(12),
        layout::BOARDING,
        [
            text("transitProvider", "Carrier", "The company.").example("Example Air"),
            text("vehicleName", "Vehicle’s name", "Such as a ship’s."),
            text("vehicleNumber", "Vehicle’s number", "Such as a train’s."),
            text("vehicleType", "Vehicle’s type", "Such as an aircraft’s."),
            text("carNumber", "Car", "Car of the train."),
            text("transitStatus", "Status", "How the trip stands.").example("On time"),
            text("transitStatusReason", "Reason", "Why it stands so."),
            date(
                "originalBoardingDate",
                "Boarding, as sold",
                "Never change it for a delay.",
            ),
            date(
                "currentBoardingDate",
                "Boarding, as known now",
                "For delays.",
            ),
            date(
                "originalDepartureDate",
                "Departure, as sold",
                "Never change it for a delay.",
            ),
            date(
                "currentDepartureDate",
                "Departure, as known now",
                "For delays.",
            ),
            date(
                "originalArrivalDate",
                "Arrival, as sold",
                "Never change it for a delay.",
            ),
            date("currentArrivalDate", "Arrival, as known now", "For delays."),
            text(
                "confirmationNumber",
                "Booking code",
                "The traveller’s booking.",
            )
            .example("XK4P7Q"),
            text("boardingGroup", "Boarding group", "Group to board with."),
            text(
                "boardingZone",
                "Boarding zone",
                "Zone to board with; not the same as the group.",
            )
            .since(ios(26)),
            text(
                "boardingSequenceNumber",
                "Boarding number",
                "Place in the queue.",
            ),
        ],
    ),
);

pub(super) const DEPARTURE: &[Property] = &table(
    Owner::Semantics,
    Section::Departure,
    from(
        ios(12),
        layout::BOARDING,
        [
            text(
                "departureAirportCode",
                "Airport code",
                "IATA, three letters.",
            )
            .example("VIE"),
            text("departureAirportName", "Airport", "Its name."),
            text("departureCityName", "City", "The city that is left.").since(ios(26)),
            text("departureTerminal", "Terminal", "Where to go."),
            text("departureGate", "Gate", "Where to board."),
            text("departureStationName", "Station", "Of a train or bus."),
            text("departurePlatform", "Platform", "Of a train or bus."),
            object(
                "departureLocation",
                Owner::Coordinates,
                "Coordinates",
                "For Maps.",
            ),
            text(
                "departureLocationDescription",
                "Place in words",
                "Where it is.",
            ),
            text(
                "departureLocationTimeZone",
                "Time zone",
                "A name such as Europe/Vienna.",
            )
            .since(ios(26))
            .example("Europe/Vienna"),
            text(
                "departureAirportTimeZone",
                "Time zone, for Apple’s tool",
                "The same again.",
            )
            .since(ios(26))
            .undocumented(),
            property(
                "departureLocationSecurityPrograms",
                SECURITY,
                "Security programmes",
                "What the airport takes part in.",
            )
            .since(ios(26)),
            property(
                "departureAirportSecurityPrograms",
                SECURITY,
                "Security programmes, for Apple’s tool",
                "The same again.",
            )
            .since(ios(26))
            .undocumented(),
        ],
    ),
);

pub(super) const ARRIVAL: &[Property] = &table(
    Owner::Semantics,
    Section::Arrival,
    from(
        ios(12),
        layout::BOARDING,
        [
            text(
                "destinationAirportCode",
                "Airport code",
                "IATA, three letters.",
            )
            .example("LIS"),
            text("destinationAirportName", "Airport", "Its name."),
            text("destinationCityName", "City", "The city to arrive in.").since(ios(26)),
            text("destinationTerminal", "Terminal", "Where one arrives."),
            text("destinationGate", "Gate", "Where one arrives."),
            text("destinationStationName", "Station", "Of a train or bus."),
            text("destinationPlatform", "Platform", "Of a train or bus."),
            object(
                "destinationLocation",
                Owner::Coordinates,
                "Coordinates",
                "For Maps.",
            ),
            text(
                "destinationLocationDescription",
                "Place in words",
                "Where it is.",
            ),
            text(
                "destinationLocationTimeZone",
                "Time zone",
                "A name such as Europe/Lisbon.",
            )
            .since(ios(26))
            .example("Europe/Lisbon"),
            text(
                "destinationAirportTimeZone",
                "Time zone, for Apple’s tool",
                "The same again.",
            )
            .since(ios(26))
            .undocumented(),
            property(
                "destinationLocationSecurityPrograms",
                SECURITY,
                "Security programmes",
                "What the airport takes part in.",
            )
            .since(ios(26)),
            property(
                "destinationAirportSecurityPrograms",
                SECURITY,
                "Security programmes, for Apple’s tool",
                "The same again.",
            )
            .since(ios(26))
            .undocumented(),
        ],
    ),
);

pub(super) const PASSENGER: &[Property] = &table(
    Owner::Semantics,
    Section::Passenger,
    from(
        ios(12),
        layout::BOARDING,
        [
            object(
                "passengerName",
                Owner::PersonName,
                "Name",
                "At least one part of it.",
            ),
            text("priorityStatus", "Priority", "Such as a frequent flyer’s."),
            text(
                "securityScreening",
                "Screening",
                "How the traveller is checked.",
            ),
            text(
                "membershipProgramName",
                "Programme",
                "Name of the frequent flyers’ programme.",
            ),
            text(
                "membershipProgramNumber",
                "Membership number",
                "Of that programme.",
            ),
            text("membershipProgramStatus", "Tier", "In that programme.").since(ios(26)),
            property(
                "passengerCapabilities",
                Kind::List(&Kind::Choice(CAPABILITIES)),
                "Rights",
                "Shown as badges.",
            )
            .since(ios(26)),
            property(
                "passengerEligibleSecurityPrograms",
                SECURITY,
                "Security programmes",
                "Shown only where an airport takes part too.",
            )
            .since(ios(26)),
            texts(
                "passengerServiceSSRs",
                "Special services",
                "Codes of IATA, such as WCHR.",
            )
            .since(ios(26))
            .example("[\"WCHR\"]"),
            texts(
                "passengerInformationSSRs",
                "Special information",
                "Codes of IATA, such as INFT.",
            )
            .since(ios(26))
            .example("[\"INFT\"]"),
            texts(
                "passengerAirlineSSRs",
                "Airline’s services",
                "Codes of the airline’s own.",
            )
            .since(ios(26)),
            boolean(
                "internationalDocumentsAreVerified",
                "Documents verified",
                "Passport and visa were checked.",
            )
            .since(ios(26)),
            text(
                "internationalDocumentsVerifiedDeclarationName",
                "Words for it",
                "What the airline calls that.",
            )
            .since(ios(26))
            .example("DOCS OK"),
        ],
    ),
);

pub(super) const FLIGHT: &[Property] = &table(
    Owner::Semantics,
    Section::Flight,
    from(
        ios(12),
        layout::BOARDING,
        [
            text("airlineCode", "Airline", "IATA, two characters.").example("EX"),
            integer(
                "flightNumber",
                "Flight number",
                "Without the airline’s code.",
            )
            .range(0.0, 9999.0)
            .example("815"),
            text("flightCode", "Flight", "Airline and number together.").example("EX815"),
            text(
                "ticketFareClass",
                "Class",
                "Fare class as the traveller knows it.",
            )
            .since(ios(26))
            .example("Economy"),
            texts("loungePlaceIDs", "Lounges", "Places in Apple Maps.").since(ios(26)),
            text(
                "airlineLoungePlaceID",
                "Lounge, for Apple’s tool",
                "One place in Apple Maps.",
            )
            .since(ios(26))
            .undocumented(),
        ],
    ),
);
