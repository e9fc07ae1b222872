//! JSON that keeps its text.

mod value;

pub use value::{Number, Object, Value};
