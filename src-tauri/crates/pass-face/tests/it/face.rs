//! Which style, picture, text and code Wallet takes, and why not another.

use crate::support::{moment, package, view};
use pass_face::drawing::HiddenReason;
use pass_face::view::Generation::{self, Ios17, Ios18, Ios26, Ios27};
use pass_face::{Face, face};
use pass_format::catalogue::Layout;
use pass_format::package::Package;
use pass_format::pass::Style;
use pass_format::strings::StringTable;

fn on(package: &Package, generation: Generation) -> Face {
    face(package, &view(358, generation), &moment())
}

fn of(json: &str, generation: Generation) -> Face {
    on(&package(json, &[]), generation)
}

fn hidden(face: &Face, place: &str) -> Option<HiddenReason> {
    let hidden = face
        .hidden
        .iter()
        .find(|hidden| hidden.place.to_string() == place);
    hidden.map(|hidden| hidden.reason)
}

#[test]
fn poster_generic_wins_where_it_is_known() {
    let json = r##"{"posterGeneric": {}, "storeCard": {}, "backgroundColor": "#fff"}"##;
    let new = of(json, Ios27);
    assert_eq!(
        (new.resolution.layout, new.resolution.style),
        (Layout::PosterGeneric, Style::StoreCard)
    );
    assert!(new.notes[0].contains("posterGeneric"), "{:?}", new.notes);
    let old = of(json, Ios26);
    assert_eq!(
        (old.resolution.layout, old.resolution.style),
        (Layout::StoreCard, Style::StoreCard)
    );
    assert_eq!(
        old.resolution.reason.as_deref(),
        Some("posterGeneric is known from iOS 27 on.")
    );
    assert_eq!(
        hidden(&old, "pass.json#/posterGeneric"),
        Some(HiddenReason::OtherStyle)
    );
}

#[test]
fn a_poster_alone_cannot_be_added_before_ios_27() {
    let json = r##"{"posterGeneric": {"primaryFields": [{"key": "p", "value": "Finley"}]}}"##;
    assert_eq!(of(json, Ios27).resolution.layout, Layout::PosterGeneric);
    let old = of(json, Ios18);
    assert!(
        old.resolution
            .reason
            .unwrap()
            .contains("cannot be added before iOS 27")
    );
    assert_eq!(old.primary[0].value, "Finley");
}

const POSTER: &str = r##"{"eventTicket": {}, "preferredStyleSchemes": ["posterEventTicket", "eventTicket"],
    "nfc": {"message": "1", "requiresAuthentication": false}, "semantics": {"eventType": "PKEventTypeLivePerformance",
    "eventName": "Concert", "venueName": "Hall", "performerNames": ["Ada"]}}"##;

