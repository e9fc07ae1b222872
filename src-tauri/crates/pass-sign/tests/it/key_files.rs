//! A stored identity opens with its passphrase and with no other, and shows nothing without.

use crate::support::{PASS_TYPE, files, identity, judge, now, other_identity};
use pass_sign::{
    CERTIFICATE_FILE, Error, Identity, KEY_FILE, RECORD_FILE, SealedBy, Secret, Signer, Stored,
    signed,
};
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// One sealed identity for all tests: sealing takes long.
fn sealed() -> &'static BTreeMap<&'static str, Vec<u8>> {
    static SEALED: LazyLock<BTreeMap<&'static str, Vec<u8>>> = LazyLock::new(|| {
        let stored = Stored::seal(identity(), "Club", SealedBy::Passphrase, &passphrase()).unwrap();
        stored.files().into()
    });
    &SEALED
}

fn passphrase() -> Secret {
    Secret::new(b"correct horse".to_vec())
}

fn read(id: &str) -> Result<Stored, Error> {
    let files = sealed();
    Stored::read(
        id,
        &files[CERTIFICATE_FILE],
        &files[KEY_FILE],
        &files[RECORD_FILE],
    )
}

#[test]
fn it_opens_with_its_passphrase_and_signs() {
    let stored = read(&identity().id()).unwrap();
    assert_eq!(
        (stored.name(), stored.sealed_by()),
        ("Club", SealedBy::Passphrase)
    );
    assert!(stored.is_test());
    let opened = stored.open(&passphrase()).unwrap();
    assert_eq!(opened.pass_type(), PASS_TYPE);
    let files = signed(&files(), &Signer::prepare(&opened), now()).unwrap();
    assert!(judge(&files).valid());
}

#[test]
fn it_does_not_open_with_another() {
    let error = read(&identity().id())
        .unwrap()
        .open(&Secret::new(b"wrong".to_vec()))
        .unwrap_err();
    assert_eq!(
        error,
        Error::WrongPassphrase {
            name: "Club".into()
        }
    );
}

#[test]
fn the_key_file_is_pbes2_with_scrypt_at_full_cost() {
    let key = &sealed()[KEY_FILE];
    let holds = |bytes: &[u8]| key.windows(bytes.len()).any(|window| window == bytes);
    // 1.2.840.113549.1.5.13, 1.3.6.1.4.1.11591.4.11, AES-256-GCM 2.16.840.1.101.3.4.1.46
    assert!(holds(b"\x2a\x86\x48\x86\xf7\x0d\x01\x05\x0d"));
    assert!(holds(b"\x2b\x06\x01\x04\x01\xda\x47\x04\x0b"));
    assert!(holds(b"\x60\x86\x48\x01\x65\x03\x04\x01\x2e"));
    // N = 2^17, r = 8, p = 1
    assert!(holds(b"\x02\x03\x02\x00\x00\x02\x01\x08\x02\x01\x01"));
}

#[test]
fn what_does_not_belong_together_is_damaged() {
    let other = other_identity().id();
    assert!(matches!(read(&other), Err(Error::StoredDamaged { id, .. }) if id == other));
    let files = sealed();
    let id = identity().id();
    let with = |record: &[u8]| {
        Stored::read(&id, &files[CERTIFICATE_FILE], &files[KEY_FILE], record)
            .unwrap_err()
            .code()
    };
    assert_eq!(with(b"{}"), "identity.damaged");
    assert_eq!(with(br#"{"version":1}"#), "identity.damaged");
    assert_eq!(with(br#"{"version":99,"sealed":"moon"}"#), "identity.newer");
}

#[test]
fn nothing_shows_a_secret() {
    let stored = read(&identity().id()).unwrap();
    let secret = Secret::new(b"canary".to_vec());
    let identity: &Identity = identity();
    let shown = format!("{identity:?} {:?} {secret:?}", Signer::prepare(identity));
    assert!(
        !shown.contains("canary") && !shown.contains("PRIVATE"),
        "{shown}"
    );
    let record = String::from_utf8(sealed()[RECORD_FILE].clone()).unwrap();
    assert!(!record.contains("correct"), "{record}");
    assert_eq!(stored.id(), identity.id());
}
