//! Buttons below posters and semantic boarding passes, and featured actions.

use super::layout;
use super::notation::{
    Choice, Kind, Owner, Property, Section, choice, from, property, table, text, url, value,
};
use crate::pass::ios;

/// Shared by the event links of a pass and of its upcoming events.
const EVENT_LINKS: [Property; 13] = from(
    ios(18),
    layout::POSTER_EVENT,
    [
        url("bagPolicyURL", "Bag policy", "What may be brought along."),
        url("parkingInformationURL", "Parking", "Where to park."),
        url(
            "purchaseParkingURL",
            "Buy parking",
            "Where to buy a place to park.",
        ),
        url(
            "directionsInformationURL",
            "Directions",
            "In the place of Wallet’s own link to Maps.",
        ),
        url(
            "transitInformationURL",
            "Public transport",
            "How to come by bus and train.",
        ),
        url("merchandiseURL", "Merchandise", "The shop."),
        url(
            "accessibilityURL",
            "Accessibility",
            "Help for people with disabilities.",
        ),
        url("addOnURL", "Extras", "Upgrades and packages."),
        text(
            "contactVenueEmail",
            "Venue’s e-mail",
            "The bare address, without mailto:.",
        )
        .example("info@example.org"),
        text(
            "contactVenuePhoneNumber",
            "Venue’s telephone",
            "The bare number, without tel:.",
        )
        .example("+44 20 7946 0000"),
        url(
            "contactVenueWebsite",
            "Venue’s website",
            "In the contact menu.",
        ),
        url("sellURL", "Sell", "In the menu beside Share."),
        url("transferURL", "Transfer", "In the menu beside Share."),
    ],
);

pub(super) const EVENT: &[Property] = &table(Owner::Pass, Section::Links, EVENT_LINKS);

pub(super) const UPCOMING: &[Property] = &table(
    Owner::UpcomingLinks,
    Section::Links,
    from(ios(26), layout::POSTER_EVENT, EVENT_LINKS),
);

pub(super) const UPCOMING_FOOD: &[Property] = &table(
    Owner::UpcomingLinks,
    Section::Links,
    from(
        ios(26),
        layout::POSTER_EVENT,
        [url(
            "orderFoodURL",
            "Order food",
            "Food and drink to order.",
        )],
    ),
);

pub(super) const SHARED: &[Property] = &table(
    Owner::Pass,
    Section::Links,
    [url(
        "orderFoodURL",
        "Order food",
        "Food and drink; on a flight, meals (iOS 26).",
    )
    .since(ios(18))
    .on(&[
        layout::Layout::PosterEventTicket,
        layout::Layout::SemanticBoardingPass,
    ])],
);

pub(super) const BOARDING: &[Property] = &table(
    Owner::Pass,
    Section::Links,
    from(
        ios(26),
        layout::SEMANTIC_BOARDING,
        [
            url(
                "managementURL",
                "Manage booking",
                "The traveller’s booking.",
            ),
            url(
                "changeSeatURL",
                "Change seat",
                "Where to choose another seat.",
            ),
            url("upgradeURL", "Upgrade", "Where to get a better class."),
            url(
                "purchaseAdditionalBaggageURL",
                "More bags",
                "Where to add bags.",
            ),
            url(
                "purchaseLoungeAccessURL",
                "Lounge",
                "Where to buy access to a lounge.",
            ),
            url("purchaseWifiURL", "Wi-Fi", "Where to buy Wi-Fi on board."),
            url(
                "entertainmentURL",
                "Entertainment",
                "What is shown on board.",
            ),
            url("trackBagsURL", "Track bags", "Where the bags are."),
            url(
                "reportLostBagURL",
                "Lost bag",
                "Where to report a lost bag.",
            ),
            url(
                "requestWheelchairURL",
                "Wheelchair",
                "Where to ask for a wheelchair.",
            ),
            url(
                "registerServiceAnimalURL",
                "Service animal",
                "Where to register one.",
            ),
            text(
                "transitProviderEmail",
                "Carrier’s e-mail",
                "The bare address, without mailto:.",
            ),
            text(
                "transitProviderPhoneNumber",
                "Carrier’s telephone",
                "The bare number, no tel:.",
            ),
            url(
                "transitProviderWebsiteURL",
                "Carrier’s website",
                "In the contact menu.",
            ),
            text(
                "businessChatIdentifier",
                "Messages for Business",
                "The carrier’s identifier.",
            )
            .undocumented(),
        ],
    ),
);

const ACTION_TYPES: &[Choice] = &[
    value("viewSchedule", "Schedule"),
    value("watchTrailer", "Trailer"),
    value("listenToMusic", "Music"),
    value("viewOffersRewards", "Offers and rewards"),
    value("addToBalance", "Add to balance"),
    value("order", "Order"),
    value("shop", "Shop"),
    value("membershipBenefits", "Membership benefits"),
    value("bookAppointment", "Book an appointment"),
    value("bookCar", "Book a car"),
    value("bookFlight", "Book a flight"),
    value("bookStay", "Book a stay"),
    value("call", "Call"),
    value("place", "Place in Maps"),
];

pub(super) const ACTIONS: &[Property] = &table(
    Owner::Pass,
    Section::Actions,
    [property(
        "featuredActions",
        Kind::List(&Kind::Object(Owner::Action)),
        "Featured actions",
        "Cards below the pass in order of priority; two are drawn. Signs and words are Apple’s.",
    )
    .since(ios(27))
    .on(layout::WITH_ACTIONS)
    .at_most(2)],
);

pub(super) const ACTION: &[Property] = &table(
    Owner::Action,
    Section::Actions,
    from(
        ios(27),
        layout::WITH_ACTIONS,
        [
            text(
                "identifier",
                "Identifier",
                "Tells the actions of the pass apart.",
            )
            .required()
            .example("call-desk"),
            choice(
                "type",
                ACTION_TYPES,
                "Kind",
                "Decides sign and words of the card.",
            )
            .required(),
            text(
                "url",
                "Address",
                "A web address; for a call one that begins with tel:.",
            )
            .example("tel:+442079460000"),
        ],
    ),
);
