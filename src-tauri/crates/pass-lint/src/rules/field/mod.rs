//! Fields.

pub mod attributed_without_value;
pub mod change_many_placeholders;
pub mod change_no_placeholder;
pub mod currency_not_number;
pub mod date_no_style;
pub mod date_no_zone;
pub mod date_style_not_date;
pub mod front_too_wide;
pub mod key_duplicate;
pub mod key_missing;
pub mod number_style_not_number;
pub mod value_missing;
pub mod value_type;

use crate::rule::{FieldView, Reviewed, Value};
use pass_format::pass::date::{self, DateProblem};

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

/// What is wrong with the date of a field that is shown as a date, and its value as written.
fn date_fault<'a>(pass: &Reviewed<'a>, field: &FieldView<'a>) -> Option<(&'a str, DateProblem)> {
    let is_date = ["dateStyle", "timeStyle"]
        .iter()
        .any(|key| field.object.get(key).is_some());
    match field.value {
        _ if !is_date => None,
        Value::String(text) if pass.waits(text) => None,
        Value::String(text) => Some((text, date::read(text).err()?)),
        Value::Number(number) => Some((number.as_str(), DateProblem::NotADate)),
        _ => None,
    }
}
