//! Signing and verifying against the test authority, OpenSSL and everything that can be broken.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod apple;
mod fixtures;
mod handmade;
mod importing;
mod key_files;
mod mutations;
mod signing;
mod support;
mod tampering;
mod verifying;
