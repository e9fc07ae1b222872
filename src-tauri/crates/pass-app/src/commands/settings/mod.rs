//! What a person has set, for all designs.

pub mod read;
pub mod write;
