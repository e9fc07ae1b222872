//! A typed view of `passwright.json`: what a design holds beyond Apple's template.

use super::migrations::VERSION;
use crate::images::pixels::Crop;
use crate::json::{Number, Object, Value};
use crate::place::Place;

/// The keys in the order in which they are written; unknown ones follow.
pub const KEYS: [&str; 10] = [
    "version",
    "columns",
    "samples",
    "images",
    "hidden",
    "oldestSystem",
    "audience",
    "development",
    "suppressed",
    "mapping",
];

/// The settings of a design, read where they are needed. What is missing or of another type reads as
/// its default; a rule says so.
#[derive(Clone, Copy, Debug)]
pub struct Settings<'a>(&'a Value);

/// A data column: a value that differs from pass to pass.
#[derive(Clone, Debug, PartialEq)]
pub struct Column<'a> {
    /// Its name: what stands in a placeholder, or the key of a field.
    pub name: &'a str,
    /// What its cells hold.
    pub kind: ColumnKind,
    /// What people call it.
    pub label: Option<&'a str>,
    /// A row must have it.
    pub required: bool,
    /// No two rows have the same.
    pub unique: bool,
    /// What a row without it has.
    pub default: Option<&'a Value>,
    /// Of money: the currency (ISO 4217).
    pub currency: Option<&'a str>,
    /// Of dates: the time zone (IANA) where a cell names none.
    pub zone: Option<&'a str>,
    /// Of a choice: what can be chosen.
    pub choices: Vec<&'a str>,
}

/// What the cells of a column hold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)] // each name is the type
pub enum ColumnKind {
    #[default]
    Text,
    Number,
    Money,
    Date,
    Choice,
    YesNo,
    Image,
    Email,
}

impl ColumnKind {
    /// All kinds and their names in the file.
    pub const ALL: [(ColumnKind, &'static str); 8] = [
        (ColumnKind::Text, "text"),
        (ColumnKind::Number, "number"),
        (ColumnKind::Money, "money"),
        (ColumnKind::Date, "date"),
        (ColumnKind::Choice, "choice"),
        (ColumnKind::YesNo, "yes-no"),
        (ColumnKind::Image, "image"),
        (ColumnKind::Email, "email"),
    ];

    /// The kind of this name.
    pub fn parse(name: &str) -> Option<ColumnKind> {
        ColumnKind::ALL
            .into_iter()
            .find(|(_, known)| *known == name)
            .map(|(kind, _)| kind)
    }
}

/// Where the picture of a slot comes from.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ImageSource {
    /// The file name of the master in `passwright/masters/`.
    pub master: Option<String>,
    /// The part of the master that is shown.
    pub crop: Option<Crop>,
    /// Quarter turns to the right.
    pub rotate: i64,
    /// The colour behind transparent parts.
    pub background: Option<String>,
    /// The data column that has a picture for each row.
    pub column: Option<String>,
}

/// A rule that is not to speak.
#[derive(Clone, Debug, PartialEq)]
pub struct Suppressed<'a> {
    /// The rule's code.
    pub rule: &'a str,
    /// Where; everywhere if empty.
    pub place: Option<Place>,
    /// Why.
    pub reason: &'a str,
}

impl<'a> Settings<'a> {
    /// The view of a document's settings.
    pub fn of(settings: &'a Value) -> Settings<'a> {
        Settings(settings)
    }

    /// The data columns in order; one without a name is none.
    pub fn columns(self) -> Vec<Column<'a>> {
        self.list("columns").filter_map(column).collect()
    }

    /// The sample rows: values by column.
    pub fn samples(self) -> Vec<&'a Object> {
        self.list("samples").filter_map(Value::as_object).collect()
    }

    /// Where pictures come from, by slot, or `de/strip` for the slot of a language.
    pub fn images(self) -> Vec<(&'a str, ImageSource)> {
        let images = self.0.get("images").and_then(Value::as_object);
        images
            .into_iter()
            .flat_map(Object::iter)
            .map(|(slot, value)| (slot, image(value)))
            .collect()
    }

    /// What a change of style put away, by the key of that style.
    pub fn hidden(self, style: &str) -> Option<&'a Value> {
        self.0.get("hidden")?.get(style)
    }

    /// The oldest system that the design is for, such as 17.
    pub fn oldest_system(self) -> Option<f64> {
        self.0.get("oldestSystem")?.as_number().map(Number::as_f64)
    }

    /// For whom the design is.
    pub fn audience(self) -> Option<&'a str> {
        self.0.get("audience")?.as_str()
    }

    /// Plain http is allowed, because the design is being tried out.
    pub fn development(self) -> bool {
        self.0
            .get("development")
            .and_then(Value::as_bool)
            .unwrap_or(false)
    }

    /// The rules that are not to speak.
    pub fn suppressed(self) -> Vec<Suppressed<'a>> {
        let one = |value: &'a Value| {
            let place = text(value, "place")
                .filter(|place| !place.is_empty())
                .map(Place::parse);
            let reason = text(value, "reason").unwrap_or_default();
            Some(Suppressed {
                rule: text(value, "rule")?,
                place,
                reason,
            })
        };
        self.list("suppressed").filter_map(one).collect()
    }

    /// Which header of a table goes to which target: column, field or placeholder.
    pub fn mapping(self) -> Vec<(&'a str, &'a str)> {
        let one = |value: &'a Value| Some((text(value, "header")?, text(value, "target")?));
        self.list("mapping").filter_map(one).collect()
    }

    fn list(self, key: &str) -> impl Iterator<Item = &'a Value> + use<'a> {
        self.0
            .get(key)
            .and_then(Value::as_array)
            .unwrap_or(&[])
            .iter()
    }
}

