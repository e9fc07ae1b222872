#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
//! One binary for all tests of this crate.

mod barcode;
mod format;
