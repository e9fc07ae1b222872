//! The manifest: the hash of every file but itself and the signature ("Building a pass").

use super::facts::{SignatureFinding, SignatureProblem};
use super::{Files, layout};
use crate::json::{self, Object, Text, Value};
use crate::place::Place;
use sha1::{Digest, Sha1};

/// Writes the manifest of these files, in the order of their paths. A manifest and a signature among
/// them are passed over.
pub fn make(files: &Files) -> Vec<u8> {
    let hashes: Vec<_> = listed(files)
        .map(|(path, bytes)| (path, hash(bytes)))
        .collect();
    list(
        hashes
            .iter()
            .map(|(path, hash)| (path.as_str(), hash.as_str())),
    )
}

/// Writes a manifest from paths and the hashes that [`hash`] gives.
pub fn list<'a>(hashes: impl Iterator<Item = (&'a str, &'a str)>) -> Vec<u8> {
    let members = hashes.map(|(path, hash)| (path.to_owned(), Value::from(hash)));
    json::print(&Value::Object(Object(members.collect()))).into_bytes()
}

/// Compares the manifest with the files beside it; nothing found means that each file is the one
/// that was listed, and none is missing or too many.
pub fn check(files: &Files) -> Vec<SignatureFinding> {
    let Some(bytes) = files.get(layout::MANIFEST) else {
        return vec![finding(
            SignatureProblem::ManifestMissing,
            Place::file(layout::MANIFEST),
            "",
        )];
    };
    let text = Text::read(layout::MANIFEST, bytes);
    // Wallet reads strictly: what is odd here makes the manifest unreadable to it.
    let mut found: Vec<SignatureFinding> = text
        .findings
        .iter()
        .map(|odd| {
            let detail = if odd.detail.is_empty() {
                format!("{:?}", odd.kind)
            } else {
                odd.detail.clone()
            };
            finding(SignatureProblem::ManifestInvalid, odd.place.clone(), detail)
        })
        .collect();
    let Value::Object(manifest) = &text.value else {
        if found.is_empty() {
            let place = Place::file(layout::MANIFEST);
            found.push(finding(
                SignatureProblem::ManifestInvalid,
                place,
                "not an object",
            ));
        }
        return found;
    };
    for (path, value) in manifest.iter() {
        let pointer = format!("/{}", path.replace('~', "~0").replace('/', "~1"));
        let entry = Place {
            path: layout::MANIFEST.to_owned(),
            inner: Some(pointer),
        };
        if path == layout::MANIFEST || path == layout::SIGNATURE {
            found.push(finding(SignatureProblem::ManifestListsItself, entry, path));
        } else {
            check_entry(files, path, value, entry, &mut found);
        }
    }
    let unlisted = listed(files).filter(|(path, _)| manifest.get(path).is_none());
    found.extend(
        unlisted
            .map(|(path, _)| finding(SignatureProblem::FileNotInManifest, Place::file(path), "")),
    );
    found
}

fn check_entry(
    files: &Files,
    path: &str,
    value: &Value,
    entry: Place,
    found: &mut Vec<SignatureFinding>,
) {
    let Some(said) = value.as_str() else {
        return found.push(finding(
            SignatureProblem::ManifestInvalid,
            entry,
            "not a text",
        ));
    };
    if said.len() != 40 || !said.bytes().all(|digit| digit.is_ascii_hexdigit()) {
        return found.push(finding(SignatureProblem::HashNotSha1, entry, said));
    }
    let Some(bytes) = files.get(path) else {
        return found.push(finding(SignatureProblem::FileMissing, entry, path));
    };
    let is = hash(bytes);
    if !is.eq_ignore_ascii_case(said) {
        let detail = format!("{said} listed, {is} found");
        found.push(finding(
            SignatureProblem::HashMismatch,
            Place::file(path),
            detail,
        ));
    } else if is != said {
        found.push(finding(SignatureProblem::HashUpperCase, entry, said));
    }
}

fn listed(files: &Files) -> impl Iterator<Item = (&String, &super::Bytes)> {
    files
        .iter()
        .filter(|(path, _)| *path != layout::MANIFEST && *path != layout::SIGNATURE)
}

/// A file's hash as the manifest names it: SHA-1 in 40 small hex digits.
pub fn hash(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digest = Sha1::digest(bytes);
    let digits = digest.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    digits
        .map(|digit| char::from(DIGITS[usize::from(digit)]))
        .collect()
}

fn finding(kind: SignatureProblem, place: Place, detail: impl Into<String>) -> SignatureFinding {
    SignatureFinding {
        kind,
        place,
        detail: detail.into(),
    }
}
