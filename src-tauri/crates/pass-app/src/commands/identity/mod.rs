//! Who signs.

pub mod create_test;
pub mod import;
pub mod list;
pub mod remove;
