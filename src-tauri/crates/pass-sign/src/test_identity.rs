//! A home-made chain, so that everything can be tried without Apple.

use crate::certificate::Certificate;
use crate::der::{tag, wrap};
use crate::error::Error;
use crate::identity::Identity;
use crate::{oid, time};
use jiff::{SignedDuration, Timestamp};
use openssl::hash::MessageDigest;
use openssl::pkey::{PKey, Private};
use openssl::rsa::Rsa;
use openssl::sign::Signer;

/// What stands in every home-made certificate, for whoever meets one.
const MARK: &str = "Passwright test, not Apple";

/// TRUE.
const YES: [u8; 3] = [tag::BOOLEAN, 1, 0xff];

/// How long it lasts: as long as Apple's, one year and thirty days.
const LIFETIME: SignedDuration = SignedDuration::from_hours(395 * 24);

/// Makes an identity of the anatomy of Apple's: root, intermediate, and a Pass Type ID certificate
/// for this pass type and team, valid from one hour before `now` for 395 days.
///
/// Wallet refuses what it signs, and its root is trusted only where it is named.
///
/// # Errors
/// The identifiers are not of the form Apple gives out, or the library fails.
pub fn test_identity(pass_type: &str, team: &str, now: Timestamp) -> Result<Identity, Error> {
    check(pass_type, team)?;
    let (begin, end) = (now - SignedDuration::from_hours(1), now + LIFETIME);
    let validity = wrap(tag::SEQUENCE, &[&time::write(begin), &time::write(end)]);
    let name = |common: &str| {
        name(&[
            (oid::COMMON_NAME, common),
            (oid::UNIT, "TEST"),
            (oid::ORGANISATION, MARK),
        ])
    };
    let root_name = name("Passwright Test Root");
    let between_name = name("Passwright Test Intermediate");
    let common = format!("Pass Type ID: {pass_type}");
    let leaf_name = self::name(&[
        (oid::UID, pass_type),
        (oid::COMMON_NAME, &common),
        (oid::UNIT, team),
        (oid::ORGANISATION, MARK),
    ]);

    let (root, between, leaf) = (new_key()?, new_key()?, new_key()?);
    let (root_id, between_id) = (key_id(&root)?, key_id(&between)?);
    let make = |subject: &[u8], key, issuer: &[u8], issuer_key, extensions: &[Vec<u8>]| {
        certificate(&Parts {
            subject,
            key,
            issuer,
            issuer_key,
            validity: &validity,
            extensions,
        })
    };
    let authority = |id: &[u8], issuer_id: &[u8], path: &[u8], more: Vec<u8>| {
        vec![
            extension(
                oid::BASIC_CONSTRAINTS,
                true,
                &wrap(tag::SEQUENCE, &[&YES, path]),
            ),
            // keyCertSign, cRLSign
            extension(oid::KEY_USAGE, true, &[tag::BIT_STRING, 2, 1, 0x06]),
            extension(oid::SUBJECT_KEY, false, &wrap(tag::OCTET_STRING, &[id])),
            extension(
                oid::AUTHORITY_KEY,
                false,
                &wrap(tag::SEQUENCE, &[&wrap(0x80, &[issuer_id])]),
            ),
            more,
        ]
    };
    let null = [tag::NULL, 0];
    let root_extensions = authority(&root_id, &root_id, &[], Vec::new());
    let path_zero = [tag::INTEGER, 1, 0];
    let wwdr = extension(oid::WWDR, false, &null);
    let between_extensions = authority(&between_id, &root_id, &path_zero, wwdr);
    let usages = [
        wrap(tag::OID, &[oid::CLIENT_AUTHENTICATION]),
        wrap(tag::OID, &[oid::PASS_SIGNING]),
    ];
    let leaf_extensions = vec![
        extension(oid::BASIC_CONSTRAINTS, true, &wrap(tag::SEQUENCE, &[])),
        extension(
            oid::AUTHORITY_KEY,
            false,
            &wrap(tag::SEQUENCE, &[&wrap(0x80, &[&between_id])]),
        ),
        extension(
            oid::SUBJECT_KEY,
            false,
            &wrap(tag::OCTET_STRING, &[&key_id(&leaf)?]),
        ),
        extension(
            oid::EXTENDED_KEY_USAGE,
            false,
            &wrap(tag::SEQUENCE, &[&usages.concat()]),
        ),
        // digitalSignature
        extension(oid::KEY_USAGE, true, &[tag::BIT_STRING, 2, 7, 0x80]),
        extension(oid::PUSH, false, &null),
        extension(
            oid::PASS_TYPE,
            false,
            &wrap(tag::UTF8_STRING, &[pass_type.as_bytes()]),
        ),
    ];
    Identity::new(
        make(&leaf_name, &leaf, &between_name, &between, &leaf_extensions)?,
        leaf.clone(),
        make(
            &between_name,
            &between,
            &root_name,
            &root,
            &between_extensions,
        )?,
        Some(make(
            &root_name,
            &root,
            &root_name,
            &root,
            &root_extensions,
        )?),
    )
}

