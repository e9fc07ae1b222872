//! Style dictionaries and groups.

pub mod missing;
pub mod multiple;
pub mod not_object;
pub mod poster_generic_alone;
pub mod transit_missing;
