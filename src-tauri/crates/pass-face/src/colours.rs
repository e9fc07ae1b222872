//! The colours that Wallet draws with.

use crate::images::FaceImage;
use pass_format::pass::colour::Colour;
use pass_format::pass::{PassView, Style};
use serde::{Serialize, Serializer};
use std::collections::BTreeMap;

/// Colours as they are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Colours {
    /// The card.
    #[serde(serialize_with = "css")]
    pub background: Colour,
    /// Values and logo text.
    #[serde(serialize_with = "css")]
    pub foreground: Colour,
    /// Labels.
    #[serde(serialize_with = "css")]
    pub label: Colour,
    /// Value and label of the primary field where they lie on a strip picture.
    #[serde(serialize_with = "css")]
    pub on_strip: Colour,
}

const WHITE: Colour = Colour::rgb(255, 255, 255);
const BLACK: Colour = Colour::rgb(0, 0, 0);
/// Backgrounds lighter than this get black text where no colour is given (unconfirmed).
const LIGHT: f64 = 0.5;

/// The colours of a pass; missing ones are found as Wallet would.
pub(crate) fn colours(
    pass: PassView<'_>,
    style: Style,
    images: &BTreeMap<&'static str, FaceImage>,
    notes: &mut Vec<String>,
) -> Colours {
    let mut read = |key: &str| {
        pass.value().get(key)?;
        let colour = pass.colour(key);
        if colour.is_none() {
            notes.push(format!(
                "{key} is no colour that Wallet reads; it is drawn as if it were missing."
            ));
        }
        colour
    };
    let (given, foreground) = (read("backgroundColor"), read("foregroundColor"));
    let (label, strip) = (read("labelColor"), read("stripColor"));
    let background = given.unwrap_or(WHITE);
    if given.is_none() {
        notes.push("Without backgroundColor Wallet chooses one; white is drawn.".to_owned());
    }
    let legible = if background.luminance() > LIGHT {
        BLACK
    } else {
        WHITE
    };
    let foreground = foreground.unwrap_or(legible);
    let colours = Colours {
        background,
        foreground,
        label: label.unwrap_or(foreground),
        on_strip: strip.unwrap_or(WHITE),
    };
    if style == Style::EventTicket && images.contains_key("background") {
        return Colours {
            foreground: WHITE,
            label: WHITE,
            ..colours
        };
    }
    colours
}

fn css<S: Serializer>(colour: &Colour, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(&colour.css())
}
