//! What this program is.

pub mod info;
