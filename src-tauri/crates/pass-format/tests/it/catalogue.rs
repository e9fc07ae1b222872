//! The table of everything that the format knows.

use pass_format::catalogue::{
    Kind, Owner, Property, all, at, at_in, catalogue, image_slot, image_slots, markdown, nearest,
    nearest_choice, owner_at, owners_of, properties, property,
};
use pass_format::json::{Text, Value};
use pass_format::pass::barcode::Format;
use pass_format::pass::colour::Colour;
use pass_format::pass::{Group, Style, date};
use std::collections::HashSet;

fn value(text: &str) -> Value {
    let read = Text::read("pass.json", text.as_bytes());
    assert_eq!(read.findings, []);
    read.value
}

fn keys(owner: Owner) -> HashSet<&'static str> {
    properties(owner).map(|property| property.key).collect()
}

#[test]
fn every_property_is_described_once_and_in_full() {
    let mut seen = HashSet::new();
    for Property {
        owner,
        key,
        label,
        help,
        ..
    } in all()
    {
        assert!(seen.insert((owner, key)), "{owner:?} {key} twice");
        assert!(!label.is_empty() && !help.is_empty(), "{owner:?} {key}");
        assert!(help.ends_with('.'), "{owner:?} {key}: {help}");
        assert!(!help.contains("  "), "{owner:?} {key}: {help}");
    }
    for owner in Owner::ALL {
        assert!(properties(owner).next().is_some(), "{owner:?}");
    }
}

#[test]
fn every_object_of_the_format_has_all_of_its_keys() {
    for (owner, wanted) in [
        (
            Owner::Pass,
            "formatVersion passTypeIdentifier teamIdentifier serialNumber organizationName \
             description boardingPass coupon eventTicket generic storeCard posterGeneric \
             preferredStyleSchemes backgroundColor foregroundColor labelColor stripColor \
             footerBackgroundColor logoText eventLogoText logoSymbolName suppressStripShine \
             suppressHeaderDarkening useAutomaticColors groupingIdentifier barcodes barcode nfc \
             featuredActions relevantDate relevantDates locations beacons maxDistance \
             expirationDate voided sharingProhibited associatedStoreIdentifiers appLaunchURL \
             auxiliaryStoreIdentifiers userInfo webServiceURL authenticationToken semantics \
             upcomingPassInformation bagPolicyURL orderFoodURL parkingInformationURL \
             purchaseParkingURL directionsInformationURL transitInformationURL merchandiseURL \
             accessibilityURL addOnURL contactVenueEmail contactVenuePhoneNumber \
             contactVenueWebsite sellURL transferURL changeSeatURL entertainmentURL managementURL \
             purchaseAdditionalBaggageURL purchaseLoungeAccessURL purchaseWifiURL upgradeURL \
             registerServiceAnimalURL reportLostBagURL requestWheelchairURL trackBagsURL \
             transitProviderEmail transitProviderPhoneNumber transitProviderWebsiteURL \
             businessChatIdentifier",
        ),
        (
            Owner::Style,
            "headerFields primaryFields secondaryFields auxiliaryFields backFields \
             additionalInfoFields footerFields transitType",
        ),
        (
            Owner::Field,
            "key value label attributedValue changeMessage textAlignment dataDetectorTypes \
             dateStyle timeStyle ignoresTimeZone isRelative currencyCode numberStyle row semantics",
        ),
        (Owner::Barcode, "format message messageEncoding altText"),
        (
            Owner::Nfc,
            "message encryptionPublicKey requiresAuthentication",
        ),
        (Owner::Location, "latitude longitude altitude relevantText"),
        (Owner::Beacon, "proximityUUID major minor relevantText"),
        (Owner::RelevantDate, "date startDate endDate relevantDate"),
        (Owner::Action, "identifier type url"),
        (
            Owner::Semantics,
            "totalPrice wifiAccess balance eventType eventName eventStartDate eventEndDate \
             eventStartDateInfo duration silenceRequested venueName venueLocation venueRoom \
             venueRegionName venueEntrance venueEntranceDoor venueEntranceGate \
             venueEntrancePortal entranceDescription venuePhoneNumber venueOpenDate \
             venueCloseDate venueDoorsOpenDate venueGatesOpenDate venueFanZoneOpenDate \
             venueParkingLotsOpenDate venueBoxOfficeOpenDate tailgatingAllowed seats attendeeName \
             admissionLevel admissionLevelAbbreviation additionalTicketAttributes performerNames \
             artistIDs albumIDs playlistIDs genre eventLiveMessage airplay venuePlaceID sportName \
             leagueName leagueAbbreviation homeTeamName homeTeamLocation homeTeamAbbreviation \
             awayTeamName awayTeamLocation awayTeamAbbreviation transitProvider vehicleName \
             vehicleNumber vehicleType transitStatus transitStatusReason originalDepartureDate \
             originalBoardingDate originalArrivalDate currentDepartureDate currentBoardingDate \
             currentArrivalDate departureLocation destinationLocation \
             departureLocationDescription destinationLocationDescription passengerName \
             confirmationNumber boardingGroup boardingSequenceNumber boardingZone priorityStatus \
             securityScreening membershipProgramName membershipProgramNumber \
             membershipProgramStatus airlineCode flightNumber flightCode departureAirportCode \
             destinationAirportCode departureAirportName destinationAirportName \
             departureCityName destinationCityName departureLocationTimeZone \
             destinationLocationTimeZone departureAirportTimeZone destinationAirportTimeZone \
             departureTerminal destinationTerminal departureGate destinationGate \
             departureLocationSecurityPrograms destinationLocationSecurityPrograms \
             departureAirportSecurityPrograms destinationAirportSecurityPrograms \
             passengerEligibleSecurityPrograms passengerCapabilities passengerServiceSSRs \
             passengerInformationSSRs passengerAirlineSSRs ticketFareClass \
             internationalDocumentsAreVerified internationalDocumentsVerifiedDeclarationName \
             loungePlaceIDs airlineLoungePlaceID departureStationName destinationStationName \
             departurePlatform destinationPlatform carNumber",
        ),
        (Owner::CurrencyAmount, "amount currencyCode"),
        (
            Owner::EventDateInfo,
            "date ignoreTimeComponents timeZone unannounced undetermined",
        ),
        (Owner::Coordinates, "latitude longitude"),
        (
            Owner::PersonName,
            "givenName familyName middleName namePrefix nameSuffix nickname \
             phoneticRepresentation",
        ),
        (
            Owner::Seat,
            "seatSection seatRow seatNumber seatIdentifier seatType seatDescription seatAisle \
             seatLevel seatSectionColor",
        ),
        (
            Owner::WifiNetwork,
            "ssid password captiveToken captiveTokenAuthURL",
        ),
        (Owner::AirPlay, "airPlayDeviceGroupToken"),
        (
            Owner::UpcomingEvent,
            "type identifier name isActive dateInformation semantics additionalInfoFields \
             backFields auxiliaryStoreIdentifiers images URLs",
        ),
        (
            Owner::UpcomingDate,
            "date timeZone ignoreTimeComponents isAllDay isUnannounced isUndetermined",
        ),
        (Owner::UpcomingImages, "headerImage venueMap"),
        (Owner::UpcomingImage, "URLs reuseExisting"),
        (Owner::UpcomingFile, "URL SHA256 scale size"),
        (
            Owner::UpcomingLinks,
            "bagPolicyURL orderFoodURL parkingInformationURL purchaseParkingURL \
             directionsInformationURL transitInformationURL merchandiseURL accessibilityURL \
             addOnURL contactVenueEmail contactVenuePhoneNumber contactVenueWebsite sellURL \
             transferURL",
        ),
        (
            Owner::Personalization,
            "description requiredPersonalizationFields termsAndConditions",
        ),
    ] {
        assert_eq!(
            keys(owner),
            wanted.split_whitespace().collect(),
            "{owner:?}"
        );
    }
}

