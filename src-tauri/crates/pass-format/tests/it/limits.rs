//! The table of limits. Each is tried at its edge where it is kept; here stand the figures.

use pass_format::package::limits::*;

const MEBIBYTE: u64 = 1 << 20;

#[test]
fn the_limits_are_those_that_were_promised() {
    assert_eq!(ARCHIVE_BYTES, 64 * MEBIBYTE);
    assert_eq!(ENTRIES, 1_000);
    assert_eq!(UNPACKED_BYTES, 256 * MEBIBYTE);
    assert_eq!(ENTRY_BYTES, 32 * MEBIBYTE);
    assert_eq!((RATIO, RATIO_FROM), (200, MEBIBYTE));
    assert_eq!((NAME_BYTES, FOLDERS), (255, 8));
    assert_eq!((JSON_BYTES as u64, JSON_DEPTH), (4 * MEBIBYTE, 64));
    assert_eq!((STRINGS_BYTES as u64, STRINGS_PAIRS), (MEBIBYTE, 10_000));
    let of = |limits: ImageLimits| (limits.side, limits.pixels, limits.memory);
    assert_eq!(of(IMAGE_EDITED), (16_384, 100_000_000, 512 * MEBIBYTE));
    assert_eq!(of(IMAGE_IN_PASS), (4_096, 4_096 * 4_096, 64 * MEBIBYTE));
    assert_eq!((BUNDLE_PASSES_WRITTEN, BUNDLE_BYTES), (10, 150_000_000));
    assert_eq!(BUNDLE_PASSES, 50);
}
