//! Everything that the format knows, as one table: each property and each image slot is described
//! once, for the inspector, the rules, the documentation and whoever else asks.

mod appearance;
mod barcodes;
mod document;
mod fields;
mod identity;
mod images;
mod layout;
mod links;
mod lookup;
mod markdown;
mod notation;
mod owner;
mod property;
mod relevance;
mod semantics;
mod service;
mod upcoming;

pub use document::{Catalogue, catalogue};
pub use images::{ImageSlot, SlotSize, image_slot, image_slots};
pub use layout::Layout;
pub use lookup::{at, at_in, distance, nearest, nearest_choice, owner_at, owners_of};
pub use markdown::markdown;
pub use owner::{Owner, Section};
pub use property::{Choice, Kind, Limit, Property};

/// The tables, in the order of the inspector.
const TABLES: &[&[Property]] = &[
    identity::PROPERTIES,
    appearance::STYLES,
    appearance::PROPERTIES,
    barcodes::PROPERTIES,
    relevance::PROPERTIES,
    service::PROPERTIES,
    links::EVENT,
    links::SHARED,
    links::BOARDING,
    links::ACTIONS,
    semantics::PASS,
    upcoming::PROPERTIES,
    fields::STYLE,
    fields::CONTENT,
    fields::FORMAT,
    fields::CHANGE,
    barcodes::BARCODE,
    barcodes::NFC,
    relevance::DATE,
    relevance::LOCATION,
    relevance::BEACON,
    links::ACTION,
    upcoming::EVENT,
    upcoming::DATE,
    upcoming::IMAGES,
    upcoming::IMAGE,
    upcoming::FILE,
    links::UPCOMING,
    links::UPCOMING_FOOD,
    upcoming::PERSONALIZATION,
];

/// Every property of the format.
pub fn all() -> impl Iterator<Item = &'static Property> {
    TABLES
        .iter()
        .chain(semantics::TABLES)
        .flat_map(|table| table.iter())
}

/// The properties of an object, in the order of the inspector.
pub fn properties(owner: Owner) -> impl Iterator<Item = &'static Property> {
    all().filter(move |property| property.owner == owner)
}

/// A property of an object, by its key.
pub fn property(owner: Owner, key: &str) -> Option<&'static Property> {
    properties(owner).find(|property| property.key == key)
}
