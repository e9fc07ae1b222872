//! One pass of a design: values put where placeholders and field keys ask for them.
//!
//! `{{name}}` works in every string of `pass.json` and in the texts of `pass.strings`; blanks inside
//! are allowed, `\{{` is a literal `{{`. A string that is one placeholder and nothing else takes the
//! value's type; inside other text the value is written plainly. There are no expressions.

use super::Package;
use crate::json::Value;
use crate::pass::{Group, Style};
use crate::place::Place;
use std::collections::{BTreeMap, BTreeSet};

/// Values by name. `null` counts as missing.
pub type Values = BTreeMap<String, Value>;

/// The placeholder that every design has: the pass's own serial number.
pub const SERIAL: &str = "serialNumber";

/// Why a value could not be put in place.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PersonaliseError {
    /// A placeholder without a value.
    #[error(
        "{place} asks for “{name}”, and there is no value of that name. Give one, or take the placeholder out."
    )]
    Missing {
        /// The placeholder's name.
        name: String,
        /// Where it stands.
        place: Place,
    },
    /// A name that means two things.
    #[error(
        "“{name}” is both the placeholder in {placeholder} and the key of the field {place}, which \
         does not hold it. Rename one of the two."
    )]
    Ambiguous {
        /// The name.
        name: String,
        /// The field.
        place: Place,
        /// Where the placeholder stands first.
        placeholder: Place,
    },
    /// A list or an object inside of a text.
    #[error(
        "{place} writes “{name}” into a text, but its value is a list or an object. Give a text, a number or a date."
    )]
    NotText {
        /// The placeholder's name.
        name: String,
        /// Where it stands.
        place: Place,
    },
}

impl PersonaliseError {
    /// Where in the design.
    pub fn place(&self) -> &Place {
        match self {
            PersonaliseError::Missing { place, .. }
            | PersonaliseError::Ambiguous { place, .. }
            | PersonaliseError::NotText { place, .. } => place,
        }
    }
}

/// The pass for these values.
///
/// A value goes to the placeholders of its name, and to the fields with that key in all groups of
/// all style dictionaries. `serial` is the pass's serial number where the design gives none; a
/// design's own, which may hold placeholders, goes before.
///
/// # Errors
/// Everything that stands in the way, in the order of the design.
pub fn personalise(
    design: &Package,
    values: &Values,
    serial: &str,
) -> Result<Package, Vec<PersonaliseError>> {
    match preview(design, values, serial) {
        (pass, problems) if problems.is_empty() => Ok(pass),
        (_, problems) => Err(problems),
    }
}

/// As [`personalise`], for looking at: a placeholder that cannot be filled stays as it is written.
pub fn preview(
    design: &Package,
    values: &Values,
    serial: &str,
) -> (Package, Vec<PersonaliseError>) {
    let mut pass = design.clone();
    let mut fill = Fill {
        values: values.clone(),
        placed: BTreeSet::new(),
        problems: Vec::new(),
    };
    fill.values
        .entry(SERIAL.to_owned())
        .or_insert_with(|| serial.into());
    if let Some(own) = pass
        .pass
        .as_object_mut()
        .and_then(|top| top.get_mut(SERIAL))
    {
        fill.value(own, "/serialNumber");
        if let Some(text) = own.as_str().filter(|text| !text.is_empty()) {
            fill.values.insert(SERIAL.to_owned(), text.into());
        }
    }
    fill.fields(&mut pass.pass, &placeholders(design));
    fill.members(&mut pass.pass, "");
    for (language, table) in &mut pass.strings {
        for (key, text) in &mut table.0 {
            let place = Place::string(language, key);
            if let Some(Value::String(filled)) = fill.string(text, &place, false) {
                *text = filled;
            }
        }
    }
    (pass, fill.problems)
}

/// Every placeholder of a design with the places where it stands.
pub fn placeholders(design: &Package) -> BTreeMap<String, Vec<Place>> {
    let mut found: BTreeMap<String, Vec<Place>> = BTreeMap::new();
    let mut note = |text: &str, place: Place| {
        for part in parts(text) {
            if let Part::Name(name) = part {
                found
                    .entry(name.to_owned())
                    .or_default()
                    .push(place.clone());
            }
        }
    };
    each_string(&design.pass, "", &mut |text, pointer| {
        note(text, Place::pass(pointer))
    });
    for (language, table) in &design.strings {
        for (key, text) in &table.0 {
            note(text, Place::string(language, key));
        }
    }
    found
}

struct Fill {
    values: Values,
    /// Pointers of the values that went to a field by its key: data, which is not read for
    /// placeholders.
    placed: BTreeSet<String>,
    problems: Vec<PersonaliseError>,
}

