//! Values for one pass, from a file.

use crate::error::{Error, Result};
use crate::load::bounded;
use pass_format::json::{Text, Value};
use pass_format::package::{self, Package, Values};
use pass_format::pass::{Group, PassView, Style};
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

/// Names of values that no placeholder and no field of a design takes.
pub fn unused(design: &Package, values: &Values) -> Vec<String> {
    let placeholders = package::placeholders(design);
    let used = |name: &str| placeholders.contains_key(name) || is_field(&design.pass, name);
    values.keys().filter(|name| !used(name)).cloned().collect()
}

fn is_field(pass: &Value, key: &str) -> bool {
    let view = PassView::of(pass);
    Style::ALL.into_iter().any(|style| {
        Group::ALL.into_iter().any(|group| {
            view.fields(style, group)
                .iter()
                .any(|field| field.key == key)
        })
    })
}
