//! What Apple Wallet makes of a pass: which style wins, which fields are shown where, in which
//! size, what is cut and what is hidden, and why.
//!
//! Pure: fonts and pictures' sizes are passed in; nothing is read from the system.

pub mod drawing;
pub mod path;
pub mod text;
pub mod view;
