//! Which property stands where, and which one was meant.

use super::{Choice, Kind, Owner, Property, all, properties, property};
use crate::json::Value;

/// The property that a JSON pointer into `pass.json` names; for an item of a list, the list.
pub fn at(root: &Value, pointer: &str) -> Option<&'static Property> {
    at_in(Owner::Pass, root, pointer)
}

/// The property that a JSON pointer into an object names, such as `personalization.json`.
pub fn at_in(owner: Owner, root: &Value, pointer: &str) -> Option<&'static Property> {
    walk(owner, root, pointer)?.0
}

/// The kind of object that a JSON pointer into `pass.json` names.
pub fn owner_at(root: &Value, pointer: &str) -> Option<Owner> {
    match walk(Owner::Pass, root, pointer)?.1 {
        Kind::Object(owner) => Some(owner),
        _ => None,
    }
}

/// The objects that know a key.
pub fn owners_of(key: &str) -> Vec<Owner> {
    all()
        .filter(|property| property.key == key)
        .map(|property| property.owner)
        .collect()
}

/// The last property on the way along a pointer, and the kind of what stands at its end.
fn walk(owner: Owner, root: &Value, pointer: &str) -> Option<(Option<&'static Property>, Kind)> {
    let mut found = None;
    let mut kind = Kind::Object(owner);
    let mut value = Some(root);
    if pointer.is_empty() {
        return Some((found, kind));
    }
    for step in pointer.strip_prefix('/')?.split('/') {
        let step = step.replace("~1", "/").replace("~0", "~");
        if let Kind::List(items) = kind {
            kind = *items;
            let slip = matches!((value, kind), (Some(Value::Object(_)), Kind::Object(_)));
            let index = step.parse::<usize>();
            if !slip || index.is_ok() {
                value = value.and_then(|value| value.as_array()?.get(index.ok()?));
                continue;
            }
            // One object where a list belongs: its keys are those of an item.
        }
        let Kind::Object(owner) = kind else {
            return None;
        };
        let known = property(owner, &step)?;
        found = Some(known);
        kind = known.kind;
        value = value.and_then(|value| value.get(&step));
    }
    Some((found, kind))
}

/// The key of an object that a misspelt one seems to mean.
pub fn nearest(owner: Owner, key: &str) -> Option<&'static str> {
    closest(properties(owner).map(|property| property.key), key)
}

/// The value of an enumeration that a wrong one seems to mean: misspelt, or without its prefix.
pub fn nearest_choice(choices: &'static [Choice], text: &str) -> Option<&'static str> {
    let values = || choices.iter().map(|choice| choice.value);
    let short = |value: &&str| {
        !text.is_empty()
            && value.starts_with("PK")
            && value
                .to_ascii_lowercase()
                .ends_with(&text.to_ascii_lowercase())
            && value.as_bytes()[value.len() - text.len()].is_ascii_uppercase()
    };
    values().find(short).or_else(|| closest(values(), text))
}

/// The word at a distance of two at most, or equal but for capitals.
fn closest(words: impl Iterator<Item = &'static str>, text: &str) -> Option<&'static str> {
    let near = |word: &'static str| {
        let distance = distance(&word.to_ascii_lowercase(), &text.to_ascii_lowercase());
        // In a short word two letters make another word.
        (distance == 0 || distance <= 2.min(word.len() / 4)).then_some((distance, word))
    };
    words
        .filter(|word| *word != text)
        .filter_map(near)
        .min()
        .map(|(_, word)| word)
}

/// How many letters have to be changed, added, taken out or exchanged with their neighbour.
pub fn distance(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let width = b.len() + 1;
    let mut table: Vec<usize> = (0..width * (a.len() + 1)).map(|at| at % width).collect();
    for row in 1..=a.len() {
        table[row * width] = row;
        for column in 1..width {
            let here = row * width + column;
            let same = a[row - 1] == b[column - 1];
            let mut least = (table[here - width - 1] + usize::from(!same))
                .min(table[here - width] + 1)
                .min(table[here - 1] + 1);
            let swapped =
                row > 1 && column > 1 && a[row - 1] == b[column - 2] && a[row - 2] == b[column - 1];
            if swapped {
                least = least.min(table[here - 2 * width - 2] + 1);
            }
            table[here] = least;
        }
    }
    table[width * (a.len() + 1) - 1]
}
