//! A design made ready for many passes.

use crate::error::Error;
use crate::sign::Signer;
use jiff::Timestamp;
use pass_format::package::archive::{Entry, join};
use pass_format::package::{Bytes, Files, layout, manifest};
use std::collections::BTreeMap;

/// What many passes share, hashed and packed once; each pass brings only the files that are its own.
///
/// `Debug` shows no key.
#[derive(Clone, Debug)]
pub struct Prepared {
    signer: Signer,
    shared: BTreeMap<String, Ready>,
}

/// A file, hashed and packed.
#[derive(Clone, Debug)]
struct Ready {
    hash: String,
    entry: Entry,
}

impl Prepared {
    /// Hashes and packs the files that all passes share. A manifest and a signature among them are
    /// left out.
    pub fn new(shared: &Files, signer: Signer) -> Prepared {
        let ready = |(path, bytes): (&String, &Bytes)| {
            let ready = Ready {
                hash: manifest::hash(bytes),
                entry: Entry::pack(path, bytes),
            };
            (path.clone(), ready)
        };
        let shared = shared
            .iter()
            .filter(|(path, _)| !is_own(path))
            .map(ready)
            .collect();
        Prepared { signer, shared }
    }

    /// A finished `.pkpass` of the shared files and of those that are this pass's own, which go
    /// before shared ones of the same path. What is its own is stored, not deflated: that takes
    /// longer than it saves.
    ///
    /// With an RSA key equal files and an equal second give equal bytes.
    ///
    /// # Errors
    /// As [`Signer::sign`].
    pub fn pass(&self, own: &Files, when: Timestamp) -> Result<Vec<u8>, Error> {
        let ready = |(path, bytes): (&String, &Bytes)| {
            let ready = Ready {
                hash: manifest::hash(bytes),
                entry: Entry::store(path, bytes),
            };
            (path.clone(), ready)
        };
        let own: BTreeMap<_, _> = own
            .iter()
            .filter(|(path, _)| !is_own(path))
            .map(ready)
            .collect();
        let mut files: BTreeMap<&str, &Ready> = self
            .shared
            .iter()
            .map(|(path, ready)| (path.as_str(), ready))
            .collect();
        files.extend(own.iter().map(|(path, ready)| (path.as_str(), ready)));

        let manifest = manifest::list(files.iter().map(|(path, ready)| (*path, &*ready.hash)));
        let signature = self.signer.sign(&manifest, when)?;
        let manifest = Entry::store(layout::MANIFEST, &manifest.into());
        let signature = Entry::store(layout::SIGNATURE, &signature.into());
        let first = files.get(layout::PASS).map(|ready| &ready.entry);
        let rest = files.iter().filter(|(path, _)| **path != layout::PASS);
        let mut entries: Vec<&Entry> = first.into_iter().chain([&manifest, &signature]).collect();
        entries.extend(rest.map(|(_, ready)| &ready.entry));
        Ok(join(&entries))
    }
}

fn is_own(path: &str) -> bool {
    path == layout::MANIFEST || path == layout::SIGNATURE
}
