//! Fields.

pub mod attributed_without_value;
pub mod key_duplicate;
pub mod key_missing;
pub mod value_missing;
pub mod value_type;

use crate::rule::{FieldView, Reviewed};

/// A key made from a text that no field of the same style has yet.
fn unused_key(pass: &Reviewed, field: &FieldView, text: &str) -> String {
    let mut base: String = text
        .to_lowercase()
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() { c } else { '-' })
        .collect();
    base = base.trim_matches('-').to_owned();
    if base.is_empty() {
        base = "field".to_owned();
    }
    let fields = pass.fields();
    let taken = |key: &str| {
        fields
            .iter()
            .any(|f| f.style == field.style && f.key == key)
    };
    let numbered = (2..).map(|number| format!("{base}-{number}"));
    std::iter::once(base.clone())
        .chain(numbered)
        .find(|key| !taken(key))
        .unwrap_or(base)
}
