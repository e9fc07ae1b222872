//! Everything that the format knows, as one table: each property and each image slot is described
//! once, for the inspector, the rules, the documentation and whoever else asks.

mod images;
mod layout;

pub use images::{ImageSlot, SlotSize, image_slot, image_slots};
pub use layout::Layout;
