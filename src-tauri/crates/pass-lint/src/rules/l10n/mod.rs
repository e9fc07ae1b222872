//! Languages.

pub mod duplicate_key;
pub mod escape;
pub mod strings_encoding;
pub mod strings_syntax;
