//! The text and types of `pass.json`.

pub mod array_expected;
pub mod bom;
pub mod bool_as_text;
pub mod duplicate_key;
pub mod encoding;
pub mod enum_unknown;
pub mod key_wrong_place;
pub mod misspelt_key;
pub mod not_object;
pub mod null;
pub mod number_as_string;
pub mod placeholder;
pub mod string_as_number;
pub mod syntax;
pub mod unknown_key;
pub mod wrong_type;

use crate::mistakes::Mistake;
use crate::rule::{Edit, Place, Value};
use pass_format::catalogue::Owner;

/// The mistake is no semantic tag's (`semantic-type`), nor one of the layouts' whose rules are
/// still to come.
fn is_judged_here(found: &Mistake) -> bool {
    let modern = [
        Owner::Action,
        Owner::UpcomingEvent,
        Owner::UpcomingDate,
        Owner::UpcomingImages,
        Owner::UpcomingImage,
        Owner::UpcomingFile,
        Owner::UpcomingLinks,
    ];
    !found.is_semantic() && !modern.contains(&found.owner)
}

/// What a value is, for sentences.
pub fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "true or false",
        Value::Number(_) => "a number",
        Value::String(_) => "a text",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    }
}

/// The edit that gives a member another key.
fn rename(place: &Place, key: &str) -> Edit {
    let pointer = place.pass_pointer().unwrap_or_default().to_owned();
    Edit::Rename {
        pointer,
        key: key.to_owned(),
    }
}
