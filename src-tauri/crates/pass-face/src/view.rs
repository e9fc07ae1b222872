//! What a pass is looked at on.

use serde::{Deserialize, Serialize};

/// The system generation that draws the pass.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Generation {
    /// iOS 17 and before.
    Ios17,
    /// iOS 18.
    Ios18,
    /// iOS 26.
    Ios26,
    /// iOS 27.
    Ios27,
}

/// The side of a pass.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum Side {
    /// The card.
    Front,
    /// The sheet “Pass Details”.
    Details,
}

/// One way to look at a pass.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct View {
    /// The system.
    pub generation: Generation,
    /// Width of the drawing in points. Phones have cards of 343, 358, 361, 362, 382 (560 high), 390
    /// and 400; less than 280 is drawn as 280, more than 1024 as 1024.
    pub width: u32,
    /// The side.
    pub side: Side,
    /// The phone's language and region as a BCP 47 tag, such as `de-CH`.
    pub locale: String,
    /// Dark appearance: the card is the same, the details differ.
    pub dark: bool,
}

/// The moment and the time zone at which a pass is looked at: relative dates and expiry are
/// reckoned from it.
#[derive(Clone, Debug)]
pub struct Moment {
    /// Now.
    pub now: jiff::Timestamp,
    /// The phone's time zone.
    pub zone: jiff::tz::TimeZone,
}

impl View {
    /// No phone's card is narrower.
    pub const LEAST: u32 = 280;
    /// No screen's card is wider.
    pub const MOST: u32 = 1024;

    /// The width that is drawn: whatever is asked for, no layout is without room or without end.
    pub(crate) fn width(&self) -> f32 {
        self.width.clamp(View::LEAST, View::MOST) as f32
    }
}

impl Generation {
    /// The version of iOS.
    pub fn ios(self) -> pass_format::pass::Ios {
        pass_format::pass::ios(match self {
            Generation::Ios17 => 17,
            Generation::Ios18 => 18,
            Generation::Ios26 => 26,
            Generation::Ios27 => 27,
        })
    }
}
