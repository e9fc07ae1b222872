//! What an Apple Wallet pass is.
//!
//! Pure: values in, values out; no clock, disk, network, environment or randomness. What Wallet
//! makes of a pass is `pass-face`, what is wrong with it `pass-lint`, who made it `pass-sign`.

mod align;
pub mod catalogue;
mod encoding;
pub mod error;
pub mod images;
pub mod json;
pub mod package;
pub mod pass;
pub mod place;
pub mod project;
pub mod strings;
