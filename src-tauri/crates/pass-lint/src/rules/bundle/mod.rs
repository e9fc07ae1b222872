//! Several passes in one file.

pub mod duplicate_identity;
pub mod entry_not_pass;
pub mod inner_invalid;
pub mod too_large;
pub mod too_many;
