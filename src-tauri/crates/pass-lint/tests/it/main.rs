//! The rules of `pass-lint`.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod base;
mod catalogue;
mod designs;
mod facts;
mod files;
mod fixes;
mod limits;
mod others;
mod rules;
