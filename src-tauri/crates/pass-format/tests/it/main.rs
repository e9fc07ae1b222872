//! The format, as a specification.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]
#![allow(clippy::disallowed_methods)] // tests may ask the environment and the disk

mod archive;
mod catalogue;
mod dice;
mod hostile;
mod images;
mod json;
mod json_edits;
mod limits;
mod odd;
mod open;
mod pass;
mod personalise;
mod project;
mod round_trip;
mod strings;
mod zip;

/// How many cases a property test tries: few, or with `PASSWRIGHT_SOAK=1` many.
fn cases(few: u32, many: u32) -> u32 {
    if std::env::var_os("PASSWRIGHT_SOAK").is_some() {
        many
    } else {
        few
    }
}