#[test]
fn enumerations_hold_what_the_readers_know() {
    let formats = property(Owner::Barcode, "format").unwrap().choices();
    for (choice, format) in formats.iter().zip(Format::ALL) {
        assert_eq!((choice.value, choice.since), (format.key(), format.since()));
    }
    for (owner, key, count) in [
        (Owner::Style, "transitType", 5),
        (Owner::Field, "textAlignment", 4),
        (Owner::Field, "dateStyle", 5),
        (Owner::Field, "numberStyle", 4),
        (Owner::Field, "dataDetectorTypes", 4),
        (Owner::Semantics, "eventType", 8),
        (Owner::Semantics, "passengerCapabilities", 5),
        (Owner::Semantics, "departureLocationSecurityPrograms", 7),
        (Owner::Action, "type", 14),
        (Owner::Personalization, "requiredPersonalizationFields", 4),
    ] {
        assert_eq!(
            property(owner, key).unwrap().choices().len(),
            count,
            "{key}"
        );
    }
}

#[test]
fn styles_and_groups_agree_with_the_views() {
    for style in Style::ALL {
        let known = property(Owner::Pass, style.key()).unwrap();
        assert_eq!(known.since, style.since());
        assert_eq!(known.styles(), Some(vec![style]));
        for group in Group::ALL {
            let known = property(Owner::Style, group.key()).unwrap();
            let here = known.styles().is_none_or(|styles| styles.contains(&style));
            assert_eq!(here, style.groups().contains(&group), "{style:?} {group:?}");
        }
    }
}

#[test]
fn examples_are_good_values_of_their_kind() {
    for property in all().filter(|property| !property.example.is_empty()) {
        let example = property.example;
        let good = match property.kind {
            Kind::Colour => Colour::read(example).is_ok(),
            Kind::Date => date::read(example).is_ok(),
            Kind::Number | Kind::Integer => example.parse::<f64>().is_ok(),
            Kind::Url => example.starts_with("https://"),
            Kind::Choice(choices) => choices.iter().any(|choice| choice.value == example),
            Kind::List(_) => value(example).as_array().is_some(),
            _ => true,
        };
        assert!(good, "{}: {example}", property.key);
    }
}

