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
];