fn text<'a>(value: &'a Value, key: &str) -> Option<&'a str> {
    value.get(key)?.as_str()
}

fn column(value: &Value) -> Option<Column<'_>> {
    let truth = |key: &str| value.get(key).and_then(Value::as_bool).unwrap_or(false);
    let choices = value
        .get("choices")
        .and_then(Value::as_array)
        .unwrap_or(&[]);
    Some(Column {
        name: text(value, "name")?,
        kind: text(value, "type")
            .and_then(ColumnKind::parse)
            .unwrap_or_default(),
        label: text(value, "label"),
        required: truth("required"),
        unique: truth("unique"),
        default: value.get("default"),
        currency: text(value, "currency"),
        zone: text(value, "zone"),
        choices: choices.iter().filter_map(Value::as_str).collect(),
    })
}

fn image(value: &Value) -> ImageSource {
    let owned = |key: &str| text(value, key).map(str::to_owned);
    let crop = value.get("crop").and_then(|crop| {
        let side = |key: &str| crop.get(key)?.as_number().map(Number::as_f64);
        let (x, y) = (side("x")?, side("y")?);
        Some(Crop {
            x,
            y,
            width: side("width")?,
            height: side("height")?,
        })
    });
    ImageSource {
        master: owned("master"),
        crop,
        rotate: value
            .get("rotate")
            .and_then(|turns| turns.as_number()?.as_i64())
            .unwrap_or(0),
        background: owned("background"),
        column: owned("column"),
    }
}

/// Sets a key of the settings, or takes it out, and keeps the order of [`KEYS`]. Settings that were
/// none become some, with the version.
pub fn set(settings: &mut Value, key: &str, value: Option<Value>) {
    if !matches!(settings, Value::Object(_)) {
        let version = Value::Number(Number::from(i64::from(VERSION)));
        *settings = Value::Object(Object(vec![("version".to_owned(), version)]));
    }
    let Value::Object(object) = settings else {
        return;
    };
    let Some(value) = value else {
        object.remove(key);
        return;
    };
    if let Some(old) = object.get_mut(key) {
        *old = value;
        return;
    }
    let rank = |key: &str| {
        KEYS.iter()
            .position(|known| *known == key)
            .unwrap_or(KEYS.len())
    };
    let before = |(other, _): &(String, Value)| rank(other) <= rank(key);
    let at = object.0.iter().rposition(before).map_or(0, |at| at + 1);
    object.0.insert(at, (key.to_owned(), value));
}

/// Says where the picture of a slot comes from, or that nothing is known of it any more. What stands
/// there beside stays.
pub fn set_image(settings: &mut Value, slot: &str, source: Option<&ImageSource>) {
    let mut images = match settings.get("images") {
        Some(Value::Object(images)) => images.clone(),
        _ => Object::default(),
    };
    match source {
        None => {
            images.remove(slot);
        }
        Some(source) => {
            let mut image = match images.get(slot) {
                Some(Value::Object(image)) => image.clone(),
                _ => Object::default(),
            };
            for (key, value) in members(source) {
                match value {
                    Some(value) => image.set(key, value),
                    None => drop(image.remove(key)),
                }
            }
            images.set(slot, Value::Object(image));
        }
    }
    let empty = images.0.is_empty();
    set(
        settings,
        "images",
        (!empty).then_some(Value::Object(images)),
    );
}

fn members(source: &ImageSource) -> [(&'static str, Option<Value>); 5] {
    let text = |text: &Option<String>| text.as_deref().map(Value::from);
    let crop = source.crop.map(|crop| {
        let sides = [
            ("x", crop.x),
            ("y", crop.y),
            ("width", crop.width),
            ("height", crop.height),
        ];
        let member = |(key, side)| (str::to_owned(key), fraction(side));
        Value::Object(Object(sides.into_iter().map(member).collect()))
    });
    let rotate = (source.rotate != 0).then(|| Value::Number(Number::from(source.rotate)));
    [
        ("master", text(&source.master)),
        ("crop", crop),
        ("rotate", rotate),
        ("background", text(&source.background)),
        ("column", text(&source.column)),
    ]
}

/// A fraction in as many digits as a picture of any size needs.
fn fraction(number: f64) -> Value {
    let digits = format!("{number:.6}");
    let short = digits.trim_end_matches('0').trim_end_matches('.');
    Number::parse(short).map_or(Value::Null, Value::Number)
}
