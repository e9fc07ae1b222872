//! Image slots: what Wallet calls an image, how large it is, and where it is drawn.

use super::layout::{self, Layout};
use crate::pass::{Ios, Style, ios};
use serde::Serialize;
use serde::ser::{SerializeStruct, Serializer};

/// A place for an image: `name.png`, `name@2x.png`, `name@3x.png` (*Human Interface Guidelines:
/// Wallet*).
#[derive(Clone, Copy, Debug)]
pub struct ImageSlot {
    /// The file's name without scale and extension.
    pub name: &'static str,
    /// What people call it.
    pub label: &'static str,
    /// What Wallet does with it.
    pub help: &'static str,
    /// Sizes, the one for every layout that has no own first.
    pub sizes: &'static [SlotSize],
    /// Sizes in points of older guides that are still good.
    pub older: &'static [(f64, f64)],
    /// Where it is drawn.
    pub layouts: &'static [Layout],
    /// Wallet refuses a pass without it.
    pub required: bool,
    /// The first iOS that draws it.
    pub since: Ios,
}

/// The size of an image in points; times two and three in `@2x` and `@3x`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SlotSize {
    /// The layouts that it holds for; empty for all of the slot.
    pub layouts: &'static [Layout],
    /// The width to export; for a fitted image the largest.
    pub width: f64,
    /// The height to export; for a fitted image the largest.
    pub height: f64,
    /// The narrowest that is drawn as meant.
    pub min_width: f64,
    /// The lowest that is drawn as meant.
    pub min_height: f64,
    /// Wallet fills the place and cuts what sticks out; else the image is fitted into it.
    pub fill: bool,
}

/// All slots, in the order of the outline.
pub fn image_slots() -> &'static [ImageSlot] {
    SLOTS
}

/// A slot by its name.
pub fn image_slot(name: &str) -> Option<&'static ImageSlot> {
    SLOTS.iter().find(|slot| slot.name == name)
}

impl ImageSlot {
    /// The size in a style.
    pub fn size(&self, style: Option<Style>) -> SlotSize {
        let own = |size: &&SlotSize| {
            size.layouts
                .iter()
                .any(|layout| Some(layout.style()) == style)
        };
        self.sizes
            .iter()
            .find(own)
            .copied()
            .unwrap_or(self.sizes[0])
    }

    /// The styles that draw it; `None` for all.
    pub fn styles(&self) -> Option<Vec<Style>> {
        layout::styles(self.layouts)
    }
}

/// An image that fills its place.
const fn fill(width: f64, height: f64) -> SlotSize {
    SlotSize {
        layouts: &[],
        width,
        height,
        min_width: width,
        min_height: height,
        fill: true,
    }
}

/// An image that is fitted into its place.
const fn fit(width: f64, height: f64, min_width: f64, min_height: f64) -> SlotSize {
    SlotSize {
        layouts: &[],
        width,
        height,
        min_width,
        min_height,
        fill: false,
    }
}

const fn on(layouts: &'static [Layout], size: SlotSize) -> SlotSize {
    SlotSize { layouts, ..size }
}

const EVENT_TICKET: &[Layout] = &[Layout::EventTicket];

