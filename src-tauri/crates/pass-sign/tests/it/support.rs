//! A pass, an identity and a moment that all tests share.

use jiff::Timestamp;
use pass_format::package::Files;
use pass_format::package::facts::{SignatureFacts, SignatureProblem};
use pass_sign::{Identity, Signer, Trust, signed, test_identity, verify};
use std::process::{Command, Output};
use std::sync::LazyLock;

pub const PASS_TYPE: &str = "pass.com.example.club";
pub const TEAM: &str = "A1B2C3D4E5";

/// The moment of all tests.
pub fn now() -> Timestamp {
    "2026-06-01T12:00:00Z".parse().unwrap()
}

/// A test identity, made once: keys take long.
pub fn identity() -> &'static Identity {
    static MADE: LazyLock<Identity> =
        LazyLock::new(|| test_identity(PASS_TYPE, TEAM, now()).unwrap());
    &MADE
}

/// Another one for the same pass type.
pub fn other_identity() -> &'static Identity {
    static MADE: LazyLock<Identity> =
        LazyLock::new(|| test_identity(PASS_TYPE, TEAM, now()).unwrap());
    &MADE
}

/// The roots of the test identity and of Apple.
pub fn trust() -> Trust {
    Trust::apple().with(identity().root().unwrap().clone())
}

/// A small pass, unsigned.
pub fn files() -> Files {
    let pass = format!(
        r#"{{"formatVersion":1,"passTypeIdentifier":"{PASS_TYPE}","teamIdentifier":"{TEAM}","serialNumber":"1"}}"#
    );
    [
        ("pass.json", pass.as_bytes()),
        ("icon.png", b"an icon"),
        ("icon@2x.png", b"an icon, twice"),
        ("de.lproj/pass.strings", b"\"a\" = \"b\";"),
    ]
    .map(|(path, bytes)| (path.to_owned(), bytes.into()))
    .into()
}

/// The small pass, signed by the test identity.
pub fn signed_files() -> Files {
    signed(&files(), &Signer::prepare(identity()), now()).unwrap()
}

/// Verified under the usual trust, now.
pub fn judge(files: &Files) -> SignatureFacts {
    verify(files, &trust(), now())
}

/// The kinds of what was found, each once.
pub fn kinds(facts: &SignatureFacts) -> Vec<SignatureProblem> {
    let mut kinds: Vec<_> = facts.problems.iter().map(|problem| problem.kind).collect();
    kinds.sort();
    kinds.dedup();
    kinds
}

/// Runs OpenSSL's program in a folder.
pub fn openssl(folder: &std::path::Path, arguments: &[&str]) -> Output {
    Command::new("openssl")
        .args(arguments)
        .current_dir(folder)
        .output()
        .expect("openssl runs")
}
