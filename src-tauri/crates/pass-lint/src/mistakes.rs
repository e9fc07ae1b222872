//! What the catalogue says against the types, values and keys of `pass.json`.
//!
//! One walk over the pass; each rule picks the kind of mistake that it is about. What a more exact
//! rule judges (a field's value, a barcode's format …) is left out here, so nothing is said twice.

use crate::rule::{inside, set};
use pass_format::catalogue::{Choice, Kind, Owner, Property, property};
use pass_format::json::{Number, Object, Value};
use pass_format::place::Place;

/// A value or key that isn't as the catalogue says.
#[derive(Clone, Debug)]
pub struct Mistake<'a> {
    /// Where it stands.
    pub place: Place,
    /// The object that it stands in.
    pub owner: Owner,
    /// Its key; for an item of a list, the list's.
    pub key: &'a str,
    /// What stands there.
    pub value: &'a Value,
    /// What is wrong with it.
    pub fault: Fault,
}

/// What can be wrong with a value or key.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Fault {
    /// `null`.
    Null,
    /// Digits in quotes where a number belongs.
    NumberAsText,
    /// A number where text belongs.
    TextAsNumber,
    /// A word or number where `true` or `false` belongs: what it means.
    TruthAsText(bool),
    /// One item where a list belongs.
    ItemForList,
    /// A word that isn't among the known ones.
    UnknownWord(&'static [Choice]),
    /// Another type than this.
    Type(&'static str),
    /// A key that the object doesn't know.
    UnknownKey,
    /// A member that doesn't count, because its key stands there again.
    Doubled,
}

impl Mistake<'_> {
    /// The edit that writes a value in its place.
    pub fn write(&self, value: Value) -> crate::Edit {
        set(&self.place, value)
    }

    /// Is, or stands in, semantic tags.
    pub fn is_semantic(&self) -> bool {
        use Owner::{
            AirPlay, Coordinates, CurrencyAmount, EventDateInfo, PersonName, Seat, Semantics,
            WifiNetwork,
        };
        let owners = [
            Semantics,
            CurrencyAmount,
            EventDateInfo,
            Coordinates,
            PersonName,
            Seat,
            WifiNetwork,
            AirPlay,
        ];
        self.key == "semantics" || owners.contains(&self.owner)
    }
}

/// All mistakes, in the order of the file. `waits` says of a text that a placeholder in it is still
/// to be filled, so that its type isn't known.
pub fn mistakes<'a>(pass: &'a Value, waits: &dyn Fn(&str) -> bool) -> Vec<Mistake<'a>> {
    let mut walk = Walk {
        waits,
        found: Vec::new(),
    };
    if let Some(object) = pass.as_object() {
        walk.object(Owner::Pass, object, &Place::pass(""));
    }
    walk.found
}

struct Walk<'a, 'w> {
    waits: &'w dyn Fn(&str) -> bool,
    found: Vec<Mistake<'a>>,
}

impl<'a> Walk<'a, '_> {
    fn object(&mut self, owner: Owner, object: &'a Object, place: &Place) {
        for (index, (key, value)) in object.0.iter().enumerate() {
            let place = inside(place, key.replace('~', "~0").replace('/', "~1"));
            let at = Mistake {
                place,
                owner,
                key,
                value,
                fault: Fault::UnknownKey,
            };
            if object.0[index + 1..].iter().any(|(later, _)| later == key) {
                self.found.push(Mistake {
                    fault: Fault::Doubled,
                    ..at
                });
                continue; // the last one counts
            }
            match property(owner, key) {
                Some(property) if !has_own_rule(property, value) => self.value(&property.kind, at),
                Some(_) => {}
                None => self.found.push(at),
            }
        }
    }

    fn value(&mut self, kind: &'static Kind, at: Mistake<'a>) {
        let fault = match (kind, at.value) {
            (Kind::Any | Kind::Value, _) => return,
            (_, Value::Null) => Fault::Null,
            (_, Value::String(text)) if (self.waits)(text) => return,
            (Kind::Object(owner), Value::Object(object)) => {
                return self.object(*owner, object, &at.place);
            }
            (Kind::Object(_), _) => Fault::Type("an object"),
            (Kind::List(items), Value::Array(values)) => {
                for (index, value) in values.iter().enumerate() {
                    let place = inside(&at.place, index);
                    self.value(
                        items,
                        Mistake {
                            place,
                            value,
                            ..at.clone()
                        },
                    );
                }
                return;
            }
            (Kind::List(Kind::Object(_)), Value::Object(_)) => Fault::ItemForList,
            (Kind::List(Kind::Number | Kind::Integer), Value::Number(_)) => Fault::ItemForList,
            (Kind::List(Kind::Text { .. } | Kind::Choice(_)), Value::String(_)) => {
                Fault::ItemForList
            }
            (Kind::List(_), _) => Fault::Type("a list"),
            (Kind::Number | Kind::Integer, Value::Number(_)) => return,
            (Kind::Number | Kind::Integer, Value::String(text))
                if Number::parse(text.trim()).is_some() =>
            {
                Fault::NumberAsText
            }
            (Kind::Number | Kind::Integer, _) => Fault::Type("a number"),
            (Kind::Boolean, Value::Bool(_)) => return,
            (Kind::Boolean, value) => match meant(value) {
                Some(truth) => Fault::TruthAsText(truth),
                None => Fault::Type("true or false"),
            },
            (Kind::Choice(choices), Value::String(text)) => {
                match choices.iter().any(|choice| choice.value == text) {
                    true => return,
                    false => Fault::UnknownWord(choices),
                }
            }
            (_, Value::String(_)) => return,
            (_, Value::Number(_)) => Fault::TextAsNumber,
            (_, _) => Fault::Type("a text"),
        };
        self.found.push(Mistake { fault, ..at });
    }
}

/// What a word or number means where `true` or `false` belongs.
fn meant(value: &Value) -> Option<bool> {
    let word = match value {
        Value::String(text) => text.trim().to_lowercase(),
        Value::Number(number) => number.as_str().to_owned(),
        _ => return None,
    };
    match word.as_str() {
        "true" | "yes" | "1" => Some(true),
        "false" | "no" | "0" => Some(false),
        _ => None,
    }
}

/// A rule of its own judges this value, whatever stands there.
fn has_own_rule(property: &Property, value: &Value) -> bool {
    let null = *value == Value::Null;
    match (property.owner, property.key) {
        (Owner::Pass, "formatVersion") => true, // identity-format-version
        (Owner::Pass, "barcodes") => matches!(value, Value::Object(_)), // barcode-not-array
        (Owner::Barcode, "message") => true,    // barcode-message-not-string
        (Owner::Barcode, "format") => value.as_str().is_some(), // barcode-format-unknown
        (Owner::Location, "latitude" | "longitude") => true, // relevance-location-range
        (Owner::Beacon, "proximityUUID") => true, // relevance-beacon-uuid
        (Owner::Style, "transitType") => null || value.as_str() == Some(""), // style-transit-missing
        (Owner::Field, "key") => null,                                       // field-key-missing
        (Owner::Field, "attributedValue") => matches!(value, Value::Number(_)),
        (Owner::Pass, "organizationName" | "description") => null,
        // style-not-object
        (Owner::Pass, _) if property.kind == Kind::Object(Owner::Style) => {
            value.as_object().is_none()
        }
        // web-store-id-form judges what are no digits in quotes.
        (_, "associatedStoreIdentifiers" | "auxiliaryStoreIdentifiers") => false,
        _ => false,
    }
}
