//! Handing a design out.

pub mod folder;
pub mod pass;
pub mod template;