impl Fill {
    /// Puts values into the fields of their keys, as Apple's builder does.
    fn fields(&mut self, pass: &mut Value, named: &BTreeMap<String, Vec<Place>>) {
        for style in Style::ALL {
            for group in Group::ALL {
                let at = format!("/{}/{}", style.key(), group.key());
                let Some(Value::Array(fields)) = pass.pointer_mut(&at) else {
                    continue;
                };
                for (index, field) in fields.iter_mut().enumerate() {
                    let Some(field) = field.as_object_mut() else {
                        continue;
                    };
                    let Some(key) = field.get("key").and_then(Value::as_str) else {
                        continue;
                    };
                    let Some(value) = self.values.get(key).filter(|_| key != SERIAL) else {
                        continue;
                    };
                    let holds = field
                        .get("value")
                        .and_then(Value::as_str)
                        .is_some_and(|text| parts(text).any(|part| part == Part::Name(key)));
                    if holds || *value == Value::Null {
                        continue;
                    }
                    if let Some(placeholder) = named.get(key).and_then(|places| places.first()) {
                        self.problems.push(PersonaliseError::Ambiguous {
                            name: key.to_owned(),
                            place: Place::pass(format!("{at}/{index}")),
                            placeholder: placeholder.clone(),
                        });
                        continue;
                    }
                    let value = value.clone();
                    field.set("value", value);
                    self.placed.insert(format!("{at}/{index}/value"));
                }
            }
        }
    }

    fn members(&mut self, value: &mut Value, pointer: &str) {
        match value {
            _ if self.placed.contains(pointer) => {}
            Value::Object(object) => {
                for (key, member) in &mut object.0 {
                    self.members(member, &step(pointer, key));
                }
            }
            Value::Array(items) => {
                for (index, item) in items.iter_mut().enumerate() {
                    self.members(item, &format!("{pointer}/{index}"));
                }
            }
            // Filled before everything else, and not twice.
            Value::String(_) if pointer == "/serialNumber" => {}
            _ => self.value(value, pointer),
        }
    }

    fn value(&mut self, value: &mut Value, pointer: &str) {
        if let Value::String(text) = value
            && let Some(filled) = self.string(text, &Place::pass(pointer), true)
        {
            *value = filled;
        }
    }

    /// The string with its placeholders filled; `None` where it stays as it is.
    fn string(&mut self, text: &str, place: &Place, typed: bool) -> Option<Value> {
        if !text.contains("{{") {
            return None;
        }
        let mut pieces = parts(text);
        if let (true, Some(Part::Name(name)), None) = (typed, pieces.next(), pieces.next()) {
            return self.known(name, place);
        }
        let mut written = String::new();
        let before = self.problems.len();
        for part in parts(text) {
            match part {
                Part::Text(plain) => written.push_str(plain),
                Part::Name(name) => match self.known(name, place) {
                    Some(Value::String(value)) => written.push_str(&value),
                    Some(Value::Number(value)) => written.push_str(value.as_str()),
                    Some(Value::Bool(value)) => written.push_str(&value.to_string()),
                    Some(_) => self.problems.push(PersonaliseError::NotText {
                        name: name.to_owned(),
                        place: place.clone(),
                    }),
                    None => {}
                },
            }
        }
        (self.problems.len() == before).then_some(Value::String(written))
    }

    fn known(&mut self, name: &str, place: &Place) -> Option<Value> {
        let value = self
            .values
            .get(name)
            .filter(|value| **value != Value::Null)
            .cloned();
        if value.is_none() {
            let (name, place) = (name.to_owned(), place.clone());
            self.problems
                .push(PersonaliseError::Missing { name, place });
        }
        value
    }
}

#[derive(Debug, PartialEq, Eq)]
enum Part<'a> {
    Text(&'a str),
    Name(&'a str),
}

/// A string cut into text and names; text that only looks like a placeholder stays text.
fn parts(text: &str) -> impl Iterator<Item = Part<'_>> {
    let mut rest = text;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let mut from = 0;
        while let Some(at) = rest[from..].find("{{").map(|at| at + from) {
            if rest[..at].ends_with('\\') {
                // The text up to the backslash, then the braces as they are.
                if at > 1 {
                    let (plain, after) = (&rest[..at - 1], &rest[at - 1..]);
                    rest = after;
                    return Some(Part::Text(plain));
                }
                let end = at + 2;
                let braces = &rest[at..end];
                rest = &rest[end..];
                return Some(Part::Text(braces));
            }
            match name_at(&rest[at..]) {
                Some((name, length)) if at == 0 => {
                    rest = &rest[length..];
                    return Some(Part::Name(name));
                }
                Some(_) => {
                    let plain = &rest[..at];
                    rest = &rest[at..];
                    return Some(Part::Text(plain));
                }
                // A third brace may begin a placeholder: look again one further.
                None => from = at + 1,
            }
        }
        Some(Part::Text(std::mem::take(&mut rest)))
    })
}

/// The name of a placeholder that begins here, and the bytes it takes. Looks no further than the
/// name could reach, so that a text full of braces takes no longer than any other.
fn name_at(text: &str) -> Option<(&str, usize)> {
    let blank = [' ', '\t'];
    let known = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.');
    let from = text.strip_prefix("{{")?.trim_start_matches(blank);
    let after = from.trim_start_matches(known);
    let name = &from[..from.len() - after.len()];
    let rest = after.trim_start_matches(blank).strip_prefix("}}")?;
    name.starts_with(char::is_alphabetic)
        .then_some((name, text.len() - rest.len()))
}

fn each_string(value: &Value, pointer: &str, see: &mut impl FnMut(&str, String)) {
    match value {
        Value::String(text) => see(text, pointer.to_owned()),
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                each_string(item, &format!("{pointer}/{index}"), see);
            }
        }
        Value::Object(object) => {
            for (key, member) in object.iter() {
                each_string(member, &step(pointer, key), see);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn step(pointer: &str, key: &str) -> String {
    format!("{pointer}/{}", key.replace('~', "~0").replace('/', "~1"))
}
