//! `pass.json` as Wallet reads it.

mod style;

pub use style::{Group, Style};
