//! The objects of the format, and the parts of the inspector.

use serde::Serialize;

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
