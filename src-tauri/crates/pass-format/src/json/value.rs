//! A JSON value that loses nothing: numbers as written, members in order, doubled keys kept.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A JSON value as written.
///
/// Across the bridge a number is `{"number":"12.50"}` and an object `{"members":[["key",value],…]}`,
/// because JavaScript rounds large numbers and reorders keys such as `"10"`.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Value {
    /// `null`
    #[default]
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A number with its digits as written.
    Number(Number),
    /// A string, unescaped.
    String(String),
    /// An array.
    Array(Vec<Value>),
    /// An object.
    Object(Object),
}

/// A number's digits as written, such as `12.50` or `1e3`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Number(String);

/// Members in the order of the file; of a doubled key the last one counts, as in Wallet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Object(pub Vec<(String, Value)>);

impl Number {
    /// Takes the text of a number if it is one by the grammar of RFC 8259.
    pub fn parse(text: &str) -> Option<Number> {
        let digits = |bytes: &[u8]| bytes.iter().take_while(|b| b.is_ascii_digit()).count();
        let bytes = text.as_bytes();
        let mut at = usize::from(bytes.first() == Some(&b'-'));
        let whole = digits(&bytes[at..]);
        if whole == 0 || (whole > 1 && bytes[at] == b'0') {
            return None;
        }
        at += whole;
        if bytes.get(at) == Some(&b'.') {
            let fraction = digits(&bytes[at + 1..]);
            if fraction == 0 {
                return None;
            }
            at += 1 + fraction;
        }
        if matches!(bytes.get(at), Some(b'e' | b'E')) {
            at += 1;
            at += usize::from(matches!(bytes.get(at), Some(b'+' | b'-')));
            let exponent = digits(&bytes[at..]);
            if exponent == 0 {
                return None;
            }
            at += exponent;
        }
        (at == bytes.len()).then(|| Number(text.to_owned()))
    }

    /// The digits as written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The nearest double.
    pub fn as_f64(&self) -> f64 {
        self.0.parse().unwrap_or(f64::NAN)
    }

    /// The whole number, where it is one without fraction or exponent.
    pub fn as_i64(&self) -> Option<i64> {
        self.0.parse().ok()
    }
}

impl From<i64> for Number {
    fn from(number: i64) -> Number {
        Number(number.to_string())
    }
}

impl Object {
    /// The value of a key; of a doubled key the last.
    pub fn get(&self, key: &str) -> Option<&Value> {
        self.0
            .iter()
            .rev()
            .find(|(name, _)| name == key)
            .map(|(_, value)| value)
    }

    /// The value of a key, to be changed; of a doubled key the last.
    pub fn get_mut(&mut self, key: &str) -> Option<&mut Value> {
        self.0
            .iter_mut()
            .rev()
            .find(|(name, _)| name == key)
            .map(|(_, value)| value)
    }

    /// Sets a key: in its place where it exists, else at the end.
    pub fn set(&mut self, key: &str, value: Value) {
        match self.get_mut(key) {
            Some(old) => *old = value,
            None => self.0.push((key.to_owned(), value)),
        }
    }

    /// Takes every member of this name out; yields the one that counted.
    pub fn remove(&mut self, key: &str) -> Option<Value> {
        let value = self.get(key).cloned();
        self.0.retain(|(name, _)| name != key);
        value
    }

    /// Members in order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (&str, &Value)> {
        self.0.iter().map(|(key, value)| (key.as_str(), value))
    }
}

impl Value {
    /// A member of an object; `None` for anything else.
    pub fn get(&self, key: &str) -> Option<&Value> {
        self.as_object()?.get(key)
    }

    /// The text of a string.
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Value::String(text) => Some(text),
            _ => None,
        }
    }

    /// A number.
    pub fn as_number(&self) -> Option<&Number> {
        match self {
            Value::Number(number) => Some(number),
            _ => None,
        }
    }

    /// `true` or `false`.
    pub fn as_bool(&self) -> Option<bool> {
        match self {
            Value::Bool(truth) => Some(*truth),
            _ => None,
        }
    }

    /// The items of an array.
    pub fn as_array(&self) -> Option<&[Value]> {
        match self {
            Value::Array(items) => Some(items),
            _ => None,
        }
    }

    /// The members of an object.
    pub fn as_object(&self) -> Option<&Object> {
        match self {
            Value::Object(object) => Some(object),
            _ => None,
        }
    }

    /// The members of an object, to be changed.
    pub fn as_object_mut(&mut self) -> Option<&mut Object> {
        match self {
            Value::Object(object) => Some(object),
            _ => None,
        }
    }

    /// The value at a JSON pointer (RFC 6901); the empty pointer is the value itself.
    pub fn pointer(&self, pointer: &str) -> Option<&Value> {
        if pointer.is_empty() {
            return Some(self);
        }
        pointer
            .strip_prefix('/')?
            .split('/')
            .try_fold(self, |at, step| match at {
                Value::Object(object) => object.get(&step.replace("~1", "/").replace("~0", "~")),
                Value::Array(items) => items.get(step.parse::<usize>().ok()?),
                _ => None,
            })
    }

    /// The value at a JSON pointer, to be changed.
    pub fn pointer_mut(&mut self, pointer: &str) -> Option<&mut Value> {
        if pointer.is_empty() {
            return Some(self);
        }
        pointer
            .strip_prefix('/')?
            .split('/')
            .try_fold(self, |at, step| match at {
                Value::Object(object) => {
                    object.get_mut(&step.replace("~1", "/").replace("~0", "~"))
                }
                Value::Array(items) => items.get_mut(step.parse::<usize>().ok()?),
                _ => None,
            })
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Value {
        Value::String(text.to_owned())
    }
}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Members<'a> {
            members: &'a [(String, Value)],
        }
        #[derive(Serialize)]
        struct Written<'a> {
            number: &'a str,
        }
        match self {
            Value::Null => to.serialize_unit(),
            Value::Bool(truth) => to.serialize_bool(*truth),
            Value::Number(number) => Written { number: &number.0 }.serialize(to),
            Value::String(text) => to.serialize_str(text),
            Value::Array(items) => items.serialize(to),
            Value::Object(object) => Members { members: &object.0 }.serialize(to),
        }
    }
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Value, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Wire {
            Null(()),
            Bool(bool),
            String(String),
            Array(Vec<Value>),
            Number { number: String },
            Object { members: Vec<(String, Value)> },
        }
        Ok(match Wire::deserialize(from)? {
            Wire::Null(()) => Value::Null,
            Wire::Bool(truth) => Value::Bool(truth),
            Wire::String(text) => Value::String(text),
            Wire::Array(items) => Value::Array(items),
            Wire::Number { number } => Value::Number(
                Number::parse(&number)
                    .ok_or_else(|| serde::de::Error::custom(format!("“{number}” is no number")))?,
            ),
            Wire::Object { members } => Value::Object(Object(members)),
        })
    }
}

#[cfg(feature = "bindings")]
impl ts_rs::TS for Value {
    type WithoutGenerics = Self;
    type OptionInnerType = Self;
    fn name(_: &ts_rs::Config) -> String {
        "Json".to_owned()
    }
    fn decl(_: &ts_rs::Config) -> String {
        "type Json = null | boolean | string | { number: string } | Json[] | { members: [string, Json][] };"
            .to_owned()
    }
    fn decl_concrete(cfg: &ts_rs::Config) -> String {
        Self::decl(cfg)
    }
    fn inline(cfg: &ts_rs::Config) -> String {
        Self::name(cfg)
    }
    fn inline_flattened(cfg: &ts_rs::Config) -> String {
        Self::name(cfg)
    }
}
