//! Identities come in from every usual file, and whatever is wrong with one is said in words.

use crate::fixtures::{Leaf, PASS_TYPE, TEAM, authority, fixture, key, now};
use crate::support::kinds;
use openssl::ec::{EcGroup, EcKey};
use openssl::nid::Nid;
use openssl::pkcs12::Pkcs12;
use openssl::pkey::{PKey, Private};
use openssl::rsa::Rsa;
use openssl::stack::Stack;
use openssl::x509::X509;
use pass_format::package::Files;
use pass_sign::{Error, Import, Signer, Trust, Warning, import, signed, verify};

fn read(files: &[&str], password: Option<&str>) -> Result<Import, Error> {
    let files: Vec<_> = files.iter().map(|name| (*name, fixture(name))).collect();
    let files: Vec<_> = files
        .iter()
        .map(|(name, bytes)| (*name, &bytes[..]))
        .collect();
    import(&files, password, now())
}

/// A leaf as PEM with the fixture's key and chain.
fn with_chain(leaf: &[u8]) -> Result<Import, Error> {
    let others = ["pass.key", "intermediate.pem", "root.pem"].map(fixture);
    let files = [
        ("leaf.pem", leaf),
        ("key", &others[0]),
        ("i", &others[1]),
        ("r", &others[2]),
    ];
    import(&files, None, now())
}

#[test]
fn every_usual_form_gives_the_same_identity() {
    let chain = ["intermediate.pem", "root.pem"];
    let forms: [(&[&str], _); 5] = [
        (&["modern.p12"], Some("secret")),
        (&["legacy.p12"], Some("secret")),
        (&["pass.key", "pass.pem", chain[0], chain[1]], None),
        (
            &["pass.pem", "pass-pkcs8.key", chain[0], chain[1]],
            Some("secret"),
        ),
        (
            &["root.pem", "pass.pem", "pass-traditional.key", chain[0]],
            Some("secret"),
        ),
    ];
    for (files, password) in forms {
        let identity = read(files, password).expect(files[0]).identity;
        assert_eq!(
            (&*identity.pass_type(), &*identity.team()),
            (PASS_TYPE, TEAM),
            "{files:?}"
        );
        assert_eq!(identity.intermediate().name(), "Fixture Intermediate");
        assert_eq!(
            identity.root().map(|root| root.name()).as_deref(),
            Some("Fixture Root")
        );
        assert!(identity.is_test());
    }
}

#[test]
fn der_and_all_in_one_pem_come_in_too() {
    let der = |name: &str| X509::from_pem(&fixture(name)).unwrap().to_der().unwrap();
    let certificates = ["pass.pem", "intermediate.pem", "root.pem"].map(der);
    let key = key();
    let rsa = key.rsa().unwrap();
    for key in [
        key.private_key_to_pkcs8().unwrap(),
        rsa.private_key_to_der().unwrap(),
    ] {
        let mut files: Vec<(&str, &[u8])> = vec![("key", &key)];
        files.extend(certificates.iter().map(|bytes| ("certificate", &bytes[..])));
        assert!(import(&files, None, now()).is_ok());
    }
    let all = ["root.pem", "pass.key", "intermediate.pem", "pass.pem"].map(fixture);
    let text = all.join(&b"Bag Attributes\r\n  friendlyName: x\r\n"[..]);
    assert!(import(&[("all.pem", &text)], None, now()).is_ok());
}

