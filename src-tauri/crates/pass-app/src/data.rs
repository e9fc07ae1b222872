//! Values for one pass, from a file.

use crate::error::{Error, Result};
use crate::load::bounded;
use pass_format::json::{self, Number, Text, Value};
use pass_format::package::{self, Package, Values};
use pass_format::pass::{Group, Style};
use pass_format::project::Settings;
use pass_format::project::settings::{Column, ColumnKind};
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

/// Values in the types that their columns ask for, digits as they were typed; without a column, a
/// field whose old value is a number takes a number.
///
/// # Errors
/// The first value that is none of what its column takes, by the column's name.
pub fn fit(design: &Package, settings: &Value, values: Values) -> Result<Values> {
    let columns = Settings::of(settings).columns();
    let fitted = values.into_iter().map(|(name, value)| {
        let column = columns.iter().find(|column| column.name == name);
        let is_number = || fields(&design.pass, &name).any(|value| value.as_number().is_some());
        let fitted = match column {
            Some(column) => in_column(column, &value),
            None if is_number() => number(&value),
            None => Ok(value.clone()),
        };
        match fitted {
            Ok(fitted) => Ok((name, fitted)),
            Err(wanted) => Err(Error::BadValue {
                column: name,
                value: match &value {
                    Value::String(text) => text.clone(),
                    other => json::compact(other),
                },
                wanted,
            }),
        }
    });
    fitted.collect()
}

/// The value as a column takes it, or what the column takes.
fn in_column(column: &Column<'_>, value: &Value) -> Result<Value, String> {
    if *value == Value::Null {
        return Ok(Value::Null);
    }
    let text = match value {
        Value::String(text) => Some(text.as_str()),
        Value::Number(number) => Some(number.as_str()),
        _ => None,
    };
    let wanted = |what: &str| Err(what.to_owned());
    match (column.kind, text) {
        (ColumnKind::Number | ColumnKind::Money, _) => number(value),
        (ColumnKind::YesNo, Some("true" | "yes")) => Ok(Value::Bool(true)),
        (ColumnKind::YesNo, Some("false" | "no")) => Ok(Value::Bool(false)),
        (ColumnKind::YesNo, _) => match value {
            Value::Bool(_) => Ok(value.clone()),
            _ => wanted("yes or no"),
        },
        (ColumnKind::Date, Some(text)) => date(text, column.zone).map(Value::String),
        (ColumnKind::Date, None) => wanted(DATE),
        (ColumnKind::Choice, text) => match text {
            Some(text) if column.choices.is_empty() || column.choices.contains(&text) => {
                Ok(Value::from(text))
            }
            _ => Err(format!("one of {}", column.choices.join(", "))),
        },
        (ColumnKind::Text | ColumnKind::Image | ColumnKind::Email, Some(text)) => {
            Ok(Value::from(text))
        }
        (ColumnKind::Text | ColumnKind::Image | ColumnKind::Email, None) => wanted("a text"),
    }
}

fn number(value: &Value) -> Result<Value, String> {
    match value {
        Value::Null | Value::Number(_) => Some(value.clone()),
        Value::String(text) => Number::parse(text).map(Value::Number),
        _ => None,
    }
    .ok_or_else(|| "a number such as 12.50".to_owned())
}

const DATE: &str = "a date such as 2026-11-25T18:30+01:00";

/// A date with its zone; one without takes the column's.
fn date(text: &str, zone: Option<&str>) -> Result<String, String> {
    if pass_format::pass::date::parse(text).is_some() {
        return Ok(text.to_owned());
    }
    let local = text.parse::<jiff::civil::DateTime>().ok();
    local
        .zip(zone)
        .and_then(|(local, zone)| local.in_tz(zone).ok())
        .map(|date| date.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string())
        .ok_or_else(|| DATE.to_owned())
}

/// Names of values that no placeholder and no field of a design takes.
pub fn unused(design: &Package, values: &Values) -> Vec<String> {
    let placeholders = package::placeholders(design);
    let used = |name: &str| {
        name == package::SERIAL
            || placeholders.contains_key(name)
            || fields(&design.pass, name).next().is_some()
    };
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
