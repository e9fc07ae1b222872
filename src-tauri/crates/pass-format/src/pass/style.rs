//! Styles and field groups.

use serde::{Deserialize, Serialize};

/// A style dictionary of `pass.json`, by its key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum Style {
    /// `boardingPass`
    BoardingPass,
    /// `coupon`
    Coupon,
    /// `eventTicket`
    EventTicket,
    /// `generic`
    Generic,
    /// `storeCard`
    StoreCard,
    /// `posterGeneric` (iOS 27)
    PosterGeneric,
}

/// A group of fields of a style dictionary, by its key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum Group {
    /// `headerFields`
    HeaderFields,
    /// `primaryFields`
    PrimaryFields,
    /// `secondaryFields`
    SecondaryFields,
    /// `auxiliaryFields`
    AuxiliaryFields,
    /// `backFields`
    BackFields,
    /// `additionalInfoFields` (poster event ticket)
    AdditionalInfoFields,
    /// `footerFields` (poster generic)
    FooterFields,
}

impl Style {
    /// All styles in the order of Apple's documentation.
    pub const ALL: [Style; 6] = [
        Style::BoardingPass,
        Style::Coupon,
        Style::EventTicket,
        Style::Generic,
        Style::StoreCard,
        Style::PosterGeneric,
    ];

    /// The key in `pass.json`.
    pub fn key(self) -> &'static str {
        match self {
            Style::BoardingPass => "boardingPass",
            Style::Coupon => "coupon",
            Style::EventTicket => "eventTicket",
            Style::Generic => "generic",
            Style::StoreCard => "storeCard",
            Style::PosterGeneric => "posterGeneric",
        }
    }
}

impl Group {
    /// All groups in the order of the outline.
    pub const ALL: [Group; 7] = [
        Group::HeaderFields,
        Group::PrimaryFields,
        Group::SecondaryFields,
        Group::AuxiliaryFields,
        Group::BackFields,
        Group::AdditionalInfoFields,
        Group::FooterFields,
    ];

    /// The key in a style dictionary.
    pub fn key(self) -> &'static str {
        match self {
            Group::HeaderFields => "headerFields",
            Group::PrimaryFields => "primaryFields",
            Group::SecondaryFields => "secondaryFields",
            Group::AuxiliaryFields => "auxiliaryFields",
            Group::BackFields => "backFields",
            Group::AdditionalInfoFields => "additionalInfoFields",
            Group::FooterFields => "footerFields",
        }
    }
}
