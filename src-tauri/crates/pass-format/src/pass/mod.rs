//! `pass.json` as Wallet reads it: views on its value, which itself is never converted.

pub mod barcode;
pub mod colour;
mod colour_names;
pub mod date;
pub mod field;
mod ios;
pub mod nfc;
pub mod relevance;
mod style;
mod view;

pub use barcode::BarcodeView;
pub use field::FieldView;
pub use ios::{Ios, ios, ios_minor};
pub use style::{Group, Style};
pub use view::PassView;
