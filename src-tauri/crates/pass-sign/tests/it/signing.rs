//! What we sign, OpenSSL's own program finds valid.

use crate::support::*;
use pass_format::package::{Files, archive};
use pass_sign::{Prepared, Signer, package, sign};
use std::fs;

#[test]
fn openssl_verifies_the_signature() {
    let folder = tempfile::tempdir().unwrap();
    // A line feed shows whether somebody takes the manifest for a text.
    let manifest = b"{\n  \"pass.json\": \"da39a3ee5e6b4b0d3255bfef95601890afd80709\"\n}\n";
    let write = |name: &str, bytes: &[u8]| fs::write(folder.path().join(name), bytes).unwrap();
    write("manifest.json", manifest);
    write("signature", &sign(manifest, identity(), now()).unwrap());
    write("root.der", identity().root().unwrap().der());
    let made = openssl(
        folder.path(),
        &[
            "x509", "-inform", "DER", "-in", "root.der", "-out", "root.pem",
        ],
    );
    assert!(made.status.success());
    let when = now().as_second().to_string();
    let verified = openssl(
        folder.path(),
        &[
            "cms",
            "-verify",
            "-binary",
            "-inform",
            "DER",
            "-in",
            "signature",
            "-content",
            "manifest.json",
            "-CAfile",
            "root.pem",
            "-purpose",
            "any",
            "-attime",
            &when,
            "-out",
            "content",
        ],
    );
    assert!(
        verified.status.success(),
        "{}",
        String::from_utf8_lossy(&verified.stderr)
    );
    assert_eq!(fs::read(folder.path().join("content")).unwrap(), manifest);

    let printed = openssl(
        folder.path(),
        &[
            "cms",
            "-cmsout",
            "-print",
            "-inform",
            "DER",
            "-in",
            "signature",
        ],
    );
    let printed = String::from_utf8(printed.stdout).unwrap();
    for part in [
        "signingTime",
        "messageDigest",
        "contentType",
        "Jun  1 12:00:00 2026 GMT",
    ] {
        assert!(printed.contains(part), "{part} in {printed}");
    }
    assert!(printed.contains("eContent: <ABSENT>"));
    assert_eq!(printed.matches("d.certificate:").count(), 2);
}

#[test]
fn the_signature_is_der_as_openssl_would_write_it() {
    let folder = tempfile::tempdir().unwrap();
    let signature = sign(b"{}", identity(), now()).unwrap();
    fs::write(folder.path().join("ours"), &signature).unwrap();
    let again = openssl(
        folder.path(),
        &[
            "cms", "-cmsout", "-inform", "DER", "-in", "ours", "-outform", "DER", "-out", "again",
        ],
    );
    assert!(
        again.status.success(),
        "{}",
        String::from_utf8_lossy(&again.stderr)
    );
    assert_eq!(fs::read(folder.path().join("again")).unwrap(), signature);
}

#[test]
fn the_same_second_gives_the_same_bytes() {
    let signer = Signer::prepare(identity());
    let later = now() + jiff::SignedDuration::from_millis(999);
    let first = package(&files(), &signer, now()).unwrap();
    assert_eq!(first, package(&files(), &signer, later).unwrap());
    let second = package(
        &files(),
        &signer,
        now() + jiff::SignedDuration::from_secs(1),
    )
    .unwrap();
    assert_ne!(first, second);
}

#[test]
fn a_packed_pass_is_read_back_and_valid() {
    let bytes = package(&files(), &Signer::prepare(identity()), now()).unwrap();
    let (files, _) = archive::read(&bytes).unwrap();
    let facts = judge(&files);
    assert_eq!(kinds(&facts), []);
    assert!(facts.valid() && facts.test);
    assert_eq!(facts.digest.as_deref(), Some("sha256"));
    assert_eq!(facts.signed_at, Some(now().as_millisecond()));
    let signer = facts.signer.unwrap();
    assert_eq!(
        (&*signer.uid, &*signer.pass_type, &*signer.team),
        (PASS_TYPE, PASS_TYPE, TEAM)
    );
    assert!(signer.organisation.contains("test"));
}

#[test]
fn nothing_is_signed_outside_the_certificates_days() {
    let day = |text: &str| text.parse::<jiff::Timestamp>().unwrap();
    let late = sign(b"{}", identity(), day("2027-07-02T00:00:00Z")).unwrap_err();
    assert_eq!(late.code(), "certificate.expired");
    let early = sign(b"{}", identity(), day("2026-06-01T10:00:00Z")).unwrap_err();
    assert_eq!(early.code(), "certificate.not-yet-valid");
}

#[test]
fn a_prepared_design_gives_the_same_pass_as_a_single_one() {
    let all = files();
    let (own, shared): (Files, Files) = all
        .clone()
        .into_iter()
        .partition(|(path, _)| path == "pass.json");
    let prepared = Prepared::new(&shared, Signer::prepare(identity()));
    let bytes = prepared.pass(&own, now()).unwrap();
    let (many, _) = archive::read(&bytes).unwrap();
    let (one, _) =
        archive::read(&package(&all, &Signer::prepare(identity()), now()).unwrap()).unwrap();
    assert_eq!(many, one);
    assert!(judge(&many).valid());

    // What is a pass's own goes before what is shared, old signatures are never taken over.
    let mut own = signed_files();
    own.insert("icon.png".to_owned(), b"its own icon"[..].into());
    let (files, _) = archive::read(&prepared.pass(&own, now()).unwrap()).unwrap();
    assert_eq!(&*files["icon.png"], b"its own icon");
    assert!(judge(&files).valid());
}

#[test]
fn a_test_identity_is_built_as_apples_and_says_what_it_is() {
    let certificate = identity().certificate();
    assert_eq!(certificate.name(), format!("Pass Type ID: {PASS_TYPE}"));
    assert_eq!(certificate.uid().as_deref(), Some(PASS_TYPE));
    assert_eq!(certificate.pass_type().as_deref(), Some(PASS_TYPE));
    assert_eq!(certificate.team().as_deref(), Some(TEAM));
    assert!(certificate.signs_passes() && !certificate.is_authority());
    let days = certificate
        .not_after()
        .duration_since(certificate.not_before())
        .as_hours()
        / 24;
    assert_eq!(days, 395);
    let root = identity().root().unwrap();
    for each in [certificate, identity().intermediate(), root] {
        assert!(each.organisation().unwrap().contains("not Apple"));
    }
    assert!(certificate.issued_by(identity().intermediate()));
    assert!(identity().intermediate().issued_by(root) && root.is_root());
}

#[test]
fn identifiers_that_apple_would_not_give_are_refused() {
    for (pass_type, team, code) in [
        ("com.example.club", TEAM, "certificate.bad-pass-type"),
        ("pass.", TEAM, "certificate.bad-pass-type"),
        ("pass.com.example/club", TEAM, "certificate.bad-pass-type"),
        (PASS_TYPE, "", "certificate.bad-team"),
        (PASS_TYPE, "a1b2c3d4e5", "certificate.bad-team"),
        (PASS_TYPE, "A1B2C3D4E5F", "certificate.bad-team"),
    ] {
        let error = pass_sign::test_identity(pass_type, team, now()).unwrap_err();
        assert_eq!(error.code(), code);
    }
}
