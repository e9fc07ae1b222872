//! Later events of a season or a group, and the sign-up of a rewards programme.

use super::layout;
use super::notation::{
    Choice, Kind, Limit, Owner, Property, Section, boolean, choice, date, from, integer, integers,
    object, property, table, text, url, value,
};
use crate::pass::ios;

pub(super) const PROPERTIES: &[Property] = &table(
    Owner::Pass,
    Section::Upcoming,
    [property(
        "upcomingPassInformation",
        Kind::List(&Kind::Object(Owner::UpcomingEvent)),
        "Upcoming events",
        "What is still to come with a season ticket or a festival pass.",
    )
    .since(ios(26))
    .on(layout::POSTER_EVENT)],
);

const FIELDS: Kind = Kind::List(&Kind::Object(Owner::Field));

pub(super) const EVENT: &[Property] = &table(
    Owner::UpcomingEvent,
    Section::Upcoming,
    from(
        ios(26),
        layout::POSTER_EVENT,
        [
            choice(
                "type",
                &[value("event", "Event")],
                "Kind",
                "Always an event.",
            )
            .required()
            .example("event"),
            text("identifier", "Identifier", "Tells the entries apart.")
                .required()
                .example("round-2"),
            text("name", "Name", "What the event is called.")
                .localised()
                .required(),
            boolean(
                "isActive",
                "Current",
                "The event that the pass stands for now.",
            )
            .default("false"),
            object(
                "dateInformation",
                Owner::UpcomingDate,
                "Date",
                "Left out, the date is still to be determined.",
            ),
            object(
                "semantics",
                Owner::Semantics,
                "Semantic tags",
                "Those of the event; nothing is taken over from the pass.",
            ),
            property(
                "additionalInfoFields",
                FIELDS,
                "More information",
                "A section of its own.",
            ),
            property(
                "backFields",
                FIELDS,
                "Back fields",
                "In the details of the event.",
            ),
            integers(
                "auxiliaryStoreIdentifiers",
                "Apps",
                "Numbers of apps in the App Store.",
            ),
            object(
                "images",
                Owner::UpcomingImages,
                "Images",
                "Fetched from the web when shown.",
            ),
            object(
                "URLs",
                Owner::UpcomingLinks,
                "Links",
                "The buttons of the event’s guide.",
            ),
        ],
    ),
);

pub(super) const DATE: &[Property] = &table(
    Owner::UpcomingDate,
    Section::Upcoming,
    from(
        ios(26),
        layout::POSTER_EVENT,
        [
            date("date", "Date", "When it begins."),
            text("timeZone", "Time zone", "A name such as Europe/Vienna.").example("Europe/Vienna"),
            boolean("ignoreTimeComponents", "Day only", "The time is not shown."),
            boolean("isAllDay", "All day", "It lasts the whole day."),
            boolean(
                "isUnannounced",
                "To be announced",
                "The date is shown as TBA.",
            ),
            boolean(
                "isUndetermined",
                "To be determined",
                "The date is shown as TBD.",
            ),
        ],
    ),
);

pub(super) const IMAGES: &[Property] = &table(
    Owner::UpcomingImages,
    Section::Upcoming,
    from(
        ios(26),
        layout::POSTER_EVENT,
        [
            object(
                "headerImage",
                Owner::UpcomingImage,
                "Header",
                "Left out: the background.",
            ),
            object(
                "venueMap",
                Owner::UpcomingImage,
                "Venue map",
                "Left out: none.",
            ),
        ],
    ),
);

pub(super) const IMAGE: &[Property] = &table(
    Owner::UpcomingImage,
    Section::Upcoming,
    from(
        ios(26),
        layout::POSTER_EVENT,
        [
            property(
                "URLs",
                Kind::List(&Kind::Object(Owner::UpcomingFile)),
                "Files",
                "The image in one or more scales.",
            ),
            boolean(
                "reuseExisting",
                "That of the pass",
                "Takes the image of the pass itself.",
            )
            .default("false"),
        ],
    ),
);

pub(super) const FILE: &[Property] = &table(
    Owner::UpcomingFile,
    Section::Upcoming,
    from(
        ios(26),
        layout::POSTER_EVENT,
        [
            url("URL", "Address", "Where the file lies.").required(),
            text("SHA256", "SHA-256", "Digest of the file: 64 hex digits.").required(),
            integer("scale", "Scale", "Pixels a point.")
                .range(1.0, 3.0)
                .default("1"),
            integer("size", "Size", "In bytes; 2 MB at most.").limit(Limit::Range {
                min: 0.0,
                max: 2_000_000.0,
            }),
        ],
    ),
);

const SIGN_UP: &[Choice] = &[
    value("PKPassPersonalizationFieldName", "Name"),
    value("PKPassPersonalizationFieldPostalCode", "Postal code"),
    value("PKPassPersonalizationFieldEmailAddress", "E-mail"),
    value("PKPassPersonalizationFieldPhoneNumber", "Telephone"),
];

pub(super) const PERSONALIZATION: &[Property] = &table(
    Owner::Personalization,
    Section::More,
    from(
        ios(10),
        layout::CLASSIC,
        [
            text(
                "description",
                "Description",
                "What the programme offers, in short.",
            )
            .localised()
            .required(),
            property(
                "requiredPersonalizationFields",
                Kind::List(&Kind::Choice(SIGN_UP)),
                "Asked for",
                "What people fill in to join.",
            )
            .required(),
            text(
                "termsAndConditions",
                "Terms",
                "What people agree to; links in HTML are allowed. Left out: nothing to agree to.",
            )
            .localised()
            .multiline(),
        ],
    ),
);
