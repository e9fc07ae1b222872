//! Choosing files; answered by a port.

pub mod pick_files;
pub mod pick_folder;
pub mod pick_save;