#[test]
fn a_poster_event_ticket_falls_back_with_the_reason() {
    let artwork = [("artwork@3x.png", 1074, 1344)];
    let reason = |json: &str, pictures: &[(&str, u32, u32)], generation| {
        let face = on(&package(json, pictures), generation);
        assert_eq!(face.resolution.style, Style::EventTicket);
        match face.resolution.layout {
            Layout::PosterEventTicket => None,
            Layout::EventTicket => face.resolution.reason,
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(reason(POSTER, &artwork, Ios18), None);
    assert_eq!(reason(POSTER, &artwork, Ios27), None);
    let why = |json: &str, pictures: &[(&str, u32, u32)], generation| {
        reason(json, pictures, generation).unwrap()
    };
    assert!(why(POSTER, &artwork, Ios17).contains("from iOS 18 on"));
    assert!(why(POSTER, &[], Ios18).contains("artwork or background"));
    assert!(why(&POSTER.replace("\"nfc\"", "\"x\""), &artwork, Ios18).contains("nfc"));
    assert!(why(&POSTER.replace("Hall", " "), &artwork, Ios18).contains("semantics.venueName"));
    assert!(why(&POSTER.replace("[\"Ada\"]", "[]"), &artwork, Ios18).contains("performerNames"));
    assert!(why(&POSTER.replace("LivePerformance", "Movie"), &artwork, Ios18).contains("sports"));
    let unasked = POSTER.replace(
        "[\"posterEventTicket\", \"eventTicket\"]",
        "[\"eventTicket\", \"posterEventTicket\"]",
    );
    let face = on(&package(&unasked, &artwork), Ios18);
    assert_eq!(
        (face.resolution.layout, face.resolution.reason),
        (Layout::EventTicket, None)
    );
}

#[test]
fn a_semantic_boarding_pass_needs_a_flight_and_its_tags() {
    let json = r##"{"boardingPass": {"transitType": "PKTransitTypeAir"},
        "preferredStyleSchemes": ["semanticBoardingPass", "boardingPass"],
        "semantics": {"airlineCode": "LF", "flightNumber": 17, "originalBoardingDate": "2026-06-01T10:00Z",
            "originalDepartureDate": "2026-06-01T10:30Z", "originalArrivalDate": "2026-06-01T12:30Z",
            "departureAirportCode": "KEL", "departureLocationTimeZone": "Europe/Berlin",
            "destinationAirportCode": "OSL", "passengerName": {"givenName": "Ada"}}}"##;
    assert_eq!(
        of(json, Ios26).resolution.layout,
        Layout::SemanticBoardingPass
    );
    let why = |json: &str, generation| {
        let face = of(json, generation);
        assert_eq!(face.resolution.layout, Layout::BoardingPass);
        face.resolution.reason.unwrap()
    };
    assert!(why(json, Ios18).contains("from iOS 26 on"));
    assert!(why(&json.replace("TypeAir", "TypeBoat"), Ios26).contains("only flights"));
    assert!(why(&json.replace("airlineCode", "x"), Ios26).contains("semantics.airlineCode"));
    assert!(why(&json.replace("\"Ada\"", "\"\""), Ios26).contains("semantics.passengerName"));
    assert!(why(&json.replace("LocationTimeZone", ""), Ios26).contains("departureAirportTimeZone"));
}

#[test]
fn two_classic_styles_and_none_are_said() {
    let two = of(r##"{"coupon": {}, "generic": {}}"##, Ios27);
    assert_eq!(two.resolution.style, Style::Coupon);
    assert!(two.resolution.reason.unwrap().contains("generic"));
    let none = of("{}", Ios27);
    assert!(
        none.resolution
            .reason
            .unwrap()
            .contains("no style dictionary")
    );
}

#[test]
fn header_fields_stand_in_reversed_order_and_rows_are_limited() {
    let fields = |name: &str, count: usize| {
        let fields: Vec<String> = (0..count)
            .map(|at| format!(r#"{{"key": "{name}{at}", "value": "{at}"}}"#))
            .collect();
        fields.join(",")
    };
    let json = format!(
        r##"{{"storeCard": {{"headerFields": [{}], "primaryFields": [{}], "secondaryFields": [{}], "auxiliaryFields": [{}],
            "footerFields": [{}]}}}}"##,
        fields("h", 4),
        fields("p", 2),
        fields("s", 3),
        fields("a", 3),
        fields("f", 1)
    );
    let face = of(&json, Ios27);
    let keys = |fields: &[pass_face::face::FaceField]| {
        fields
            .iter()
            .map(|field| field.key.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(keys(&face.header), ["h2", "h1", "h0"]);
    assert_eq!(keys(&face.primary), ["p0"]);
    assert_eq!(keys(&face.rows[0]), ["s0", "s1", "s2", "a0"]);
    let full = Some(HiddenReason::RowFull);
    assert_eq!(hidden(&face, "pass.json#/storeCard/headerFields/3"), full);
    assert_eq!(hidden(&face, "pass.json#/storeCard/primaryFields/1"), full);
    assert_eq!(
        hidden(&face, "pass.json#/storeCard/auxiliaryFields/2"),
        full
    );
    let unknown = Some(HiddenReason::GroupUnknown);
    assert_eq!(
        hidden(&face, "pass.json#/storeCard/footerFields/0"),
        unknown
    );
}

#[test]
fn a_second_row_of_auxiliary_fields_is_for_event_tickets() {
    let json = r##"{"STYLE": {"auxiliaryFields": [{"key": "a", "value": "1", "row": 0}, {"key": "b", "value": "2", "row": 1}]}}"##;
    let rows = |style: &str| {
        let rows = of(&json.replace("STYLE", style), Ios18).rows;
        rows.iter().map(Vec::len).collect::<Vec<_>>()
    };
    assert_eq!(rows("eventTicket"), [0, 1, 1]);
    assert_eq!(rows("generic"), [0, 2]);
}

#[test]
fn the_first_code_that_the_system_knows_is_shown() {
    let json = r##"{"generic": {}, "barcode": {"format": "PKBarcodeFormatQR", "message": "old", "messageEncoding": "iso-8859-1"},
        "barcodes": [{"format": "PKBarcodeFormatEAN13", "message": "4006381333931", "messageEncoding": "iso-8859-1"},
            {"format": "PKBarcodeFormatCode128", "message": "€", "messageEncoding": "iso-8859-1"},
            {"format": "PKBarcodeFormatPDF417", "message": "x", "messageEncoding": "iso-8859-1", "altText": " "}]}"##;
    let shown = |face: &Face| face.barcode.as_ref().map(|code| code.place.to_string());
    let old = of(json, Ios26);
    assert_eq!(shown(&old).as_deref(), Some("pass.json#/barcodes/2"));
    assert_eq!(old.barcode.as_ref().unwrap().alt_text, None);
    assert_eq!(
        hidden(&old, "pass.json#/barcodes/0"),
        Some(HiddenReason::TooNew)
    );
    assert_eq!(
        hidden(&old, "pass.json#/barcodes/1"),
        Some(HiddenReason::Unencodable)
    );
    assert_eq!(
        hidden(&old, "pass.json#/barcode"),
        Some(HiddenReason::Superseded)
    );
    let new = of(json, Ios27);
    assert_eq!(shown(&new).as_deref(), Some("pass.json#/barcodes/0"));
    assert_eq!(
        hidden(&new, "pass.json#/barcodes/2"),
        Some(HiddenReason::Superseded)
    );
    let legacy = of(&json.replace("barcodes", "x"), Ios27);
    assert_eq!(shown(&legacy).as_deref(), Some("pass.json#/barcode"));
    let contactless = json.replace(
        "\"generic\": {}",
        r#""generic": {}, "nfc": {"message": "1"}"#,
    );
    assert_eq!(shown(&of(&contactless, Ios27)), None);
}

#[test]
fn pictures_are_taken_from_the_root_then_from_the_language_at_the_best_scale() {
    let pictures = [
        ("logo.png", 160, 50),
        ("logo@2x.png", 320, 100),
        ("de.lproj/logo@3x.png", 480, 150),
        ("de.lproj/strip.png", 375, 123),
        ("fr.lproj/strip@3x.png", 1125, 432),
        ("thumbnail@3x.png", 270, 270),
    ];
    let mut pass = package(r##"{"storeCard": {}}"##, &pictures);
    pass.files
        .insert("icon.png".to_owned(), b"GIF89a".to_vec().into());
    let german = face(
        &pass,
        &pass_face::view::View {
            locale: "de-AT".to_owned(),
            ..view(358, Ios18)
        },
        &moment(),
    );
    assert_eq!(german.images["logo"].path, "logo@2x.png");
    assert_eq!(german.images["strip"].path, "de.lproj/strip.png");
    assert_eq!(german.images["strip"].points(), (375.0, 123.0));
    assert!(
        german
            .notes
            .iter()
            .any(|note| note.contains("strip is drawn from a 1x image"))
    );
    assert_eq!(
        hidden(&german, "thumbnail@3x.png"),
        Some(HiddenReason::ImageUnused)
    );
    assert_eq!(hidden(&german, "icon.png"), Some(HiddenReason::Unreadable));
    let english = on(&pass, Ios18);
    assert_eq!(english.language, None);
    assert!(!english.images.contains_key("strip"));
}

#[test]
fn an_event_ticket_with_a_strip_shows_neither_thumbnail_nor_background() {
    let pictures = [
        ("strip.png", 375, 98),
        ("thumbnail.png", 90, 90),
        ("background.png", 180, 220),
    ];
    let face = on(&package(r##"{"eventTicket": {}}"##, &pictures), Ios18);
    assert_eq!(face.images.keys().copied().collect::<Vec<_>>(), ["strip"]);
    assert_eq!(
        hidden(&face, "thumbnail.png"),
        Some(HiddenReason::Superseded)
    );
    assert_eq!(
        hidden(&face, "background.png"),
        Some(HiddenReason::Superseded)
    );
}

#[test]
fn texts_are_those_of_the_phone_s_language() {
    let json = r##"{"logoText": "LOGO", "organizationName": "ORG", "generic": {
        "primaryFields": [{"key": "p", "label": "GATE", "value": "gate_value"}],
        "secondaryFields": [{"key": "s", "label": "Price", "value": 12.5, "currencyCode": "EUR"}]},
        "barcodes": [{"format": "PKBarcodeFormatQR", "message": "GATE", "messageEncoding": "utf-8", "altText": "GATE"}]}"##;
    let mut pass = package(json, &[]);
    let table = |pairs: &[(&str, &str)]| {
        StringTable(
            pairs
                .iter()
                .map(|(key, text)| ((*key).to_owned(), (*text).to_owned()))
                .collect(),
        )
    };
    let german = [("GATE", "Steig"), ("gate_value", "B4"), ("LOGO", "Fähre")];
    pass.strings.insert("de".to_owned(), table(&german));
    let face = face(
        &pass,
        &pass_face::view::View {
            locale: "de-DE".to_owned(),
            ..view(358, Ios18)
        },
        &moment(),
    );
    assert_eq!(face.language.as_deref(), Some("de"));
    assert_eq!(face.logo_text.as_deref(), Some("Fähre"));
    assert_eq!(
        (
            face.primary[0].label.as_str(),
            face.primary[0].value.as_str()
        ),
        ("Steig", "B4")
    );
    assert_eq!(face.rows[0][0].value, "12,50\u{a0}€");
    assert_eq!(face.barcode.unwrap().alt_text.as_deref(), Some("Steig"));
    assert_eq!(on(&pass, Ios18).primary[0].label, "GATE");
}

#[test]
fn missing_colours_are_found_and_odd_ones_said() {
    let colours = |json: &str| {
        let face = of(json, Ios18);
        let colours = face.colours;
        (
            [colours.background, colours.foreground, colours.label].map(|colour| colour.css()),
            face.notes,
        )
    };
    let (dark, notes) = colours(r##"{"generic": {}, "backgroundColor": "rgb(10, 20, 30)"}"##);
    assert_eq!(dark, ["#0a141e", "#ffffff", "#ffffff"]);
    assert!(notes.is_empty());
    let (light, _) = colours(r##"{"generic": {}, "backgroundColor": "#FFE"}"##);
    assert_eq!(light, ["#ffffee", "#000000", "#000000"]);
    let (odd, notes) =
        colours(r##"{"generic": {}, "foregroundColor": "papaya", "labelColor": "#f00"}"##);
    assert_eq!(odd, ["#ffffff", "#000000", "#ff0000"]);
    assert_eq!(notes.len(), 2, "{notes:?}");
}

#[test]
fn a_pass_whose_date_has_gone_by_or_that_is_void_is_expired() {
    let expired = |json: &str| of(json, Ios18).expired;
    assert!(expired(
        r##"{"generic": {}, "expirationDate": "2024-06-01T12:00Z"}"##
    ));
    assert!(expired(r##"{"generic": {}, "voided": true}"##));
    assert!(!expired(
        r##"{"generic": {}, "expirationDate": "2024-06-01T14:01+02:00"}"##
    ));
}
