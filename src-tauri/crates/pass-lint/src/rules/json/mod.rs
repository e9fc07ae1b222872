//! The text and types of `pass.json`.

pub mod bom;
pub mod duplicate_key;
pub mod encoding;
pub mod not_object;
pub mod syntax;
