//! Every way a signed pass can be broken is found and named.

use crate::fixtures::{Leaf, PASS_TYPE, TEAM, authority, fixture, key};
use crate::handmade::{Handmade, der};
use crate::support::{judge, kinds, now, openssl, signed_files, trust};
use openssl::pkey::PKey;
use openssl::rsa::Rsa;
use openssl::x509::{X509, X509NameBuilder};
use pass_format::package::Files;
use pass_format::package::facts::SignatureProblem::{self, *};
use pass_format::package::manifest;
use pass_sign::{Certificate, Trust, apple_intermediates, sentence, verify};

/// A pass of the fixture's identity with a manifest and a hand-made signature.
fn handmade(parts: &Handmade) -> Files {
    let pass = format!(r#"{{"passTypeIdentifier":"{PASS_TYPE}","teamIdentifier":"{TEAM}"}}"#);
    let mut files = Files::from([("pass.json".to_owned(), pass.into_bytes().into())]);
    let manifest = manifest::make(&files);
    let signature = parts.sign(&manifest);
    files.insert("manifest.json".to_owned(), manifest.into());
    files.insert("signature".to_owned(), signature.into());
    files
}

fn fixture_trust() -> Trust {
    Trust::apple().with(Certificate::from_pem(&fixture("root.pem")).unwrap())
}

fn found(parts: &Handmade) -> Vec<SignatureProblem> {
    kinds(&verify(&handmade(parts), &fixture_trust(), now()))
}

fn signed_by(leaf: &Leaf) -> Handmade {
    let signer = leaf.issue(&key());
    let certificates = vec![signer.to_der().unwrap(), der("intermediate.pem")];
    Handmade {
        signer,
        certificates,
        ..Handmade::default()
    }
}

fn apple(unit: &str) -> Vec<u8> {
    let found = apple_intermediates()
        .iter()
        .find(|each| each.team().as_deref() == Some(unit));
    found.unwrap().der().to_vec()
}

#[test]
fn a_good_signature_has_no_findings() {
    assert_eq!(found(&Handmade::default()), []);
    assert_eq!(
        found(&Handmade {
            by_key_id: true,
            ..Handmade::default()
        }),
        []
    );
}

#[test]
fn each_fault_of_a_signature_is_named() {
    let good = Handmade::default;
    let cases = [
        (
            Handmade {
                attached: true,
                ..good()
            },
            vec![NotDetached],
        ),
        (
            Handmade {
                attributes: false,
                ..good()
            },
            vec![AttributesMissing, SigningTimeMissing],
        ),
        (
            Handmade {
                content_type: false,
                ..good()
            },
            vec![AttributesMissing],
        ),
        (
            Handmade {
                digest: false,
                ..good()
            },
            vec![DigestMissing],
        ),
        (
            Handmade {
                time: None,
                ..good()
            },
            vec![SigningTimeMissing],
        ),
        (
            Handmade {
                time: Some("260601120600Z"),
                ..good()
            },
            vec![SigningTimeInFuture],
        ),
        (
            Handmade {
                time: Some("260601120459Z"),
                ..good()
            },
            vec![],
        ),
        (
            Handmade {
                sha1: true,
                ..good()
            },
            vec![DigestWeak],
        ),
        (
            Handmade {
                md5: true,
                ..good()
            },
            vec![AlgorithmUnknown],
        ),
        (
            Handmade {
                pss: true,
                ..good()
            },
            vec![AlgorithmUnknown],
        ),
        (
            Handmade {
                text: true,
                ..good()
            },
            vec![TextMode],
        ),
        (
            Handmade {
                signers: 2,
                ..good()
            },
            vec![SeveralSigners],
        ),
        (
            Handmade {
                signers: 0,
                ..good()
            },
            vec![NoSigner],
        ),
        (
            Handmade {
                certificates: vec![],
                ..good()
            },
            vec![SignerMissing],
        ),
        (
            Handmade {
                certificates: vec![der("pass.pem")],
                ..good()
            },
            vec![IntermediateMissing, ChainNotApple],
        ),
        (
            Handmade {
                certificates: vec![der("pass.pem"), apple("G3")],
                ..good()
            },
            vec![IntermediateWrong, ChainNotApple],
        ),
        (
            Handmade {
                certificates: vec![
                    der("pass.pem"),
                    apple("Apple Worldwide Developer Relations"),
                ],
                ..good()
            },
            vec![IntermediateFirst, ChainNotApple],
        ),
        (
            Handmade {
                certificates: vec![der("pass.pem"), der("intermediate.pem"), apple("G4")],
                ..good()
            },
            vec![ExtraCertificates],
        ),
        (
            Handmade {
                certificates: ["pass.pem", "intermediate.pem", "root.pem"].map(der).into(),
                ..good()
            },
            vec![ExtraCertificates],
        ),
        (
            Handmade {
                certificates: vec![der("pass.pem"), der("intermediate.pem"), vec![0x30, 0]],
                ..good()
            },
            vec![ExtraCertificates],
        ),
        (
            // The key is the fixture's, the certificate another's.
            Handmade {
                signer: X509::from_pem(&fixture("intermediate.pem")).unwrap(),
                ..good()
            },
            vec![
                SignatureDoesNotMatch,
                ExtraCertificates,
                PurposeMissing,
                PassTypeMismatch,
                TeamMismatch,
            ],
        ),
        (
            Handmade {
                time: Some("190601120000Z"),
                ..good()
            },
            vec![IntermediateExpired, NotYetValidAtSigning],
        ),
    ];
    for (number, (parts, expected)) in cases.iter().enumerate() {
        assert_eq!(found(parts), *expected, "case {number}");
    }
}

#[test]
fn each_fault_of_a_certificate_is_named() {
    let good = Leaf::default;
    let cases = [
        (good(), vec![]),
        (
            Leaf {
                days: ("20250101000000Z", "20260201000000Z"),
                ..good()
            },
            vec![ExpiredAtSigning, ExpiredNow],
        ),
        (
            Leaf {
                days: ("20260701000000Z", "20270101000000Z"),
                ..good()
            },
            vec![NotYetValidAtSigning],
        ),
        (
            Leaf {
                signs_passes: false,
                ..good()
            },
            vec![PurposeMissing],
        ),
        (
            Leaf {
                uid: Some("pass.com.example.other"),
                ..good()
            },
            vec![PassTypeMismatch],
        ),
        (
            Leaf {
                pass_type: Some("pass.com.example.other"),
                ..good()
            },
            vec![PassTypeMismatch],
        ),
        (
            Leaf {
                pass_type: None,
                ..good()
            },
            vec![PassTypeMismatch],
        ),
        (
            Leaf {
                team: Some("OTHER00000"),
                ..good()
            },
            vec![TeamMismatch],
        ),
    ];
    for (number, (leaf, expected)) in cases.iter().enumerate() {
        assert_eq!(found(&signed_by(leaf)), *expected, "case {number}");
    }
}

#[test]
fn a_short_key_is_named_but_taken() {
    let key = PKey::from_rsa(Rsa::generate(1024).unwrap()).unwrap();
    let signer = Leaf::default().issue(&key);
    let certificates = vec![signer.to_der().unwrap(), der("intermediate.pem")];
    let facts = verify(
        &handmade(&Handmade {
            key,
            signer,
            certificates,
            ..Handmade::default()
        }),
        &fixture_trust(),
        now(),
    );
    assert_eq!(kinds(&facts), [KeyTooWeak]);
    assert_eq!(facts.problems[0].detail, "1024 bits");
}

#[test]
fn an_ended_certificate_leaves_what_it_signed_valid() {
    let files = handmade(&signed_by(&Leaf::default()));
    let facts = verify(
        &files,
        &fixture_trust(),
        "2029-01-01T00:00:00Z".parse().unwrap(),
    );
    assert_eq!(kinds(&facts), [ExpiredNow]);
    assert!(facts.valid());
}

#[test]
fn both_sides_of_a_mismatch_are_told() {
    let other = Leaf {
        uid: Some("pass.com.example.other"),
        ..Leaf::default()
    };
    let facts = verify(&handmade(&signed_by(&other)), &fixture_trust(), now());
    let [problem] = &facts.problems[..] else {
        panic!("{facts:?}")
    };
    assert_eq!(problem.place.to_string(), "pass.json#/passTypeIdentifier");
    let text = sentence(problem);
    for part in [
        "“pass.com.example.other” in its subject (UID)",
        "“pass.com.example.fixture” in pass.json",
    ] {
        assert!(text.contains(part), "{text}");
    }
}

#[test]
fn a_home_made_root_is_believed_only_where_it_is_named() {
    let facts = verify(&signed_files(), &Trust::apple(), now());
    assert_eq!(kinds(&facts), [ChainNotApple]);
    assert!(!facts.valid() && !facts.test);
    let text = sentence(&facts.problems[0]);
    assert!(text.contains("Passwright Test Root"), "{text}");
    assert!(judge(&signed_files()).test);
}

#[test]
fn an_intermediate_cannot_make_another_one() {
    let (issuer, issuer_key) = (fixture("intermediate.pem"), fixture("intermediate.key"));
    let issuer = X509::from_pem(&issuer).unwrap();
    let issuer_key = PKey::private_key_from_pem(&issuer_key).unwrap();
    let key = PKey::from_rsa(Rsa::generate(2048).unwrap()).unwrap();
    let mut name = X509NameBuilder::new().unwrap();
    name.append_entry_by_text("CN", "One too many").unwrap();
    let between = authority(&name.build(), &key, Some((&issuer, &issuer_key)));
    let signer = Leaf::default().issue_by(&crate::fixtures::key(), Some((&between, &key)));
    let certificates = [&signer, &between, &issuer]
        .map(|each| each.to_der().unwrap())
        .to_vec();
    let files = handmade(&Handmade {
        signer,
        certificates,
        ..Handmade::default()
    });
    let facts = verify(&files, &fixture_trust(), now());
    assert_eq!(kinds(&facts), [ChainNotApple]);
    assert_eq!(facts.problems[0].detail, "path length constraint exceeded");
}

#[test]
fn an_extension_that_only_apple_knows_may_be_critical() {
    assert_eq!(
        found(&signed_by(&Leaf {
            critical: true,
            ..Leaf::default()
        })),
        []
    );
}

#[test]
fn a_self_made_certificate_is_believed_only_where_it_is_named() {
    let key = key();
    let signer = Leaf::default().issue_by(&key, None);
    let der = signer.to_der().unwrap();
    let certificates = vec![der.clone()];
    let files = handmade(&Handmade {
        signer,
        certificates,
        ..Handmade::default()
    });
    assert_eq!(
        kinds(&verify(&files, &Trust::apple(), now())),
        [ChainNotApple]
    );
    let trust = Trust::apple().with(Certificate::from_der(&der).unwrap());
    assert_eq!(kinds(&verify(&files, &trust, now())), []);
}

#[test]
fn somebody_elses_certificate_with_the_right_names_is_not_believed() {
    // Another test authority, the same names in every certificate.
    let other = crate::support::other_identity();
    let signer = pass_sign::Signer::prepare(other);
    let files = pass_sign::signed(&crate::support::files(), &signer, now()).unwrap();
    let facts = verify(&files, &trust(), now());
    assert_eq!(kinds(&facts), [ChainNotApple]);
}

#[test]
fn a_good_signature_of_openssl_itself_is_valid() {
    let folder = tempfile::tempdir().unwrap();
    let mut files = handmade(&Handmade::default());
    for name in ["pass.pem", "pass.key", "intermediate.pem"] {
        std::fs::write(folder.path().join(name), fixture(name)).unwrap();
    }
    std::fs::write(folder.path().join("manifest.json"), &files["manifest.json"]).unwrap();
    let made = openssl(
        folder.path(),
        &[
            "smime",
            "-sign",
            "-binary",
            "-in",
            "manifest.json",
            "-signer",
            "pass.pem",
            "-inkey",
            "pass.key",
            "-certfile",
            "intermediate.pem",
            "-outform",
            "DER",
            "-out",
            "signature",
        ],
    );
    assert!(
        made.status.success(),
        "{}",
        String::from_utf8_lossy(&made.stderr)
    );
    let signature = std::fs::read(folder.path().join("signature")).unwrap();
    files.insert("signature".to_owned(), signature.into());
    let facts = verify(&files, &fixture_trust(), jiff::Timestamp::now());
    assert_eq!(kinds(&facts), []);
}

#[test]
fn every_finding_is_a_whole_sentence() {
    for number in 0..=u8::MAX {
        let Some(kind) = kind(number) else { continue };
        let finding = pass_format::package::facts::SignatureFinding {
            kind,
            place: pass_format::place::Place::file("signature"),
            detail: "\u{1b}[31mdetail\n".repeat(50),
        };
        let text = sentence(&finding);
        assert!(text.ends_with('.') && text.len() > 40, "{text}");
        assert!(!text.chars().any(char::is_control), "{text:?}");
        assert!(text.len() < 600, "{text}");
    }
}

/// The kinds in their order.
fn kind(number: u8) -> Option<SignatureProblem> {
    let all = [
        ManifestMissing,
        ManifestInvalid,
        ManifestListsItself,
        HashMismatch,
        HashNotSha1,
        HashUpperCase,
        FileNotInManifest,
        FileMissing,
        SignatureMissing,
        SignatureUnreadable,
        NotDer,
        SignatureDoesNotMatch,
        ManifestChanged,
        TextMode,
        NotDetached,
        SeveralSigners,
        NoSigner,
        SignerMissing,
        AttributesMissing,
        SigningTimeMissing,
        SigningTimeInFuture,
        DigestMissing,
        DigestWeak,
        AlgorithmUnknown,
        IntermediateMissing,
        IntermediateWrong,
        IntermediateFirst,
        IntermediateExpired,
        ExtraCertificates,
        ChainNotApple,
        ExpiredAtSigning,
        NotYetValidAtSigning,
        ExpiredNow,
        PurposeMissing,
        PassTypeMismatch,
        TeamMismatch,
        KeyTooWeak,
    ];
    all.get(usize::from(number)).copied()
}
