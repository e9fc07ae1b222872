//! Styles and field groups.

use super::{Ios, ios};
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

    /// The style of a key.
    pub fn parse(key: &str) -> Option<Style> {
        Style::ALL.into_iter().find(|style| style.key() == key)
    }

    /// The first iOS that knows it.
    pub fn since(self) -> Ios {
        match self {
            Style::PosterGeneric => ios(27),
            _ => ios(6),
        }
    }

    /// The groups that Wallet draws, in the order of the outline: a boarding pass's auxiliary row
    /// stands above the secondary one. `additionalInfoFields` of an event ticket shows only with
    /// its poster.
    pub fn groups(self) -> &'static [Group] {
        use Group::{
            AdditionalInfoFields, AuxiliaryFields, BackFields, FooterFields, HeaderFields,
            PrimaryFields, SecondaryFields,
        };
        match self {
            Style::BoardingPass => &[
                HeaderFields,
                PrimaryFields,
                AuxiliaryFields,
                SecondaryFields,
                BackFields,
            ],
            Style::EventTicket => &[
                HeaderFields,
                PrimaryFields,
                SecondaryFields,
                AuxiliaryFields,
                BackFields,
                AdditionalInfoFields,
            ],
            Style::Coupon | Style::Generic | Style::StoreCard => &[
                HeaderFields,
                PrimaryFields,
                SecondaryFields,
                AuxiliaryFields,
                BackFields,
            ],
            Style::PosterGeneric => &[
                HeaderFields,
                PrimaryFields,
                FooterFields,
                BackFields,
                AdditionalInfoFields,
            ],
        }
    }

    /// How many fields of a group are drawn at most; `None` where nothing limits them. Coupon and
    /// store card share their four between the secondary and the auxiliary group; an event ticket
    /// draws two rows of four auxiliary fields.
    pub fn limit(self, group: Group) -> Option<usize> {
        match (self, group) {
            (_, Group::BackFields | Group::AdditionalInfoFields) => None,
            (style, group) if !style.groups().contains(&group) => Some(0),
            (Style::PosterGeneric, Group::HeaderFields | Group::FooterFields) => Some(1),
            (Style::PosterGeneric, Group::PrimaryFields) => Some(4),
            (_, Group::HeaderFields) => Some(3),
            (Style::BoardingPass, Group::PrimaryFields) => Some(2),
            (_, Group::PrimaryFields) => Some(1),
            (Style::BoardingPass, Group::AuxiliaryFields) => Some(5),
            (Style::EventTicket, Group::AuxiliaryFields) => Some(8),
            _ => Some(4),
        }
    }

    /// Whether secondary and auxiliary fields stand in one row of four together.
    pub fn shares_row(self) -> bool {
        matches!(self, Style::Coupon | Style::StoreCard)
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

    /// The group of a key.
    pub fn parse(key: &str) -> Option<Group> {
        Group::ALL.into_iter().find(|group| group.key() == key)
    }
}