/// Pass types begin with `pass.`; teams have ten capital letters and digits.
fn check(pass_type: &str, team: &str) -> Result<(), Error> {
    let fits = |letter: char| letter.is_ascii_alphanumeric() || letter == '-' || letter == '.';
    let rest = pass_type.strip_prefix("pass.").unwrap_or_default();
    if rest.is_empty() || rest.len() > 200 || !rest.chars().all(fits) {
        return Err(Error::BadPassType {
            text: pass_type.to_owned(),
        });
    }
    let fits = |letter: char| letter.is_ascii_uppercase() || letter.is_ascii_digit();
    if team.len() != 10 || !team.chars().all(fits) {
        return Err(Error::BadTeam {
            text: team.to_owned(),
        });
    }
    Ok(())
}

/// RSA 2048, as all certificates for passes have.
fn new_key() -> Result<PKey<Private>, Error> {
    Ok(PKey::from_rsa(Rsa::generate(2048)?)?)
}

/// SHA-1 of the public key, as authorities usually number keys.
fn key_id(key: &PKey<Private>) -> Result<Vec<u8>, Error> {
    Ok(openssl::hash::hash(MessageDigest::sha1(), &key.public_key_to_der()?)?.to_vec())
}

fn name(parts: &[(&[u8], &str)]) -> Vec<u8> {
    let sets: Vec<Vec<u8>> = parts
        .iter()
        .map(|(kind, text)| {
            let text = wrap(tag::UTF8_STRING, &[text.as_bytes()]);
            wrap(
                tag::SET,
                &[&wrap(tag::SEQUENCE, &[&wrap(tag::OID, &[kind]), &text])],
            )
        })
        .collect();
    wrap(tag::SEQUENCE, &[&sets.concat()])
}

fn extension(kind: &[u8], critical: bool, value: &[u8]) -> Vec<u8> {
    let critical: &[u8] = if critical { &YES } else { &[] };
    let value = wrap(tag::OCTET_STRING, &[value]);
    wrap(tag::SEQUENCE, &[&wrap(tag::OID, &[kind]), critical, &value])
}

struct Parts<'a> {
    subject: &'a [u8],
    key: &'a PKey<Private>,
    issuer: &'a [u8],
    issuer_key: &'a PKey<Private>,
    validity: &'a [u8],
    extensions: &'a [Vec<u8>],
}

/// Writes and signs one certificate (RFC 5280, 4.1).
fn certificate(parts: &Parts) -> Result<Certificate, Error> {
    let mut serial = [0; 16];
    openssl::rand::rand_bytes(&mut serial)?;
    // Positive, and never with a leading zero byte.
    serial[0] = serial[0] & 0x3f | 0x40;
    let algorithm = wrap(
        tag::SEQUENCE,
        &[&wrap(tag::OID, &[oid::RSA_SHA256]), &[tag::NULL, 0]],
    );
    let version = wrap(tag::CONTEXT_0, &[&wrap(tag::INTEGER, &[&[2]])]);
    let extensions = wrap(tag::SEQUENCE, &[&parts.extensions.concat()]);
    let body = wrap(
        tag::SEQUENCE,
        &[
            &version,
            &wrap(tag::INTEGER, &[&serial]),
            &algorithm,
            parts.issuer,
            parts.validity,
            parts.subject,
            &parts.key.public_key_to_der()?,
            &wrap(tag::CONTEXT_3, &[&extensions]),
        ],
    );
    let value =
        Signer::new(MessageDigest::sha256(), parts.issuer_key)?.sign_oneshot_to_vec(&body)?;
    let value = wrap(tag::BIT_STRING, &[&[0], &value]);
    Certificate::from_der(&wrap(tag::SEQUENCE, &[&body, &algorithm, &value])).ok_or_else(|| {
        Error::Library {
            what: "a certificate just made cannot be read".to_owned(),
        }
    })
}
