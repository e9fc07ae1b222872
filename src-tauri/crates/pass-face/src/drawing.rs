//! The result of laying out a pass: layers to paint from first to last, and the region of every
//! part. Units are points from the top left; colours sRGB as `#rrggbb`.

use pass_format::place::Place;
use serde::Serialize;

/// A pass, drawn. Whoever paints it decides nothing about Wallet.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Drawing {
    /// Width in points.
    pub width: f32,
    /// Height in points.
    pub height: f32,
    /// The card's outline as SVG path data; everything is clipped to it.
    pub outline: String,
    /// From back to front.
    pub layers: Vec<Layer>,
    /// Every part that can be selected, in reading order.
    pub regions: Vec<Region>,
    /// What is not shown, and why.
    pub hidden: Vec<Hidden>,
    /// Which layout was taken, such as `storeCard`, and why where it is a fallback.
    pub layout: String,
    /// Remarks on the picture itself, such as “drawn from a 1x image”.
    pub notes: Vec<String>,
}

/// One thing to paint.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(
    rename_all = "camelCase",
    rename_all_fields = "camelCase",
    tag = "kind"
)]
pub enum Layer {
    /// A filled path: background, plate, border (as a ring), icon, line.
    Fill {
        /// SVG path data, non-zero winding unless `even_odd`.
        path: String,
        /// Even-odd winding.
        even_odd: bool,
        /// What with.
        paint: Paint,
    },
    /// A picture, filling the box; what lies outside of `crop` is not shown.
    Image {
        /// Which.
        picture: Picture,
        /// Where, in points.
        frame: Frame,
        /// The part of the picture that is shown, as fractions of it.
        crop: Frame,
    },
    /// A line of text as outlines.
    Text {
        /// The glyphs as SVG path data.
        path: String,
        /// `#rrggbb`.
        colour: String,
        /// 0 to 1.
        opacity: f32,
        /// What is written, as drawn (cut, capitals).
        text: String,
        /// Left edge of the ink's advance box.
        x: f32,
        /// Advance width.
        width: f32,
        /// y of the baseline.
        baseline: f32,
        /// Size in points as Wallet counts it (San Francisco).
        size: f32,
    },
    /// The modules of a barcode.
    Code {
        /// SVG path data.
        path: String,
        /// `#rrggbb`.
        colour: String,
    },
}

/// What a path is filled with.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(
    rename_all = "camelCase",
    rename_all_fields = "camelCase",
    tag = "kind"
)]
pub enum Paint {
    /// One colour.
    Solid {
        /// `#rrggbb`.
        colour: String,
        /// 0 to 1.
        opacity: f32,
    },
    /// A gradient straight down.
    Down {
        /// y of the first stop.
        from: f32,
        /// y of the last stop.
        to: f32,
        /// Offsets 0 to 1, `#rrggbb`, opacity.
        stops: Vec<(f32, String, f32)>,
    },
}

/// A picture, by the file it comes from and what is done to it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Picture {
    /// Path in the pass, such as `de.lproj/strip@3x.png`.
    pub path: String,
    /// SHA-256 of the bytes, lower-case hex: with the treatment, the key of the cache.
    pub hash: String,
    /// What is done to it before it is painted.
    pub treatment: Treatment,
}

/// What is done to a picture's pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum Treatment {
    /// Nothing.
    Plain,
    /// Blurred and darkened, as behind an event ticket, and cut to the card's proportions
    /// (`metrics::BACKGROUND_CARD`), to which the crop refers.
    Background,
}

/// A rectangle.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Frame {
    /// Left.
    pub x: f32,
    /// Top.
    pub y: f32,
    /// Width.
    pub width: f32,
    /// Height.
    pub height: f32,
}

/// A part of a drawing that can be selected.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Region {
    /// What it is: `pass.json#/storeCard/primaryFields/0`, `pass.json#/barcodes/0`, `strip`, …
    #[cfg_attr(feature = "bindings", ts(type = "string"))]
    pub place: Place,
    /// What kind of part.
    pub part: Part,
    /// Where.
    pub frame: Frame,
    /// For screen readers: label and value, in full.
    pub label: String,
    /// The text was cut.
    pub cut: bool,
    /// Size of the value in points after shrinking; 0 where there is no text.
    pub size: f32,
}

/// Kinds of parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum Part {
    /// A field.
    Field,
    /// An image slot.
    Image,
    /// The text beside the logo.
    LogoText,
    /// A barcode.
    Barcode,
    /// The transit icon.
    TransitIcon,
    /// The background.
    Card,
}

/// Something that the pass has and Wallet does not show.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Hidden {
    /// What.
    #[cfg_attr(feature = "bindings", ts(type = "string"))]
    pub place: Place,
    /// Why, as a code the window can word.
    pub reason: HiddenReason,
    /// Why, in a sentence.
    pub why: String,
}

/// Why something is not shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum HiddenReason {
    /// The row is full.
    RowFull,
    /// It does not fit.
    NoRoom,
    /// The style has no such group.
    GroupUnknown,
    /// The style has no such image.
    ImageUnused,
    /// Another image or code is shown in its place.
    Superseded,
    /// This system does not know it.
    TooNew,
    /// The code cannot be made from its message.
    Unencodable,
    /// Another style is drawn.
    OtherStyle,
    /// It is empty.
    Empty,
    /// Its file cannot be read.
    Unreadable,
}
