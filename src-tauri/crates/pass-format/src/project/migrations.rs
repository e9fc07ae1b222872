//! How `passwright.json` of earlier versions becomes one of today.

use crate::error::Error;
use crate::json::{Number, Object, Value};

/// The steps in order; the first makes version 2 of version 1. A step is a file of its own with its
/// test, and is there only where an old key changes its meaning.
const STEPS: &[fn(&mut Object)] = &[];

/// The version that is written.
pub(super) const VERSION: u32 = 1 + STEPS.len() as u32;

/// Brings settings to today's version. Without a version they are of the first.
///
/// # Errors
/// [`Error::SettingsNewer`] where they are of a version not known here.
pub(super) fn bring_up(settings: &mut Value) -> Result<(), Error> {
    let Value::Object(object) = settings else {
        return Ok(());
    };
    let version = match object.get("version") {
        None | Some(Value::Null) => 1,
        Some(Value::Number(number)) => match number.as_i64() {
            Some(version) if (1..=i64::from(VERSION)).contains(&version) => version,
            _ => return Err(newer(number.as_str())),
        },
        Some(other) => return Err(newer(&crate::json::compact(other))),
    };
    let done = usize::try_from(version - 1).unwrap_or(0);
    let steps = STEPS.get(done..).unwrap_or(&[]);
    for step in steps {
        step(object);
    }
    if !steps.is_empty() {
        object.set("version", Value::Number(Number::from(i64::from(VERSION))));
    }
    Ok(())
}

fn newer(found: &str) -> Error {
    Error::SettingsNewer {
        found: found.to_owned(),
        known: VERSION,
    }
}
