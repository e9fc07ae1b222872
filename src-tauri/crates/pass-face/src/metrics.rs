//! The figures of Wallet's layout: what all classic styles share, and the form of the table that
//! every style fills in (`styles`). Points from the card's top left; text stands by its baseline.
//!
//! Measured on photographs of real phones, where nothing else is said; a new one corrects a figure
//! here or in a style's table, and nowhere else.

use crate::text::{Type, Weight};
use pass_format::pass::Group;

/// Fields' distance from the card's edge.
pub const INSET: f32 = 15.0;
/// The logo's distance from the card's edge.
pub const LOGO_INSET: f32 = 12.0;
/// San Francisco's ascent, descent and height of capitals, in em.
pub const ASCENT: f32 = 0.952;
/// Below the baseline, in em.
pub const DESCENT: f32 = 0.241;
/// Height of capitals, in em.
pub const CAPITALS: f32 = 0.705;

/// Height of a card by its width: the larger phones have higher ones.
pub const fn card_height(width: u32) -> f32 {
    if width >= 382 { 560.0 } else { 503.0 }
}

/// What a text is set in at full size, and how far it may shrink.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Role {
    /// Size at most.
    pub size: f32,
    /// Size at least; below, the text is cut.
    pub floor: f32,
    /// Weight.
    pub weight: Weight,
}

impl Role {
    const fn new(size: f32, floor: f32, weight: Weight) -> Role {
        Role {
            size,
            floor,
            weight,
        }
    }

    /// The type at full size.
    pub fn full(&self) -> Type {
        self.at(self.size)
    }

    /// The type at another size.
    pub fn at(&self, size: f32) -> Type {
        Type::new(size, self.weight)
    }
}

/// The roles of text on a card.
pub mod role {
    use super::{Role, Weight::*};
    /// Labels, in capitals; they never shrink.
    pub const LABEL: Role = Role::new(11.0, 11.0, SemiBold);
    /// Values of header fields.
    pub const HEADER: Role = Role::new(21.0, 10.0, Regular);
    /// The text beside the logo.
    pub const LOGO_TEXT: Role = Role::new(18.0, 18.0, SemiBold);
    /// The text below a code.
    pub const ALT_TEXT: Role = Role::new(14.0, 14.0, Regular);
    /// Departure and destination.
    pub const BOARDING_PRIMARY: Role = Role::new(40.0, 13.0, Light);
    /// The rows of a boarding pass.
    pub const BOARDING_ROW: Role = Role::new(17.0, 9.0, Regular);
    /// An event ticket without strip.
    pub const EVENT_PRIMARY: Role = Role::new(20.0, 10.0, Regular);
    /// Its secondary row.
    pub const EVENT_SECONDARY: Role = Role::new(16.0, 8.0, Regular);
    /// Its auxiliary rows.
    pub const EVENT_AUXILIARY: Role = Role::new(14.0, 8.0, Regular);
    /// On the strip of an event ticket (unconfirmed).
    pub const EVENT_STRIP: Role = Role::new(50.0, 25.0, Light);
    /// The title of a generic pass.
    pub const GENERIC_PRIMARY: Role = Role::new(30.0, 15.0, Regular);
    /// Its secondary row.
    pub const GENERIC_SECONDARY: Role = Role::new(20.0, 10.0, Light);
    /// Its auxiliary row.
    pub const GENERIC_AUXILIARY: Role = Role::new(16.0, 8.0, Light);
    /// On the strip of a coupon or store card.
    pub const STRIP: Role = Role::new(65.0, 32.0, Light);
    /// Below it, as written.
    pub const STRIP_LABEL: Role = Role::new(18.0, 18.0, Light);
    /// The one row of a coupon or store card.
    pub const JOINT: Role = Role::new(26.0, 13.0, Light);
}

/// The top of every card.
pub struct Header {
    /// Height.
    pub bottom: f32,
    /// The logo's box.
    pub logo: (f32, f32),
    /// y of its middle.
    pub logo_middle: f32,
    /// Logo to logo text.
    pub logo_gap: f32,
    /// Baseline of the logo text.
    pub logo_text: f32,
    /// Logo text to header fields.
    pub text_gap: f32,
    /// Baseline of the labels.
    pub label: f32,
    /// Top of the values' line; smaller text moves up to it.
    pub value_top: f32,
    /// Between two columns.
    pub gap: f32,
    /// All columns together are at most this wide.
    pub room: f32,
    /// Fields at most.
    pub limit: usize,
}

/// The header of all classic styles.
pub const HEADER: Header = Header {
    bottom: 65.0,
    logo: (160.0, 50.0),
    logo_middle: 29.5,
    logo_gap: 9.0,
    logo_text: 35.6,
    text_gap: 8.0,
    label: 20.3,
    value_top: 20.5,
    gap: 16.0,
    room: 117.0,
    limit: 3,
};