#[test]
fn p256_is_read_and_signs() {
    let group = EcGroup::from_curve_name(Nid::X9_62_PRIME256V1).unwrap();
    let key = PKey::from_ec_key(EcKey::generate(&group).unwrap()).unwrap();
    let text = [Leaf::default().issue(&key).to_pem().unwrap(), pem(&key)].concat();
    let others = ["intermediate.pem", "root.pem"].map(fixture);
    let files = [("a", &text[..]), ("b", &others[0]), ("c", &others[1])];
    let identity = import(&files, None, now()).unwrap().identity;
    let pass = format!(r#"{{"passTypeIdentifier":"{PASS_TYPE}","teamIdentifier":"{TEAM}"}}"#);
    let files = Files::from([("pass.json".to_owned(), pass.into_bytes().into())]);
    let files = signed(&files, &Signer::prepare(&identity), now()).unwrap();
    let trust = Trust::apple().with(identity.root().unwrap().clone());
    assert_eq!(kinds(&verify(&files, &trust, now())), []);
}

#[test]
fn the_issuer_is_chosen_by_its_key_and_not_by_its_name() {
    let key = PKey::from_rsa(Rsa::generate(2048).unwrap()).unwrap();
    let real = X509::from_pem(&fixture("intermediate.pem")).unwrap();
    // A twin: the same name, another key.
    let twin = authority(real.subject_name(), &key, None).to_der().unwrap();
    let names = ["pass.pem", "pass.key", "intermediate.pem", "root.pem"];
    let mut files: Vec<_> = names.iter().map(|name| (*name, fixture(name))).collect();
    files.insert(0, ("twin", twin));
    let files: Vec<_> = files
        .iter()
        .map(|(name, bytes)| (*name, &bytes[..]))
        .collect();
    let identity = import(&files, None, now()).unwrap().identity;
    assert_eq!(identity.intermediate().der(), real.to_der().unwrap());
}

#[test]
fn lengths_that_only_ber_allows_are_read() {
    let good = fixture("modern.p12");
    // The outermost length takes four bytes.
    let lax = [&[0x30, 0x80], &good[4..], &[0, 0]].concat();
    assert!(import(&[("browser.p12", &lax)], Some("secret"), now()).is_ok());
}

#[test]
fn the_password_is_asked_for_told_wrong_and_never_shown() {
    for file in ["modern.p12", "legacy.p12"] {
        assert_eq!(
            read(&[file], None).unwrap_err().code(),
            "certificate.password-needed"
        );
        let wrong = read(&[file], Some("canary-Passwort")).unwrap_err();
        assert_eq!(
            wrong,
            Error::WrongPassword {
                file: file.to_owned()
            }
        );
        assert!(!format!("{wrong} {wrong:?} {}", wrong.remedy()).contains("canary"));
    }
    for file in ["pass-pkcs8.key", "pass-traditional.key"] {
        let files = ["pass.pem", file];
        assert_eq!(
            read(&files, None).unwrap_err().code(),
            "certificate.password-needed"
        );
        let wrong = read(&files, Some("wrong")).unwrap_err();
        assert_eq!(
            wrong,
            Error::WrongPassword {
                file: file.to_owned()
            }
        );
    }
}

#[test]
fn no_password_may_mean_an_empty_one_or_none() {
    let empty = p12(
        &key(),
        &X509::from_pem(&fixture("pass.pem")).unwrap(),
        "",
        2048,
    );
    assert!(import(&[("empty.p12", &empty)], None, now()).is_ok());
    assert!(import(&[("empty.p12", &empty)], Some(""), now()).is_ok());
    // The password that was given may belong to another file.
    assert!(import(&[("empty.p12", &empty)], Some("secret"), now()).is_ok());
}

#[test]
fn an_old_lock_is_opened_and_named() {
    let warnings = read(&["legacy.p12"], Some("secret")).unwrap().warnings;
    assert!(
        warnings
            .iter()
            .any(|warning| warning.code() == "certificate.old-lock")
    );
    let warnings = read(&["modern.p12"], Some("secret")).unwrap().warnings;
    assert!(
        !warnings
            .iter()
            .any(|warning| warning.code() == "certificate.old-lock")
    );
}

#[test]
fn hours_of_work_are_refused_at_once() {
    let certificate = X509::from_pem(&fixture("pass.pem")).unwrap();
    let good = p12(&key(), &certificate, "secret", 2049);
    // 2049 rounds, as DER writes them; in their place two thousand million.
    let (from, to) = ([2, 2, 8, 1], [2, 4, 0x7f, 0xff, 0xff, 0xff]);
    let costly = grow(&good, &from, &to);
    let error = import(&[("costly.p12", &costly)], Some("secret"), now()).unwrap_err();
    assert_eq!(
        error,
        Error::TooManyRounds {
            file: "costly.p12".to_owned(),
            millions: 10
        }
    );

    let key = fixture("pass-pkcs8.key");
    let text = String::from_utf8(key).unwrap();
    let body: String = text.lines().filter(|line| !line.starts_with('-')).collect();
    let der = openssl::base64::decode_block(&body).unwrap();
    let costly = grow(&der, &[2, 2, 8, 0], &to);
    let error = import(&[("costly.key", &costly)], Some("secret"), now()).unwrap_err();
    assert_eq!(
        error,
        Error::TooManyRounds {
            file: "costly.key".to_owned(),
            millions: 10
        }
    );
}

#[test]
fn what_is_missing_is_said() {
    let cases: [(&[&str], _); 6] = [
        (&[], "certificate.nothing-given"),
        (&["README.md"], "certificate.unreadable"),
        (&["without-key.p12"], "certificate.no-key"),
        (&["pass.pem"], "certificate.no-key"),
        (&["pass.key"], "certificate.no-certificate"),
        (
            &["pass.key", "intermediate.pem", "root.pem"],
            "certificate.no-certificate",
        ),
    ];
    for (files, code) in cases {
        assert_eq!(
            read(files, Some("secret")).unwrap_err().code(),
            code,
            "{files:?}"
        );
    }
    assert_eq!(
        read(&["pass.pem", "intermediate.key"], None)
            .unwrap_err()
            .code(),
        "certificate.key-mismatch"
    );
    assert_eq!(
        read(&["pass.pem", "pass.key"], None).unwrap_err().code(),
        "certificate.unknown-issuer"
    );
    let text = b"-----BEGIN CERTIFICATE REQUEST-----\nMIIB\n-----END CERTIFICATE REQUEST-----\n";
    let error = import(&[("pass.csr", text)], None, now()).unwrap_err();
    assert_eq!(
        error,
        Error::SigningRequest {
            file: "pass.csr".to_owned()
        }
    );
}

#[test]
fn an_authority_is_told_from_a_certificate_that_is_missing() {
    let authority = |name: &str| Error::Authority {
        certificate: name.to_owned(),
    };
    let cases: [(&[&str], _); 4] = [
        (&["root.pem"], authority("Fixture Root")),
        (&["intermediate.pem"], authority("Fixture Intermediate")),
        (
            &["intermediate.pem", "intermediate.key", "root.pem"],
            authority("Fixture Intermediate"),
        ),
        (&["root.pem", "pass.key"], Error::NoCertificate),
    ];
    for (files, error) in cases {
        assert_eq!(read(files, None).unwrap_err(), error, "{files:?}");
    }
}

#[test]
fn a_file_twice_is_no_harm_and_one_with_nothing_is_named() {
    let all = ["pass.pem", "pass.key", "intermediate.pem", "root.pem"];
    assert!(read(&[&all[..], &all[..]].concat(), None).is_ok());
    let parameters = b"-----BEGIN EC PARAMETERS-----\nBggq\n-----END EC PARAMETERS-----\n";
    let pass = fixture("pass.pem");
    let error = import(&[("a", &pass), ("b", parameters)], None, now()).unwrap_err();
    assert_eq!(error, Error::Unreadable { file: "b".into() });
}

#[test]
fn what_is_not_for_passes_is_passed_over_beside_what_is() {
    let other = PKey::from_rsa(Rsa::generate(2048).unwrap()).unwrap();
    let push = Leaf {
        name: "Apple Push Services: com.example",
        signs_passes: false,
        pass_type: None,
        ..Leaf::default()
    };
    let certificate = push.issue(&other).to_pem().unwrap();
    let with_key = [certificate.clone(), pem(&other)].concat();
    let identity = with_chain(&[with_key, fixture("pass.pem")].concat());
    assert_eq!(identity.unwrap().identity.pass_type(), PASS_TYPE);
    // Without any key, the certificate for passes is the one that lacks it.
    let both = [certificate, fixture("pass.pem")].concat();
    let error = import(&[("both.pem", &both)], None, now()).unwrap_err();
    assert_eq!(
        error,
        Error::NoKey {
            certificate: Leaf::default().name.into()
        }
    );
}

#[test]
fn a_certificate_that_is_not_for_passes_is_named() {
    let cases = [
        (
            Leaf {
                name: "Apple Push Services: com.example",
                signs_passes: false,
                pass_type: None,
                ..Leaf::default()
            },
            Error::ForeignCertificate {
                certificate: "Apple Push Services: com.example".into(),
            },
        ),
        (
            Leaf {
                signs_passes: false,
                ..Leaf::default()
            },
            Error::PurposeMissing {
                certificate: Leaf::default().name.into(),
            },
        ),
        (
            Leaf {
                pass_type: None,
                ..Leaf::default()
            },
            Error::PassTypeMissing {
                certificate: Leaf::default().name.into(),
            },
        ),
        (
            Leaf {
                pass_type: Some("pass.com.example.other"),
                ..Leaf::default()
            },
            Error::PassTypeDiffers {
                uid: PASS_TYPE.into(),
                extension: "pass.com.example.other".into(),
            },
        ),
        (
            Leaf {
                team: None,
                ..Leaf::default()
            },
            Error::TeamMissing {
                certificate: Leaf::default().name.into(),
            },
        ),
    ];
    for (leaf, error) in cases {
        assert_eq!(with_chain(&leaf.pem()).unwrap_err(), error);
    }
}

#[test]
fn an_ended_certificate_comes_in_with_a_warning() {
    let ended = Leaf {
        days: ("20250101000000Z", "20260201000000Z"),
        ..Leaf::default()
    };
    let import = with_chain(&ended.pem()).unwrap();
    let certificate = Leaf::default().name.to_owned();
    let ended = Warning::Expired {
        certificate,
        ended: "2026-02-01".into(),
    };
    assert!(import.warnings.contains(&ended));
    let early = Leaf {
        days: ("20280101000000Z", "20290101000000Z"),
        ..Leaf::default()
    };
    let codes = with_chain(&early.pem()).unwrap().warnings;
    assert!(
        codes
            .iter()
            .any(|warning| warning.code() == "certificate.not-yet-valid")
    );
    assert!(
        codes
            .iter()
            .any(|warning| warning.code() == "certificate.not-apple")
    );
}

#[test]
fn several_identities_are_listed() {
    let other = PKey::from_rsa(Rsa::generate(2048).unwrap()).unwrap();
    let second = Leaf {
        name: "Pass Type ID: second",
        ..Leaf::default()
    }
    .issue(&other);
    let second = [second.to_pem().unwrap(), pem(&other)].concat();
    let first = [fixture("pass.pem"), fixture("pass.key")].concat();
    let error = import(&[("a", &first), ("b", &second)], None, now()).unwrap_err();
    let Error::SeveralIdentities { names } = error else {
        panic!("{error}")
    };
    assert_eq!(names.len(), 2);
    assert!(names[1].starts_with("Pass Type ID: second, until 2027"));
}

#[test]
fn a_short_or_odd_key_is_refused() {
    let chain = fixture("intermediate.pem");
    let short = PKey::from_rsa(Rsa::generate(1024).unwrap()).unwrap();
    let text = [Leaf::default().issue(&short).to_pem().unwrap(), pem(&short)].concat();
    let error = import(&[("a", &text), ("b", &chain)], None, now()).unwrap_err();
    assert_eq!(error, Error::KeyTooShort { bits: 1024 });
    let odd = PKey::generate_ed25519().unwrap();
    let text = [Leaf::default().issue(&odd).to_pem().unwrap(), pem(&odd)].concat();
    let error = import(&[("a", &text), ("b", &chain)], None, now()).unwrap_err();
    assert_eq!(error, Error::KeyKind);
}

#[test]
fn no_change_of_a_file_makes_it_panic() {
    for name in ["modern.p12", "legacy.p12", "pass-pkcs8.key", "pass.pem"] {
        let good = fixture(name);
        for at in (0..good.len()).step_by(97) {
            let mut bad = good.clone();
            bad[at] ^= 0x55;
            let _ = import(&[(name, &bad)], Some("secret"), now());
            let _ = import(&[(name, &good[..at])], Some("secret"), now());
        }
    }
}

fn pem(key: &PKey<Private>) -> Vec<u8> {
    key.private_key_to_pem_pkcs8().unwrap()
}

fn p12(key: &PKey<Private>, certificate: &X509, password: &str, rounds: u32) -> Vec<u8> {
    let mut chain = Stack::new().unwrap();
    for name in ["intermediate.pem", "root.pem"] {
        chain.push(X509::from_pem(&fixture(name)).unwrap()).unwrap();
    }
    let mut builder = Pkcs12::builder();
    builder
        .name("x")
        .pkey(key)
        .cert(certificate)
        .ca(chain)
        .key_iter(rounds)
        .mac_iter(rounds);
    builder.build2(password).unwrap().to_der().unwrap()
}

/// Replaces the first occurrence in DER and corrects every length around it.
fn grow(der: &[u8], from: &[u8], to: &[u8]) -> Vec<u8> {
    let at = der
        .windows(from.len())
        .position(|window| window == from)
        .expect("it is there");
    let more = to.len() - from.len();
    let mut out = [&der[..at], to, &der[at + from.len()..]].concat();
    let mut header = 0;
    while header < at {
        let length = usize::from(der[header + 1]);
        let (size, content) = match length {
            0x82 => (
                usize::from(der[header + 2]) << 8 | usize::from(der[header + 3]),
                4,
            ),
            0x81 => (usize::from(der[header + 2]), 3),
            short => (short, 2),
        };
        if header + content + size <= at {
            header += content + size;
            continue;
        }
        let grown = size + more;
        match content {
            4 => out[header + 2..header + 4].copy_from_slice(&(grown as u16).to_be_bytes()),
            3 => out[header + 2] = u8::try_from(grown).unwrap(),
            _ => out[header + 1] = u8::try_from(grown).ok().filter(|it| *it < 128).unwrap(),
        }
        header += content;
    }
    out
}