#[test]
fn pointers_lead_to_their_property() {
    let pass = value(
        r#"{
        "semantics": {"seats": [{"seatRow": "4"}], "passengerName": {"givenName": "Noor"}},
        "barcodes": {"format": "a slip"},
        "coupon": {"primaryFields": [{"value": 1, "semantics": {"balance": {"amount": "1"}}}]},
        "upcomingPassInformation": [
            {"images": {"venueMap": {"URLs": [{"SHA256": ""}]}}, "URLs": {"addOnURL": ""}}
        ],
        "userInfo": {"description": {}}
    }"#,
    );
    for (pointer, owner, key) in [
        ("/semantics/seats/0/seatRow", Owner::Seat, "seatRow"),
        ("/semantics/seats/0", Owner::Semantics, "seats"),
        (
            "/semantics/passengerName/givenName",
            Owner::PersonName,
            "givenName",
        ),
        ("/barcodes/format", Owner::Barcode, "format"),
        ("/barcodes/0/format", Owner::Barcode, "format"),
        ("/coupon/primaryFields/0/value", Owner::Field, "value"),
        (
            "/coupon/primaryFields/0/semantics/balance/amount",
            Owner::CurrencyAmount,
            "amount",
        ),
        (
            "/upcomingPassInformation/0/images/venueMap/URLs/0/SHA256",
            Owner::UpcomingFile,
            "SHA256",
        ),
        (
            "/upcomingPassInformation/0/URLs/addOnURL",
            Owner::UpcomingLinks,
            "addOnURL",
        ),
        ("/userInfo", Owner::Pass, "userInfo"),
    ] {
        let found = at(&pass, pointer);
        assert_eq!(
            found.map(|found| (found.owner, found.key)),
            Some((owner, key)),
            "{pointer}"
        );
    }
    for pointer in [
        "",
        "/nothing",
        "/userInfo/description",
        "/coupon/primaryFields/0/x",
        "no",
    ] {
        assert!(at(&pass, pointer).is_none(), "{pointer}");
    }
    assert_eq!(owner_at(&pass, ""), Some(Owner::Pass));
    assert_eq!(
        owner_at(&pass, "/coupon/primaryFields/0"),
        Some(Owner::Field)
    );
    assert_eq!(owner_at(&pass, "/coupon/primaryFields"), None);
    let sign_up = at_in(Owner::Personalization, &Value::Null, "/termsAndConditions");
    assert!(sign_up.unwrap().is_localised());
}

#[test]
fn misspelt_words_find_what_was_meant() {
    for (key, meant) in [
        ("labelColour", "labelColor"),
        ("foreGroundColor", "foregroundColor"),
        ("webserviceURL", "webServiceURL"),
        ("relavantDate", "relevantDate"),
        ("organisationName", "organizationName"),
        ("serialnumber", "serialNumber"),
    ] {
        assert_eq!(nearest(Owner::Pass, key), Some(meant));
    }
    for key in ["bundleId", "_id", "comment", "nfe2", "foregroundColor", ""] {
        assert_eq!(nearest(Owner::Pass, key), None, "{key}");
    }
    let alignments = property(Owner::Field, "textAlignment").unwrap().choices();
    assert_eq!(
        nearest_choice(alignments, "left"),
        Some("PKTextAlignmentLeft")
    );
    assert_eq!(
        nearest_choice(alignments, "PKTextAligmentRight"),
        Some("PKTextAlignmentRight")
    );
    assert_eq!(nearest_choice(alignments, "ght"), None);
    let formats = property(Owner::Barcode, "format").unwrap().choices();
    assert_eq!(nearest_choice(formats, "QR"), Some("PKBarcodeFormatQR"));
    assert_eq!(owners_of("transitType"), [Owner::Style]);
}

#[test]
fn image_slots_have_sizes_and_styles() {
    let names: Vec<_> = image_slots().iter().map(|slot| slot.name).collect();
    assert_eq!(
        names.join(" "),
        "icon logo primaryLogo secondaryLogo strip background thumbnail artwork footer venueMap \
         personalizationLogo"
    );
    let strip = image_slot("strip").unwrap();
    assert_eq!(strip.size(Some(Style::Coupon)).height, 144.0);
    assert_eq!(strip.size(Some(Style::EventTicket)).height, 98.0);
    assert_eq!(
        strip.styles(),
        Some(vec![Style::Coupon, Style::EventTicket, Style::StoreCard])
    );
    assert_eq!(image_slot("icon").unwrap().styles(), None);
    assert!(image_slot("stripe").is_none());
}

#[test]
fn the_window_and_the_documentation_get_all_of_it() {
    let document = serde_json::to_value(catalogue()).unwrap();
    assert_eq!(
        document["properties"].as_array().unwrap().len(),
        all().count()
    );
    let first = &document["properties"][0];
    assert_eq!(first["owner"], "pass");
    assert_eq!(
        first["kind"],
        serde_json::json!({"type": "text", "localised": true})
    );
    assert_eq!(first["styles"], serde_json::Value::Null);
    let page = markdown();
    for property in all() {
        assert!(
            page.contains(&format!("| `{}`", property.key)),
            "{}",
            property.key
        );
    }
}
