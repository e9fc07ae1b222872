//! Values for one pass, from a file.

use crate::error::{Error, Result};
use crate::load::bounded;
use pass_format::json::{Number, Text, Value};
use pass_format::package::{self, Package, Values};
use pass_format::pass::{Group, Style};
use pass_format::project::Settings;
use pass_format::project::settings::ColumnKind;
use std::path::Path;

/// A row of values: a JSON object.
pub fn read(path: &Path) -> Result<Values> {
    const LARGEST: u64 = 4 << 20;
    let bad = |detail: &str| Error::BadData {
        path: path.display().to_string(),
        detail: detail.to_owned(),
    };
    let text = Text::read(&path.display().to_string(), &bounded(path, LARGEST)?);
    match text.value {
        Value::Object(row) => Ok(row.0.into_iter().collect()),
        _ => Err(bad("it holds no JSON object")),
    }
}

/// A value as typed on the command line, in the type of its column, else of the field it goes to.
pub fn typed(design: &Package, settings: &Value, name: &str, text: &str) -> Value {
    let column = Settings::of(settings)
        .columns()
        .into_iter()
        .find(|column| column.name == name);
    let number = match column.as_ref().map(|column| column.kind) {
        Some(ColumnKind::YesNo) => match text {
            "true" | "yes" => return Value::Bool(true),
            "false" | "no" => return Value::Bool(false),
            _ => false,
        },
        Some(kind) => matches!(kind, ColumnKind::Number | ColumnKind::Money),
        None => fields(&design.pass, name).any(|value| value.as_number().is_some()),
    };
    match Number::parse(text).filter(|_| number) {
        Some(number) => Value::Number(number),
        None => Value::from(text),
    }
}

/// Names of values that no placeholder and no field of a design takes.
pub fn unused(design: &Package, values: &Values) -> Vec<String> {
    let placeholders = package::placeholders(design);
    let used =
        |name: &str| placeholders.contains_key(name) || fields(&design.pass, name).next().is_some();
    values.keys().filter(|name| !used(name)).cloned().collect()
}

/// The values of the fields with a key, in all groups of all style dictionaries.
fn fields<'a>(pass: &'a Value, key: &'a str) -> impl Iterator<Item = &'a Value> {
    let styles = Style::ALL
        .into_iter()
        .filter_map(move |style| pass.get(style.key()));
    let groups = styles.flat_map(|style| {
        Group::ALL
            .into_iter()
            .filter_map(move |group| style.get(group.key())?.as_array())
    });
    groups
        .flatten()
        .filter(move |field| field.get("key").and_then(Value::as_str) == Some(key))
        .map(|field| field.get("value").unwrap_or(&Value::Null))
}