/// White laid over the background at the top edge, and where it has faded away.
pub const SHEEN: (f32, f32) = (0.13, 48.0);
/// The line inside the edge: width, black in light and in dark mode, and on a white card.
pub const BORDER: (f32, f32, f32, f32) = (1.0, 0.17, 0.13, 0.10);
/// A code that is no longer valid: black at 10 % on its white plate.
pub const EXPIRED_CODE: &str = "#e5e5e5";
/// A background is made ready for a card of this size (`Treatment::Background`): it fills it and
/// is enlarged by this much around its middle, so that the blur shows no edge.
pub const BACKGROUND_CARD: (u32, u32) = (358, 503);
/// See `BACKGROUND_CARD`.
pub const BACKGROUND_SCALE: f32 = 1.08;
/// Thumbnails keep their aspect between these; beyond, they are cropped.
pub const THUMBNAIL_ASPECT: (f32, f32) = (2.0 / 3.0, 3.0 / 2.0);

/// The card's shape.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Outline {
    /// Round corners.
    Round {
        /// Radius.
        radius: f32,
    },
    /// Round corners, and a half circle out of each side.
    Notched {
        /// Radius of the corners.
        radius: f32,
        /// y of the notches' centres.
        y: f32,
        /// Radius of the notches.
        notch: f32,
    },
    /// A circle out of the top edge.
    Bitten {
        /// Radius of the corners.
        radius: f32,
        /// y of the circle's centre, above the card.
        y: f32,
        /// Radius of the circle.
        bite: f32,
    },
    /// Half circles out of the top and bottom edges.
    Scalloped {
        /// From one to the next.
        pitch: f32,
        /// Width of one.
        width: f32,
        /// Depth of one.
        depth: f32,
    },
}

/// One row of fields.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// Groups whose fields stand here, one after the other.
    pub groups: &'static [Group],
    /// The field's key `row`; `None` takes all.
    pub line: Option<u8>,
    /// Fields at most.
    pub limit: usize,
    /// Baseline of the labels; from the strip's bottom edge where the style has a strip.
    pub label: f32,
    /// Baseline of the values at full size, from the same place.
    pub value: f32,
    /// Type of the values.
    pub role: Role,
    /// Least gap between two columns before the values shrink.
    pub gap: f32,
    /// Values may take two lines, this far apart, before they shrink.
    pub second_line: Option<f32>,
}

/// Of two columns one takes at most this share of the content's width.
pub const SHARE_OF_TWO: f32 = 0.68;

/// Columns whose values are at the floor and still too wide come this near to each other before
/// the values are cut (unconfirmed).
pub const LEAST_GAP: f32 = 8.0;

/// What the primary field looks like.
#[derive(Clone, Copy, Debug)]
pub enum Primary {
    /// Two fields with a transit icon between them, as departure and destination.
    Pair {
        /// Baseline of the labels.
        label: f32,
        /// Middle of the values' capitals: they stay centred when they shrink.
        middle: f32,
        /// Middle of the icon.
        icon: f32,
        /// Width of the icon.
        icon_width: f32,
        /// Text to icon at least.
        gap: f32,
        /// Type.
        role: Role,
    },
    /// A label, a value below it, a thumbnail beside them.
    Title {
        /// Baseline of the label.
        label: f32,
        /// Baseline of the value at full size.
        value: f32,
        /// Baseline of the value where there is no label.
        alone: f32,
        /// Type.
        role: Role,
        /// The value may take two lines, this far apart.
        second_line: Option<f32>,
    },
    /// A value and its label below, on the strip.
    Strip {
        /// Top of the value's line.
        value_top: f32,
        /// Baseline of the label.
        label: f32,
        /// Type.
        role: Role,
        /// Type of the label, drawn as written.
        label_role: Role,
    },
}

/// Where a thumbnail stands.
#[derive(Clone, Copy, Debug)]
pub struct Thumbnail {
    /// Side of the box that it is fitted into.
    pub side: f32,
    /// Top of the box.
    pub top: f32,
    /// Right edge of the box to the card's.
    pub right: f32,
    /// Text ends this far before the box, however narrow the picture.
    pub gap: f32,
}

/// The footer image: its box, and its distance from the code's plate.
#[derive(Clone, Copy, Debug)]
pub struct Footer {
    /// The box.
    pub size: (f32, f32),
    /// Bottom of the box to the top of the plate.
    pub gap: f32,
    /// Bottom of the box to the card's bottom where there is no code.
    pub hang: f32,
}

/// Everything that a style has of its own.
#[derive(Clone, Copy, Debug)]
pub struct Metrics {
    /// The card's shape.
    pub outline: Outline,
    /// Height of the strip as a share of the card's width; its place is kept without a picture.
    pub strip: Option<f32>,
    /// The primary field.
    pub primary: Primary,
    /// Fields at most in the primary place.
    pub primaries: usize,
    /// The rows from the top down.
    pub rows: &'static [Row],
    /// Where a thumbnail stands; `None` where the style has none.
    pub thumbnail: Option<Thumbnail>,
    /// A background picture covers the card.
    pub background: bool,
    /// Where a footer image stands.
    pub footer: Option<Footer>,
    /// What to say of figures that were measured on one small picture or not at all.
    pub remark: Option<&'static str>,
}
