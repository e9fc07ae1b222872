//! The catalogue as one document, for the window.

use super::{ImageSlot, Owner, Property, Section, all, image_slots};
use crate::pass::{Group, Style};
use serde::Serialize;

/// Everything that the inspector is built from.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Catalogue {
    properties: Vec<&'static Property>,
    image_slots: &'static [ImageSlot],
    groups: Vec<StyleGroup>,
    sections: Vec<Named<Section>>,
    owners: Vec<Named<Owner>>,
}

/// A field group of a style, in the order of the outline.
#[derive(Serialize)]
struct StyleGroup {
    style: Style,
    group: Group,
    /// How many fields are drawn; `null` where nothing limits them.
    max: Option<usize>,
}

#[derive(Serialize)]
struct Named<T> {
    name: T,
    label: &'static str,
}

/// The whole catalogue.
pub fn catalogue() -> Catalogue {
    let properties: Vec<&'static Property> = all().collect();
    let mut sections: Vec<Section> = properties.iter().map(|property| property.section).collect();
    sections.sort();
    sections.dedup();
    let groups = Style::ALL.into_iter().flat_map(|style| {
        let group = move |group: &Group| StyleGroup {
            style,
            group: *group,
            max: style.limit(*group),
        };
        style.groups().iter().map(group)
    });
    let section = |name: Section| Named {
        name,
        label: name.label(),
    };
    let owner = |name: Owner| Named {
        name,
        label: name.label(),
    };
    Catalogue {
        properties,
        image_slots: image_slots(),
        groups: groups.collect(),
        sections: sections.into_iter().map(section).collect(),
        owners: Owner::ALL.into_iter().map(owner).collect(),
    }
}
