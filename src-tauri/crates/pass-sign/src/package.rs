//! A finished pass from its files.

use crate::error::Error;
use crate::sign::Signer;
use jiff::Timestamp;
use pass_format::package::{Files, archive, layout, manifest};

/// Adds manifest and signature to the files of a pass and packs them: a `.pkpass`.
///
/// A manifest and a signature that are there already are replaced. With an RSA key equal files and
/// an equal second give equal bytes.
///
/// # Errors
/// As [`Signer::sign`].
pub fn package(files: &Files, signer: &Signer, when: Timestamp) -> Result<Vec<u8>, Error> {
    Ok(archive::write(&signed(files, signer, when)?))
}

/// The same as files, not packed.
///
/// # Errors
/// As [`Signer::sign`].
pub fn signed(files: &Files, signer: &Signer, when: Timestamp) -> Result<Files, Error> {
    let manifest = manifest::make(files);
    let signature = signer.sign(&manifest, when)?;
    let mut files = files.clone();
    files.insert(layout::MANIFEST.to_owned(), manifest.into());
    files.insert(layout::SIGNATURE.to_owned(), signature.into());
    Ok(files)
}
