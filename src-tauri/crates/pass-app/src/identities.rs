//! Stored identities: certificate in the open, key always sealed.

use serde::Serialize;

/// A stored identity, without its key.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct IdentityInfo {
    /// SHA-256 of the certificate, lower-case hex.
    pub id: String,
    /// Its name, for people.
    pub name: String,
    /// Pass type identifier.
    pub pass_type: String,
    /// Team identifier.
    pub team: String,
    /// Home-made: no iPhone accepts what it signs.
    pub test: bool,
    /// What seals its key.
    pub sealed: Sealed,
    /// First day of validity, RFC 3339.
    pub not_before: String,
    /// End of validity, RFC 3339.
    pub not_after: String,
    /// Days until the end; negative once it is over.
    pub days_left: i32,
    /// Valid now.
    pub valid: bool,
}

/// What seals a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, serde::Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum Sealed {
    /// A random passphrase in the system's keychain.
    Keychain,
    /// A person's passphrase, asked for at each use.
    Passphrase,
}
