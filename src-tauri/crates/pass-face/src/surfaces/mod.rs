//! What the phone shows of a pass beside the card.

pub mod details;
pub mod links;
