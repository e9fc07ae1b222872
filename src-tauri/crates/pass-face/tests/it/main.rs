//! What Wallet makes of a pass.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod barcode;
mod calibration;
mod details;
mod format;
mod properties;
mod samples;
mod support;
mod svg;
