//! What can go wrong in this crate.

/// Why something could not be done: what happened, to what, and what to do.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// Not one of the formats that are read.
    #[error(
        "This is no PNG, JPEG or WebP ({found}). Save the picture as one of these and try again."
    )]
    ImageFormat {
        /// What it seems to be.
        found: &'static str,
    },
    /// More pixels than are read, or none at all.
    #[error(
        "The picture has {width} × {height} pixels; at most {side} a side and {pixels} in all are \
         taken, and at least one. Scale it to such a size and try again."
    )]
    ImageTooLarge {
        /// Pixels.
        width: u32,
        /// Pixels.
        height: u32,
        /// Pixels of a side that are taken.
        side: u32,
        /// Pixels in all that are taken.
        pixels: u64,
    },
    /// The format is known, the content is not whole.
    #[error("The picture is damaged and cannot be read ({reason}). Save it anew and try again.")]
    ImageDamaged {
        /// What the decoder says.
        reason: String,
    },
    /// A file of the document is not at hand.
    #[error("The content of “{path}” is not at hand. Open the design again, or add the file anew.")]
    ContentMissing {
        /// Its path in the design.
        path: String,
    },
    /// Written by a newer Passwright.
    #[error(
        "This design was saved by a newer Passwright (passwright.json is of version {found}, this \
         one knows {known}). Open it with that, or update."
    )]
    SettingsNewer {
        /// Its version.
        found: String,
        /// The newest version that is known here.
        known: u32,
    },
}