const SLOTS: &[ImageSlot] = &[
    ImageSlot {
        name: "icon",
        label: "Icon",
        help: "Stands on the lock screen, in notifications, Mail and Settings. The system rounds \
               its corners. Without it the pass cannot be added.",
        sizes: &[fill(38.0, 38.0)],
        older: &[(29.0, 29.0)],
        layouts: layout::ALL,
        required: true,
        since: ios(6),
    },
    ImageSlot {
        name: "logo",
        label: "Logo",
        help: "At the top left of the pass. Leave no margin around it: it would look misplaced.",
        sizes: &[fit(160.0, 50.0, 50.0, 50.0)],
        older: &[],
        layouts: layout::CLASSIC,
        required: false,
        since: ios(6),
    },
    ImageSlot {
        name: "primaryLogo",
        label: "Primary logo",
        help: "At the top left of posters and of the semantic boarding pass.",
        sizes: &[fit(126.0, 30.0, 30.0, 30.0)],
        older: &[],
        layouts: layout::MODERN,
        required: false,
        since: ios(18),
    },
    ImageSlot {
        name: "secondaryLogo",
        label: "Secondary logo",
        help: "At the bottom right of a poster event ticket.",
        sizes: &[fit(135.0, 12.0, 12.0, 12.0)],
        older: &[],
        layouts: layout::POSTER_EVENT,
        required: false,
        since: ios(18),
    },
    ImageSlot {
        name: "strip",
        label: "Strip",
        help: "Behind the primary field, from edge to edge. Put no text into it, and keep its left \
               half quiet.",
        sizes: &[fill(375.0, 144.0), on(EVENT_TICKET, fill(375.0, 98.0))],
        older: &[
            (375.0, 144.0),
            (375.0, 123.0),
            (375.0, 98.0),
            (320.0, 123.0),
            (320.0, 110.0),
            (320.0, 84.0),
        ],
        layouts: layout::WITH_STRIP,
        required: false,
        since: ios(6),
    },
    ImageSlot {
        name: "background",
        label: "Background",
        help: "Fills an event ticket: cropped, blurred and darkened on the ordinary one, sharp on \
               the poster. Excludes a strip on the ordinary one.",
        sizes: &[fill(345.0, 505.0)],
        older: &[(343.0, 503.0), (180.0, 220.0)],
        layouts: layout::EVENT,
        required: false,
        since: ios(6),
    },
    ImageSlot {
        name: "thumbnail",
        label: "Thumbnail",
        help: "At the right of the primary field, with small round corners.",
        sizes: &[fit(90.0, 90.0, 60.0, 60.0)],
        older: &[],
        layouts: &[Layout::EventTicket, Layout::Generic],
        required: false,
        since: ios(6),
    },
    ImageSlot {
        name: "artwork",
        label: "Artwork",
        help: "Fills a poster, sharp. What matters belongs into the upper two thirds.",
        sizes: &[fill(358.0, 448.0)],
        older: &[],
        layouts: layout::POSTERS,
        required: false,
        since: ios(18),
    },
    ImageSlot {
        name: "footer",
        label: "Footer",
        help: "Above the barcode of a boarding pass.",
        sizes: &[fit(286.0, 15.0, 15.0, 15.0)],
        older: &[(268.0, 15.0)],
        layouts: &[Layout::BoardingPass],
        required: false,
        since: ios(6),
    },
    ImageSlot {
        name: "venueMap",
        label: "Venue map",
        help: "In the event guide under a poster event ticket, as wide as the screen.",
        sizes: &[fit(375.0, 667.0, 375.0, 100.0)],
        older: &[],
        layouts: layout::POSTER_EVENT,
        required: false,
        since: ios(18),
    },
    ImageSlot {
        name: "personalizationLogo",
        label: "Sign-up logo",
        help: "On the sheet where people join a rewards programme.",
        sizes: &[fit(150.0, 40.0, 40.0, 40.0)],
        older: &[],
        layouts: layout::CLASSIC,
        required: false,
        since: ios(10),
    },
];

impl Serialize for ImageSlot {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        #[serde(rename_all = "camelCase")]
        struct Own {
            styles: Option<Vec<Style>>,
            width: f64,
            height: f64,
        }
        let own: Vec<Own> = self.sizes[1..]
            .iter()
            .map(|size| Own {
                styles: layout::styles(size.layouts),
                width: size.width,
                height: size.height,
            })
            .collect();
        let size = self.sizes[0];
        let mut slot = to.serialize_struct("ImageSlot", 12)?;
        slot.serialize_field("slot", self.name)?;
        slot.serialize_field("label", self.label)?;
        slot.serialize_field("help", self.help)?;
        slot.serialize_field("width", &size.width)?;
        slot.serialize_field("height", &size.height)?;
        slot.serialize_field("minWidth", &size.min_width)?;
        slot.serialize_field("minHeight", &size.min_height)?;
        slot.serialize_field("fill", &size.fill)?;
        slot.serialize_field("own", &own)?;
        slot.serialize_field("required", &self.required)?;
        slot.serialize_field("styles", &self.styles())?;
        slot.serialize_field("since", &self.since)?;
        slot.end()
    }
}
