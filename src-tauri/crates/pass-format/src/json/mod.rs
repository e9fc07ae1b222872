//! JSON that keeps its text.

mod parse;
mod print;
mod splice;
mod text;
mod value;

pub use print::{compact, print};
pub use text::Text;
pub use value::{Number, Object, Value};
