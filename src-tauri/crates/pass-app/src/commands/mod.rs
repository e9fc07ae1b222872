//! One file per command; the table is `command.rs`.

pub mod app;
pub mod dialogs;
pub mod document;
pub mod export;
pub mod identity;
pub mod project;
pub mod settings;
