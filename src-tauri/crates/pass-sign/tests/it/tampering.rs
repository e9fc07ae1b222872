//! What was changed after signing, or is no signature at all, is found and named.

use crate::support::{judge, kinds, signed_files};
use pass_format::package::Files;
use pass_format::package::facts::SignatureProblem::*;

#[test]
fn each_change_after_signing_is_found() {
    let change = |change: &dyn Fn(&mut Files)| {
        let mut files = signed_files();
        change(&mut files);
        let facts = judge(&files);
        assert!(!facts.valid());
        kinds(&facts)
    };
    let put = |files: &mut Files, path: &str, bytes: &[u8]| {
        files.insert(path.to_owned(), bytes.into());
    };
    let edit = |files: &mut Files, from: &str, to: &str| {
        let manifest = String::from_utf8(files["manifest.json"].to_vec()).unwrap();
        assert!(manifest.contains(from));
        let edited = manifest.replacen(from, to, 1);
        files.insert("manifest.json".to_owned(), edited.into_bytes().into());
    };
    assert_eq!(
        change(&|files| put(files, "icon.png", b"other")),
        [HashMismatch]
    );
    assert_eq!(
        change(&|files| put(files, "new.png", b"new")),
        [FileNotInManifest]
    );
    assert_eq!(
        change(&|files| drop(files.remove("icon.png"))),
        [FileMissing]
    );
    assert_eq!(
        change(&|files| drop(files.remove("signature"))),
        [SignatureMissing]
    );
    assert_eq!(
        change(&|files| put(files, "signature", b"")),
        [SignatureMissing]
    );
    assert_eq!(
        change(&|files| put(files, "signature", b"MIIK")),
        [SignatureUnreadable]
    );
    assert_eq!(
        change(&|files| edit(files, "icon.png", "icoN.png")),
        [FileNotInManifest, FileMissing, ManifestChanged]
    );
    assert_eq!(
        change(&|files| drop(files.remove("manifest.json"))),
        [ManifestMissing]
    );
    assert_eq!(
        change(&|files| put(files, "manifest.json", b"[]")),
        [ManifestInvalid, ManifestChanged]
    );
    assert_eq!(change(&|files| edit(files, "{", "{ ")), [ManifestChanged]);
}

#[test]
fn what_stands_instead_of_a_signature_is_told() {
    let signature = signed_files()["signature"].to_vec();
    let base64 = openssl::base64::encode_block(&signature);
    let pem = format!("-----BEGIN CMS-----\n{base64}\n-----END CMS-----\n");
    let smime = format!("MIME-Version: 1.0\n\n{base64}");
    let cases: [(&[u8], &str); 4] = [
        (pem.as_bytes(), "PEM text"),
        (base64.as_bytes(), "Base64 text"),
        (smime.as_bytes(), "an S/MIME message"),
        (&signature[..900], "damaged"),
    ];
    for (bytes, detail) in cases {
        let mut files = signed_files();
        files.insert("signature".to_owned(), bytes.into());
        let facts = judge(&files);
        assert_eq!(kinds(&facts), [SignatureUnreadable]);
        assert_eq!(facts.problems[0].detail, detail);
    }
}

#[test]
fn indefinite_lengths_are_read_with_a_finding() {
    let mut files = signed_files();
    let signature = &files["signature"];
    // The outermost length takes four bytes.
    let lax = [&[0x30, 0x80], &signature[4..], &[0, 0]].concat();
    files.insert("signature".to_owned(), lax.into());
    let facts = judge(&files);
    assert_eq!(kinds(&facts), [NotDer]);
    assert!(facts.valid());
}

#[test]
fn a_huge_signature_is_not_looked_at() {
    let mut files = signed_files();
    files.insert("signature".to_owned(), vec![0x30; 1024 * 1024 + 1].into());
    assert_eq!(kinds(&judge(&files)), [SignatureUnreadable]);
}
