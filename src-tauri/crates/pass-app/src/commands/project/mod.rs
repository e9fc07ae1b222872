//! A design as files: new, open, save, recover, images.

pub mod close;
pub mod import_image;
pub mod new;
pub mod open;
pub mod recent;
pub mod recovery;
pub mod remove_image;
pub mod save;
mod slot;
