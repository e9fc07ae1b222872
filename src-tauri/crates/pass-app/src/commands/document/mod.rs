//! A design as a value: look at it, mend it.

pub mod apply_fix;
pub mod review;
