//! One failing and one passing design per rule, as small changes to the base pass.

use crate::base::Change;

/// A rule, changes that it finds, changes that it lets pass, and where it points.
pub struct Design {
    pub code: &'static str,
    pub bad: &'static [Change],
    pub good: &'static [Change],
    pub place: &'static str,
}

/// Code, failing changes, passing changes, the pointer that the issue names.
const fn design(
    code: &'static str,
    bad: &'static [Change],
    good: &'static [Change],
    place: &'static str,
) -> Design {
    Design {
        code,
        bad,
        good,
        place,
    }
}

/// One byte more than a QR code holds, and as many as it holds.
const TOO_LONG: &str = quoted(&QUOTED);
const LONGEST: &str = quoted(&QUOTED_SHORTER);
const QUOTED: [u8; 2954 + 2] = letters();
const QUOTED_SHORTER: [u8; 2953 + 2] = letters();

/// Small letters in quotes.
const fn letters<const SIZE: usize>() -> [u8; SIZE] {
    let mut text = [b'x'; SIZE];
    text[0] = b'"';
    text[SIZE - 1] = b'"';
    text
}

const fn quoted(text: &'static [u8]) -> &'static str {
    match str::from_utf8(text) {
        Ok(text) => text,
        Err(_) => "",
    }
}

/// Judged as built passes.
#[rustfmt::skip]
pub const DESIGNS: &[Design] = &[
    // identity
    design("identity-format-version", &[("/formatVersion", "2")], &[("/formatVersion", "1")], "/formatVersion"),
    design("identity-format-version", &[("/formatVersion", "-")], &[("/formatVersion", "1.0")], "/formatVersion"),
    design("identity-pass-type-missing", &[("/passTypeIdentifier", "\"\"")], &[], "/passTypeIdentifier"),
    design("identity-pass-type-form", &[("/passTypeIdentifier", "\"org.example.card\"")], &[("/passTypeIdentifier", "\"pass.org.example.card-2\"")], "/passTypeIdentifier"),
    design("identity-pass-type-form", &[("/passTypeIdentifier", "\"pass.org.example.my card\"")], &[("/passTypeIdentifier", "\"\"")], "/passTypeIdentifier"),
    design("identity-pass-type-team-prefix", &[("/passTypeIdentifier", "\"A1B2C3D4E5.pass.org.example.card\"")], &[("/passTypeIdentifier", "\"pass.A1B2C3D4E5.card\"")], "/passTypeIdentifier"),
    design("identity-team-missing", &[("/teamIdentifier", "-")], &[], "/teamIdentifier"),
    design("identity-team-form", &[("/teamIdentifier", "\"Example\"")], &[("/teamIdentifier", "\"0123456789\"")], "/teamIdentifier"),
    design("identity-team-form", &[("/teamIdentifier", "\"a1b2c3d4e5\"")], &[("/teamIdentifier", "\"\"")], "/teamIdentifier"),
    design("identity-serial-missing", &[("/serialNumber", "\"\"")], &[("/serialNumber", "\"1\"")], "/serialNumber"),
    design("identity-organization-missing", &[("/organizationName", "-")], &[("/organizationName", "\"\"")], "/organizationName"),
    design("identity-organization-empty", &[("/organizationName", "\" \"")], &[("/organizationName", "-")], "/organizationName"),
    design("identity-description-missing", &[("/description", "-")], &[], "/description"),
    design("identity-description-missing", &[("/description", "\"\"")], &[("/description", "\"Card\"")], "/description"),
    // style
    design("style-missing", &[("/storeCard", "-")], &[("/storeCard", "{}")], ""),
    design("style-multiple", &[("/coupon", "{}")], &[("/posterGeneric", "{}")], "/storeCard"),
    design("style-not-object", &[("/storeCard", "[]")], &[("/storeCard", "{}")], "/storeCard"),
    design("style-transit-missing", &[("/storeCard", "-"), ("/boardingPass", "{}")], &[("/storeCard", "-"), ("/boardingPass", r#"{"transitType":"PKTransitTypeAir"}"#)], "/boardingPass/transitType"),
    design("style-poster-generic-alone", &[("/storeCard", "-"), ("/posterGeneric", "{}")], &[("/posterGeneric", "{}")], "/posterGeneric"),
    // field
    design("field-key-missing", &[("/storeCard/primaryFields/0/key", "-")], &[], "/storeCard/primaryFields/0/key"),
    design("field-key-missing", &[("/storeCard/primaryFields/0/key", "\"\"")], &[("/storeCard/primaryFields/0/key", "\"b\"")], "/storeCard/primaryFields/0/key"),
    design("field-key-duplicate", &[("/storeCard/backFields/0/key", "\"points\"")], &[("/posterGeneric", r#"{"primaryFields":[{"key":"points","value":1}]}"#)], "/storeCard/backFields/0/key"),
    design("field-value-missing", &[("/storeCard/primaryFields/0/value", "-")], &[("/storeCard/primaryFields/0/value", "\"\"")], "/storeCard/primaryFields/0/value"),
    design("field-value-type", &[("/storeCard/primaryFields/0/value", "true")], &[("/storeCard/primaryFields/0/value", "12")], "/storeCard/primaryFields/0/value"),
    design("field-value-type", &[("/storeCard/primaryFields/0/value", "{\"en\":\"Hi\"}")], &[("/storeCard/primaryFields/0/value", "\"true\"")], "/storeCard/primaryFields/0/value"),
    design("field-attributed-without-value", &[("/storeCard/backFields/0/value", "-")], &[("/storeCard/backFields/0/attributedValue", "-")], "/storeCard/backFields/0/value"),
    // web
    design("web-url-without-token", &[("/authenticationToken", "-")], &[("/authenticationToken", "-"), ("/webServiceURL", "-")], "/authenticationToken"),
    design("web-token-without-url", &[("/webServiceURL", "-")], &[], "/authenticationToken"),
    design("web-token-short", &[("/authenticationToken", "\"123456789012345\"")], &[("/authenticationToken", "\"1234567890123456\"")], "/authenticationToken"),
    design("web-url-http", &[("/webServiceURL", "\"http://passes.example.org\"")], &[("/webServiceURL", "\"HTTPS://passes.example.org:8443/a\"")], "/webServiceURL"),
    design("web-url-form", &[("/webServiceURL", "\"passes.example.org\"")], &[("/webServiceURL", "\"https://[2001:db8::1]/passes\"")], "/webServiceURL"),
    design("web-url-form", &[("/webServiceURL", "\"https://passes.example.org/?a=1\"")], &[("/webServiceURL", "\"http://localhost:8080\"")], "/webServiceURL"),
    design("web-url-form", &[("/webServiceURL", "\"https://\"")], &[("/webServiceURL", "\"\"")], "/webServiceURL"),
    design("web-store-id-form", &[("/associatedStoreIdentifiers", "[\"id361309726\"]")], &[("/associatedStoreIdentifiers", "[]")], "/associatedStoreIdentifiers/0"),
    design("web-store-id-form", &[("/associatedStoreIdentifiers", "[1, -5]")], &[("/associatedStoreIdentifiers", "[5]")], "/associatedStoreIdentifiers/1"),
    // nfc
    design("nfc-message-missing", &[("/nfc/message", "-")], &[("/nfc", "-")], "/nfc/message"),
    design("nfc-key-missing", &[("/nfc/encryptionPublicKey", "\"\"")], &[("/nfc", "-")], "/nfc/encryptionPublicKey"),
    design("nfc-key-base64", &[("/nfc/encryptionPublicKey", r#""MDkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDIgACAAECAwQFBgcICQoLDA0O\nDxAREhMUFRYXGBkaGxwdHh8=""#)], &[], "/nfc/encryptionPublicKey"),
    design("nfc-key-pem", &[("/nfc/encryptionPublicKey", r#""-----BEGIN PUBLIC KEY-----\nMDkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDIgACAAECAwQFBgcICQoLDA0O\nDxAREhMUFRYXGBkaGxwdHh8=\n-----END PUBLIC KEY-----\n""#)], &[], "/nfc/encryptionPublicKey"),
    design("nfc-key-type", &[("/nfc/encryptionPublicKey", "\"MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A\"")], &[("/nfc/encryptionPublicKey", "\"MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEAAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8AAQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHw==\"")], "/nfc/encryptionPublicKey"),
    design("nfc-key-private", &[("/nfc/encryptionPublicKey", "\"MHcCAQEEIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f\"")], &[], "/nfc/encryptionPublicKey"),
    design("nfc-key-private", &[("/nfc/encryptionPublicKey", "\"-----BEGIN EC PRIVATE KEY-----\"")], &[], "/nfc/encryptionPublicKey"),
    // barcode
    design("barcode-not-array", &[("/barcodes", r#"{"format":"PKBarcodeFormatQR","message":"1","messageEncoding":"iso-8859-1"}"#)], &[("/barcodes", "[]")], "/barcodes"),
    design("barcode-format-missing", &[("/barcodes/0/format", "-")], &[("/barcodes", "-")], "/barcodes/0/format"),
    design("barcode-format-unknown", &[("/barcodes/0/format", "\"QR\"")], &[("/barcodes/0/format", "\"PKBarcodeFormatAztec\"")], "/barcodes/0/format"),
    design("barcode-format-unknown", &[("/barcode", r#"{"format":"PKBarcodeFormatCode12","message":"1","messageEncoding":"iso-8859-1"}"#)], &[("/barcode", r#"{"format":"PKBarcodeFormatPDF417","message":"1","messageEncoding":"iso-8859-1"}"#)], "/barcode/format"),
    design("barcode-message-missing", &[("/barcodes/0/message", "-")], &[("/barcodes/0/message", "\"\"")], "/barcodes/0/message"),
    design("barcode-message-empty", &[("/barcodes/0/message", "\"\"")], &[("/barcodes/0/message", "-")], "/barcodes/0/message"),
    design("barcode-message-not-string", &[("/barcodes/0/message", "4711")], &[("/barcodes/0/message", "\"4711\"")], "/barcodes/0/message"),
    design("barcode-encoding-missing", &[("/barcodes/0/messageEncoding", "-")], &[("/barcodes/0/messageEncoding", "\"UTF-8\"")], "/barcodes/0/messageEncoding"),
    design("barcode-encoding-unknown", &[("/barcodes/0/messageEncoding", "\"latin-one\"")], &[("/barcodes/0/messageEncoding", "\"ISO-8859-1\"")], "/barcodes/0/messageEncoding"),
    design("barcode-encoding-cannot", &[("/barcodes/0", r#"{"format":"PKBarcodeFormatQR","message":"10 €","messageEncoding":"iso-8859-1"}"#)], &[("/barcodes/0", r#"{"format":"PKBarcodeFormatQR","message":"10 €","messageEncoding":"utf-8"}"#)], "/barcodes/0/message"),
    design("barcode-too-long", &[("/barcodes/0/message", TOO_LONG)], &[("/barcodes/0/message", LONGEST)], "/barcodes/0/message"),
    design("barcode-code128-charset", &[("/barcodes/0", r#"{"format":"PKBarcodeFormatCode128","message":"CAFÉ","messageEncoding":"iso-8859-1"}"#)], &[("/barcodes/0", r#"{"format":"PKBarcodeFormatCode128","message":"cafe-12","messageEncoding":"iso-8859-1"}"#)], "/barcodes/0/message"),
    design("barcode-code39-charset", &[("/barcodes/0", r#"{"format":"PKBarcodeFormatCode39","message":"member","messageEncoding":"iso-8859-1"}"#)], &[("/barcodes/0", r#"{"format":"PKBarcodeFormatCode39","message":"MEMBER 12","messageEncoding":"iso-8859-1"}"#)], "/barcodes/0/message"),
    design("barcode-code39-charset", &[("/barcodes/0", r#"{"format":"PKBarcodeFormatCode39","message":"M_12","messageEncoding":"iso-8859-1"}"#)], &[("/barcodes/0", r#"{"format":"PKBarcodeFormatQR","message":"M_12","messageEncoding":"iso-8859-1"}"#)], "/barcodes/0/message"),
    design("barcode-codabar-charset", &[("/barcodes/0", r#"{"format":"PKBarcodeFormatCodabar","message":"A12X34B","messageEncoding":"iso-8859-1"}"#)], &[("/barcodes/0", r#"{"format":"PKBarcodeFormatCodabar","message":"A12-34B","messageEncoding":"iso-8859-1"}"#)], "/barcodes/0/message"),
    design("barcode-ean13-form", &[("/barcodes/0", r#"{"format":"PKBarcodeFormatEAN13","message":"4006381","messageEncoding":"iso-8859-1"}"#)], &[("/barcodes/0", r#"{"format":"PKBarcodeFormatEAN13","message":"400638133393","messageEncoding":"iso-8859-1"}"#)], "/barcodes/0/message"),
    design("barcode-ean13-check", &[("/barcodes/0", r#"{"format":"PKBarcodeFormatEAN13","message":"4006381333930","messageEncoding":"iso-8859-1"}"#)], &[("/barcodes/0", r#"{"format":"PKBarcodeFormatEAN13","message":"4006381333931","messageEncoding":"iso-8859-1"}"#)], "/barcodes/0/message"),
    design("barcode-itf-odd", &[("/barcodes/0", r#"{"format":"PKBarcodeFormatI2of5","message":"12345","messageEncoding":"iso-8859-1"}"#)], &[("/barcodes/0", r#"{"format":"PKBarcodeFormatI2of5","message":"123456","messageEncoding":"iso-8859-1"}"#)], "/barcodes/0/message"),
    design("barcode-itf-odd", &[("/barcodes/0", r#"{"format":"PKBarcodeFormatI2of5","message":"12a4","messageEncoding":"iso-8859-1"}"#)], &[("/barcodes/0", r#"{"format":"PKBarcodeFormatCode128","message":"12345","messageEncoding":"iso-8859-1"}"#)], "/barcodes/0/message"),
    design("barcode-new-only", &[("/barcodes/0", r#"{"format":"PKBarcodeFormatEAN13","message":"4006381333931","messageEncoding":"iso-8859-1"}"#)], &[("/barcodes/0", r#"{"format":"PKBarcodeFormatEAN13","message":"4006381333931","messageEncoding":"iso-8859-1"}"#), ("/barcodes/1", r#"{"format":"PKBarcodeFormatQR","message":"1","messageEncoding":"iso-8859-1"}"#)], "/barcodes/0"),
    // color
    design("color-syntax", &[("/backgroundColor", "\"3C414C\"")], &[("/backgroundColor", "\"#3C414C\"")], "/backgroundColor"),
    design("color-syntax", &[("/labelColor", "\"hsl(1,2,3)\"")], &[("/labelColor", "\"RGB( 1, 2, 3 )\"")], "/labelColor"),
    design("color-name", &[("/labelColor", "\"White\"")], &[("/labelColor", "\"rgb(255,255,255)\"")], "/labelColor"),
    design("color-alpha", &[("/backgroundColor", "\"rgba(60,65,76,0.5)\"")], &[("/backgroundColor", "\"#123\"")], "/backgroundColor"),
    design("color-range", &[("/backgroundColor", "\"rgb(300,10,0)\"")], &[("/backgroundColor", "\"rgb(255,10,0)\"")], "/backgroundColor"),
    design("color-empty", &[("/foregroundColor", "\"\"")], &[("/foregroundColor", "-")], "/foregroundColor"),
    // dates and places
    design("relevance-date-syntax", &[("/expirationDate", "\"2026-12-31 23:59:00Z\"")], &[("/expirationDate", "\"2026-12-31T23:59:00Z\"")], "/expirationDate"),
    design("relevance-date-syntax", &[("/relevantDates", r#"[{"date":"31.12.2026"}]"#)], &[("/relevantDates", r#"[{"date":"2026-12-31T23:59Z"}]"#)], "/relevantDates/0/date"),
    design("relevance-date-syntax", &[("/expirationDate", "\"2026-12-31T23:59:00\"")], &[("/expirationDate", "-")], "/expirationDate"),
    design("relevance-date-zone-colon", &[("/expirationDate", "\"2026-12-31T23:59:00+0100\"")], &[("/expirationDate", "\"2026-12-31T23:59:00+01:00\"")], "/expirationDate"),
    design("relevance-date-fraction", &[("/expirationDate", "\"2026-12-31T23:59:00.000Z\"")], &[("/expirationDate", "\"2026-12-31T23:59:00Z\"")], "/expirationDate"),
    design("relevance-date-only", &[("/expirationDate", "\"2026-12-31\"")], &[("/expirationDate", "\"2026-12-31T00:00Z\"")], "/expirationDate"),
    design("relevance-impossible-date", &[("/expirationDate", "\"2026-02-30T12:00Z\"")], &[("/expirationDate", "\"2028-02-29T12:00Z\"")], "/expirationDate"),
    design("relevance-location-range", &[("/locations/0/latitude", "90.5")], &[("/locations/0/latitude", "-90")], "/locations/0/latitude"),
    design("relevance-location-range", &[("/locations/0/longitude", "\"16.3\"")], &[("/locations/0/longitude", "180")], "/locations/0/longitude"),
    design("relevance-beacon-uuid", &[("/beacons/0/proximityUUID", "\"shop\"")], &[("/beacons/0/proximityUUID", "\"5D2E1B0C-4F6A-4B7C-9D8E-0A1B2C3D4E5F\"")], "/beacons/0/proximityUUID"),
    design("field-date-style-not-date", &[("/storeCard/secondaryFields/0/value", "\"18 June\"")], &[("/storeCard/secondaryFields/0/value", "\"18 June\""), ("/storeCard/secondaryFields/0/dateStyle", "-")], "/storeCard/secondaryFields/0/value"),
    design("field-date-style-not-date", &[("/storeCard/secondaryFields/0/value", "1781788200")], &[("/storeCard/secondaryFields/0/value", "\"2026-06-18T19:30Z\"")], "/storeCard/secondaryFields/0/value"),
    design("field-date-no-zone", &[("/storeCard/secondaryFields/0/value", "\"2026-06-18T19:30\"")], &[("/storeCard/secondaryFields/0/value", "\"2026-06-18T19:30+02:00\"")], "/storeCard/secondaryFields/0/value"),
    // json
    design("json-misspelt-key", &[("/organizationName", "-"), ("/organisationName", "\"Example\"")], &[], "/organisationName"),
    design("json-misspelt-key", &[("/labelColour", r#""rgb(1,2,3)""#)], &[("/userInfo", r#"{"labelColour":1}"#)], "/labelColour"),
    design("json-misspelt-key", &[("/storeCard/backFields/0/atributedValue", r#""x""#)], &[], "/storeCard/backFields/0/atributedValue"),
    design("json-key-wrong-place", &[("/transitType", r#""PKTransitTypeAir""#)], &[("/logoText", r#""Card""#)], "/transitType"),
    design("json-unknown-key", &[("/bundleId", r#""org.example""#)], &[("/_id", r#""5""#)], "/bundleId"),
    design("json-null", &[("/logoText", r#"null"#)], &[("/logoText", r#""""#)], "/logoText"),
    design("json-null", &[("/storeCard/backFields/0/label", r#"null"#)], &[("/userInfo", r#"{"a":null}"#)], "/storeCard/backFields/0/label"),
    design("json-wrong-type", &[("/nfc", r#""4711""#)], &[("/nfc", r#"-"#)], "/nfc"),
    design("json-wrong-type", &[("/locations", r#"true"#)], &[("/locations", r#"[]"#)], "/locations"),
    design("json-wrong-type", &[("/storeCard/headerFields/0", r#""Points""#)], &[("/storeCard/headerFields", r#"[]"#)], "/storeCard/headerFields/0"),
    design("json-number-as-string", &[("/associatedStoreIdentifiers", r#"["361309726"]"#)], &[("/associatedStoreIdentifiers", r#"[361309726]"#)], "/associatedStoreIdentifiers/0"),
    design("json-number-as-string", &[("/maxDistance", r#""50""#)], &[("/maxDistance", r#"5.5"#)], "/maxDistance"),
    design("json-string-as-number", &[("/serialNumber", r#"4711"#)], &[("/serialNumber", r#""4711""#)], "/serialNumber"),
    design("json-string-as-number", &[("/storeCard/backFields/0/label", r#"7"#)], &[("/storeCard/backFields/0/value", r#"7"#)], "/storeCard/backFields/0/label"),
    design("json-bool-as-text", &[("/voided", r#""true""#)], &[("/voided", r#"true"#)], "/voided"),
    design("json-bool-as-text", &[("/sharingProhibited", r#"1"#)], &[("/sharingProhibited", r#"false"#)], "/sharingProhibited"),
    design("json-array-expected", &[("/locations", r#"{"latitude":1,"longitude":1}"#)], &[("/locations", r#"[{"latitude":1,"longitude":1}]"#)], "/locations"),
    design("json-array-expected", &[("/associatedStoreIdentifiers", r#"361309726"#)], &[], "/associatedStoreIdentifiers"),
    design("json-enum-unknown", &[("/storeCard/auxiliaryFields/0/textAlignment", r#""Left""#)], &[("/storeCard/auxiliaryFields/0/textAlignment", r#""PKTextAlignmentLeft""#)], "/storeCard/auxiliaryFields/0/textAlignment"),
    design("json-enum-unknown", &[("/storeCard", r#"-"#), ("/boardingPass", r#"{"transitType":"plane"}"#)], &[("/storeCard", r#"-"#), ("/boardingPass", r#"{"transitType":"PKTransitTypeBus"}"#)], "/boardingPass/transitType"),
    design("json-placeholder", &[("/storeCard/backFields/0/value", r#""Dear {{ name }}""#)], &[("/storeCard/backFields/0/value", r#""Write \\{{name}}""#)], "/storeCard/backFields/0/value"),
    design("json-placeholder", &[("/description", r#""Lorem ipsum dolor""#)], &[("/description", r#""Todo el mundo {{""#)], "/description"),
    design("json-placeholder", &[("/logoText", r#""${name}""#)], &[("/userInfo", r#""${name}""#)], "/logoText"),
    design("semantic-type", &[("/semantics", r#"{"flightNumber":"815"}"#)], &[("/semantics", r#"{"flightNumber":815}"#)], "/semantics/flightNumber"),
    design("semantic-type", &[("/semantics", r#"{"seats":[{"seatRow":4}]}"#)], &[("/semantics", r#"{"seats":[{"seatRow":"4"}]}"#)], "/semantics/seats/0/seatRow"),
    // what Wallet draws less well than meant
    design("style-too-many-header", &[("/storeCard/headerFields", r#"[{"key":"f0","value":"1"},{"key":"f1","value":"1"},{"key":"f2","value":"1"},{"key":"f3","value":"1"}]"#)], &[("/storeCard/headerFields", r#"[{"key":"f0","value":"1"},{"key":"f1","value":"1"},{"key":"f2","value":"1"}]"#)], "/storeCard/headerFields/3"),
    design("style-too-many-primary", &[("/storeCard/primaryFields", r#"[{"key":"f0","value":"1"},{"key":"f1","value":"1"}]"#)], &[("/storeCard", r#"-"#), ("/boardingPass", r#"{"transitType":"PKTransitTypeAir","primaryFields":[{"key":"f0","value":"1"},{"key":"f1","value":"1"}]}"#)], "/storeCard/primaryFields/1"),
    design("style-too-many-secondary", &[("/storeCard", r#"-"#), ("/generic", r#"{"secondaryFields":[{"key":"f0","value":"1"},{"key":"f1","value":"1"},{"key":"f2","value":"1"},{"key":"f3","value":"1"},{"key":"f4","value":"1"}]}"#)], &[("/storeCard/secondaryFields", r#"[{"key":"f0","value":"1"},{"key":"f1","value":"1"},{"key":"f2","value":"1"},{"key":"f3","value":"1"},{"key":"f4","value":"1"}]"#)], "/generic/secondaryFields/4"),
    design("style-too-many-auxiliary", &[("/storeCard", r#"-"#), ("/boardingPass", r#"{"transitType":"PKTransitTypeAir","auxiliaryFields":[{"key":"f0","value":"1"},{"key":"f1","value":"1"},{"key":"f2","value":"1"},{"key":"f3","value":"1"},{"key":"f4","value":"1"},{"key":"f5","value":"1"}]}"#)], &[("/storeCard", r#"-"#), ("/boardingPass", r#"{"transitType":"PKTransitTypeAir","auxiliaryFields":[{"key":"f0","value":"1"},{"key":"f1","value":"1"},{"key":"f2","value":"1"},{"key":"f3","value":"1"},{"key":"f4","value":"1"}]}"#)], "/boardingPass/auxiliaryFields/5"),
    design("style-too-many-auxiliary", &[("/storeCard", r#"-"#), ("/eventTicket", r#"{"auxiliaryFields":[{"key":"f0","value":"1"},{"key":"f1","value":"1"},{"key":"f2","value":"1"},{"key":"f3","value":"1"},{"key":"f4","value":"1"}]}"#)], &[("/storeCard", r#"-"#), ("/eventTicket", r#"{"auxiliaryFields":[{"key":"a0","value":"1","row":0},{"key":"a1","value":"1","row":0},{"key":"a2","value":"1","row":0},{"key":"a3","value":"1","row":0},{"key":"b0","value":"1","row":1},{"key":"b1","value":"1","row":1},{"key":"b2","value":"1","row":1},{"key":"b3","value":"1","row":1}]}"#)], "/eventTicket/auxiliaryFields/4"),
    design("style-row-shared-overflow", &[("/storeCard/secondaryFields", r#"[{"key":"a0","value":"1"},{"key":"a1","value":"1"},{"key":"a2","value":"1"}]"#), ("/storeCard/auxiliaryFields", r#"[{"key":"b0","value":"1"},{"key":"b1","value":"1"}]"#)], &[("/storeCard/secondaryFields", r#"[{"key":"a0","value":"1"},{"key":"a1","value":"1"}]"#), ("/storeCard/auxiliaryFields", r#"[{"key":"b0","value":"1"},{"key":"b1","value":"1"}]"#)], "/storeCard/auxiliaryFields/1"),
    design("style-generic-square-overflow", &[("/storeCard", r#"-"#), ("/generic", r#"{"secondaryFields":[{"key":"a0","value":"1"},{"key":"a1","value":"1"},{"key":"a2","value":"1"}],"auxiliaryFields":[{"key":"b0","value":"1"},{"key":"b1","value":"1"}]}"#)], &[("/storeCard", r#"-"#), ("/generic", r#"{"secondaryFields":[{"key":"a0","value":"1"},{"key":"a1","value":"1"},{"key":"a2","value":"1"}],"auxiliaryFields":[{"key":"b0","value":"1"},{"key":"b1","value":"1"}]}"#), ("/barcodes/0/format", r#""PKBarcodeFormatPDF417""#)], "/generic/auxiliaryFields/1"),
    design("style-group-unsupported", &[("/storeCard/footerFields", r#"[{"key":"f0","value":"1"}]"#)], &[("/storeCard/footerFields", r#"[]"#)], "/storeCard/footerFields"),
    design("field-change-no-placeholder", &[("/storeCard/primaryFields/0/changeMessage", r#""Your balance has changed.""#)], &[("/storeCard/primaryFields/0/changeMessage", r#""Your balance is %@.""#)], "/storeCard/primaryFields/0/changeMessage"),
    design("field-change-many-placeholders", &[("/storeCard/primaryFields/0/changeMessage", r#""From %@ to %@""#)], &[("/storeCard/primaryFields/0/changeMessage", r#""100 %% of %@""#)], "/storeCard/primaryFields/0/changeMessage"),
    design("field-change-many-placeholders", &[("/storeCard/primaryFields/0/changeMessage", r#""Now %d""#)], &[("/storeCard/primaryFields/0/changeMessage", r#""Changed""#)], "/storeCard/primaryFields/0/changeMessage"),
    design("field-currency-not-number", &[("/storeCard/primaryFields/0/value", r#""21.75""#)], &[("/storeCard/primaryFields/0/value", r#"21.75"#)], "/storeCard/primaryFields/0/value"),
    design("field-number-style-not-number", &[("/storeCard/headerFields/0/value", r#""many""#)], &[("/storeCard/headerFields/0/value", r#"7"#)], "/storeCard/headerFields/0/value"),
    design("field-number-style-not-number", &[("/storeCard/headerFields/0/value", r#""1250""#)], &[], "/storeCard/headerFields/0/value"),
    design("field-date-no-style", &[("/storeCard/auxiliaryFields/0/value", r#""2026-06-18T19:30Z""#)], &[("/storeCard/auxiliaryFields/0/value", r#""2026-06-18""#)], "/storeCard/auxiliaryFields/0/value"),
    design("barcode-watch-none", &[("/barcodes/0/format", r#""PKBarcodeFormatCode128""#)], &[("/barcodes/0/format", r#""PKBarcodeFormatCode128""#), ("/barcode", r#"{"format":"PKBarcodeFormatQR","message":"1","messageEncoding":"utf-8"}"#)], "/barcodes/0"),
    design("color-contrast-value", &[("/foregroundColor", r#""rgb(70,90,120)""#)], &[("/foregroundColor", "\"#fff\"")], "/foregroundColor"),
    design("color-contrast-label", &[("/labelColor", r#""rgb(120,130,140)""#)], &[("/labelColor", r#""rgb(24,40,72)""#)], "/labelColor"),
    design("color-same", &[("/labelColor", "\"#182848\"")], &[("/labelColor", r#"-"#)], "/labelColor"),
    design("web-url-v1", &[("/webServiceURL", r#""https://passes.example.org/v1/""#)], &[("/webServiceURL", r#""https://passes.example.org/v2""#)], "/webServiceURL"),
];
