//! The eight layouts that Wallet draws: six styles, two of which have a second, semantic face.

use crate::pass::{Ios, Style, ios};
use serde::Serialize;

/// A layout.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs)] // each name is the sentence
pub enum Layout {
    BoardingPass,
    Coupon,
    EventTicket,
    Generic,
    StoreCard,
    PosterEventTicket,
    SemanticBoardingPass,
    PosterGeneric,
}

use Layout::{
    BoardingPass, Coupon, EventTicket, Generic, PosterEventTicket, PosterGeneric,
    SemanticBoardingPass, StoreCard,
};

/// Every layout.
pub const ALL: &[Layout] = &[
    BoardingPass,
    Coupon,
    EventTicket,
    Generic,
    StoreCard,
    PosterEventTicket,
    SemanticBoardingPass,
    PosterGeneric,
];
pub(super) const CLASSIC: &[Layout] = &[BoardingPass, Coupon, EventTicket, Generic, StoreCard];
pub(super) const BOARDING: &[Layout] = &[BoardingPass, SemanticBoardingPass];
pub(super) const SEMANTIC_BOARDING: &[Layout] = &[SemanticBoardingPass];
pub(super) const EVENT: &[Layout] = &[EventTicket, PosterEventTicket];
pub(super) const POSTER_EVENT: &[Layout] = &[PosterEventTicket];
pub(super) const POSTERS: &[Layout] = &[PosterEventTicket, PosterGeneric];
pub(super) const MODERN: &[Layout] = &[PosterEventTicket, SemanticBoardingPass, PosterGeneric];
pub(super) const POSTER_GENERIC: &[Layout] = &[PosterGeneric];
pub(super) const TRIPS_AND_EVENTS: &[Layout] = &[
    BoardingPass,
    SemanticBoardingPass,
    EventTicket,
    PosterEventTicket,
];
pub(super) const DATED: &[Layout] = &[
    BoardingPass,
    SemanticBoardingPass,
    EventTicket,
    PosterEventTicket,
    Generic,
    PosterGeneric,
];
pub(super) const WITH_STRIP: &[Layout] = &[Coupon, EventTicket, StoreCard];
pub(super) const WITH_ACTIONS: &[Layout] = &[
    BoardingPass,
    Coupon,
    EventTicket,
    Generic,
    StoreCard,
    PosterGeneric,
];

impl Layout {
    /// Its name, as in `preferredStyleSchemes`.
    pub fn key(self) -> &'static str {
        match self {
            PosterEventTicket => "posterEventTicket",
            SemanticBoardingPass => "semanticBoardingPass",
            other => other.style().key(),
        }
    }

    /// The style dictionary that it needs.
    pub fn style(self) -> Style {
        match self {
            BoardingPass | SemanticBoardingPass => Style::BoardingPass,
            Coupon => Style::Coupon,
            EventTicket | PosterEventTicket => Style::EventTicket,
            Generic => Style::Generic,
            StoreCard => Style::StoreCard,
            PosterGeneric => Style::PosterGeneric,
        }
    }

    /// The first iOS that draws it.
    pub fn since(self) -> Ios {
        match self {
            PosterEventTicket => ios(18),
            SemanticBoardingPass => ios(26),
            other => other.style().since(),
        }
    }
}

/// The styles of these layouts; `None` where it is all of them.
pub(super) fn styles(layouts: &[Layout]) -> Option<Vec<Style>> {
    let has = |style: &Style| layouts.iter().any(|layout| layout.style() == *style);
    let styles: Vec<Style> = Style::ALL.into_iter().filter(has).collect();
    (styles.len() < Style::ALL.len()).then_some(styles)
}
