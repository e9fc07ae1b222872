//! JSON as it crosses to us: as deep as a pass may be, and no deeper.
//!
//! A level of a pass is three in the form that crosses, and `serde_json` stops at 128 because it
//! calls itself for each. Deeper text is therefore cut into its members here, up to a bound that no
//! stack feels.

use pass_format::package::limits;
use serde::de::Error;
use serde_json::value::RawValue;
use serde_json::{Result, Value};
use std::collections::BTreeMap;

/// Levels that `serde_json` reads by itself.
const PLAIN: usize = 120;
/// Levels of the deepest pass: three for each of its own, and those of the call around it.
const DEEPEST: usize = 3 * limits::JSON_DEPTH + 32;

/// Reads a text.
///
/// # Errors
/// It is no JSON, or nested deeper than any pass.
pub fn read(bytes: &[u8]) -> Result<Value> {
    if depth(bytes) > DEEPEST {
        return Err(Error::custom("it is nested deeper than any pass"));
    }
    deep(serde_json::from_slice(bytes)?)
}

/// Member by member: `RawValue` passes over what is inside without calling itself.
fn deep(raw: &RawValue) -> Result<Value> {
    let text = raw.get();
    match text.as_bytes().first() {
        _ if depth(text.as_bytes()) <= PLAIN => serde_json::from_str(text),
        Some(b'{') => serde_json::from_str::<BTreeMap<String, &RawValue>>(text)?
            .into_iter()
            .map(|(key, value)| Ok((key, deep(value)?)))
            .collect(),
        _ => serde_json::from_str::<Vec<&RawValue>>(text)?
            .into_iter()
            .map(deep)
            .collect(),
    }
}

/// How deep brackets are nested.
fn depth(bytes: &[u8]) -> usize {
    let (mut depth, mut deepest, mut inside, mut escaped) = (0_usize, 0, false, false);
    for byte in bytes {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if inside => escaped = true,
            b'"' => inside = !inside,
            _ if inside => {}
            b'{' | b'[' => {
                depth += 1;
                deepest = deepest.max(depth);
            }
            b'}' | b']' => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    deepest
}
