//! Semantic tags.

pub mod r#type;
