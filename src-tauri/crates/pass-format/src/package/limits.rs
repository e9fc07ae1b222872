//! How much of a stranger's file is read: one table. Each limit is tested at its edge and one past.

/// Bytes of an archive that is read.
pub const ARCHIVE_BYTES: u64 = 64 << 20;
/// Bytes of a bundle (`.pkpasses`): what Apple allows one to have ("Distributing and updating a
/// pass").
pub const BUNDLE_BYTES: u64 = 150_000_000;
/// Entries of an archive; a pass with forty languages has about three hundred.
pub const ENTRIES: usize = 1_000;
/// Bytes of all entries together, unpacked.
pub const UNPACKED_BYTES: u64 = 256 << 20;
/// Bytes of one entry, unpacked.
pub const ENTRY_BYTES: u64 = 32 << 20;
/// Unpacked to packed size of one entry …
pub const RATIO: u64 = 200;
/// … which counts only above this many unpacked bytes.
pub const RATIO_FROM: u64 = 1 << 20;
/// Bytes of an entry's name in UTF-8.
pub const NAME_BYTES: usize = 255;
/// Folders around an entry.
pub const FOLDERS: usize = 8;
/// Passes of a bundle that is read.
pub const BUNDLE_PASSES: usize = 50;
/// Passes of a bundle that is written ("Distributing and updating a pass").
pub const BUNDLE_PASSES_WRITTEN: usize = 10;
/// Bytes of `pass.json`, `manifest.json`, `personalization.json`, `passwright.json`.
pub const JSON_BYTES: usize = 4 << 20;
/// Arrays and objects inside one another.
pub const JSON_DEPTH: usize = 64;
/// Bytes of a `pass.strings`.
pub const STRINGS_BYTES: usize = 1 << 20;
/// Pairs of a `pass.strings`.
pub const STRINGS_PAIRS: usize = 10_000;

/// What a picture may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ImageLimits {
    /// Pixels of a side.
    pub side: u32,
    /// Pixels in all.
    pub pixels: u64,
    /// Bytes that its decoder may take.
    pub memory: u64,
}

/// A picture opened for editing: a phone's photo of 48 megapixels must open.
pub const IMAGE_EDITED: ImageLimits = ImageLimits {
    side: 16_384,
    pixels: 100_000_000,
    memory: 512 << 20,
};
/// A picture inside a pass that is read.
pub const IMAGE_IN_PASS: ImageLimits = ImageLimits {
    side: 4_096,
    pixels: 4_096 * 4_096,
    memory: 64 << 20,
};
