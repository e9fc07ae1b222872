//! Bytes of files by their hash: what a document refers to instead of holding it.

use pass_format::package::Bytes;
use sha2::{Digest, Sha256};
use std::collections::HashMap;

/// Bytes by the SHA-256 of themselves, lower-case hex.
pub type Blobs = HashMap<String, Bytes>;

/// SHA-256 in lower-case hex.
pub fn hash(bytes: &[u8]) -> String {
    crate::random::hex(&Sha256::digest(bytes))
}
