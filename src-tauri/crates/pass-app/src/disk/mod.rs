//! What is done to the disk, and that nothing is ever half done there.

pub mod atomic;
pub mod folder;

use crate::error::{Error, Result};
use std::path::Path;

/// Makes a folder, and those above it, that only its user may enter.
pub fn private_folder(path: &Path) -> Result<()> {
    private_builder(true)
        .create(path)
        .map_err(|error| Error::io(path, "made", &error))
}

fn private_builder(recursive: bool) -> std::fs::DirBuilder {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(recursive);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder
}
