//! Languages.

pub mod duplicate_key;
pub mod escape;
pub mod missing_key;
pub mod strings_encoding;
pub mod strings_syntax;
