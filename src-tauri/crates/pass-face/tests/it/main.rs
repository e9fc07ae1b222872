//! What Wallet makes of a pass.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod barcode;
mod calibration;
mod details;
mod face;
mod format;
mod properties;
mod samples;
mod styles;
mod support;
mod svg;
mod text;
