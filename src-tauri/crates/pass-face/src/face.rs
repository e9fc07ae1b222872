//! What Wallet takes from a pass: which style wins, which fields stand in which row, which picture,
//! text and code are shown, and what is hidden and why. No position is known here.

use crate::barcode::{self, Modules};
use crate::colours::{Colours, colours};
use crate::drawing::{Hidden, HiddenReason};
use crate::format::{self, FormatContext};
use crate::images::{self, FaceImage};
use crate::metrics::{HEADER, Row};
use crate::resolve::{Resolution, classic_layout, resolve};
use crate::styles;
use crate::surfaces::details::Sheet;
use crate::surfaces::links::{self, Linked};
use crate::texts::Texts;
use crate::view::{Generation, Moment, View};
use pass_format::catalogue::{Layout, image_slots};
use pass_format::json::Value;
use pass_format::package::Package;
use pass_format::pass::barcode::{BarcodeView, Format};
use pass_format::pass::field::{Alignment, FieldView};
use pass_format::pass::{Group, PassView, Style, date, ios};
use pass_format::place::Place;
use serde::Serialize;
use std::collections::BTreeMap;
use std::ops::Range;

/// What is shown of a pass, and why.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Face {
    /// The design that Wallet takes, and the style whose fields are shown.
    #[serde(flatten)]
    pub resolution: Resolution,
    /// The language whose texts are shown; `None` where those of `pass.json` are.
    pub language: Option<String>,
    /// `organizationName`
    pub organisation: String,
    /// `description`
    pub description: String,
    /// The text beside the logo.
    pub logo_text: Option<String>,
    /// Header fields from left to right: the array's first is the last.
    pub header: Vec<FaceField>,
    /// Primary fields.
    pub primary: Vec<FaceField>,
    /// Rows from the top down, as the style has them; an empty row keeps its place.
    pub rows: Vec<Vec<FaceField>>,
    /// Fields of the details page.
    pub back: Vec<FaceField>,
    /// Rows of the details page that are the phone's own.
    pub sheet: Sheet,
    /// Pictures by slot: those that the style shows, and the icon.
    pub images: BTreeMap<&'static str, FaceImage>,
    /// The code.
    pub barcode: Option<FaceBarcode>,
    /// `transitType`, where the style shows it.
    pub transit: Option<Transit>,
    /// Colours as they are drawn.
    pub colours: Colours,
    /// The date of expiry has gone by, or the pass is void.
    pub expired: bool,
    /// What is not shown, and why.
    pub hidden: Vec<Hidden>,
    /// Remarks on what is shown.
    pub notes: Vec<String>,
}

/// A field that is shown.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FaceField {
    /// Where it stands, such as `pass.json#/storeCard/primaryFields/0`.
    pub place: Place,
    /// Its key.
    pub key: String,
    /// Its label in the phone's language, as written.
    pub label: String,
    /// Its value, formatted. On the details page `attributedValue` wins.
    pub value: String,
    /// Alignment of label and value to each other.
    pub alignment: Alignment,
    /// Why the value differs from what the keys ask for.
    pub note: Option<String>,
    /// Parts of the value, as bytes, that are links; on the details page only.
    pub links: Vec<Range<usize>>,
}

/// `transitType`
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs)] // each name is the sentence
pub enum Transit {
    Air,
    Boat,
    Bus,
    Train,
    Generic,
}

/// The code that is shown.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FaceBarcode {
    /// Where it stands, such as `pass.json#/barcodes/0`.
    pub place: Place,
    /// Its format.
    pub format: Format,
    /// Its modules.
    #[serde(skip)]
    pub modules: Modules,
    /// The text below it.
    pub alt_text: Option<String>,
}

/// What a phone makes of a pass.
pub fn face(package: &Package, view: &View, moment: &Moment) -> Face {
    let pass = PassView::of(&package.pass);
    let texts = Texts::of(package, &view.locale);
    let resolution = resolve(package, view.generation);
    let style = resolution.style;
    let mut notes = Vec::new();
    let mut hidden = Vec::new();
    notes.extend(modern(&resolution));
    let images = pictures(package, &texts, style, &mut hidden, &mut notes);
    let metrics = styles::metrics(style, view.generation, images.contains_key("strip"));
    let reader = Reader {
        pass,
        style,
        texts,
        context: FormatContext {
            locale: view.locale.clone(),
            zone: moment.zone.clone(),
            now: moment.now,
        },
    };

    let mut header = reader.fields(Group::HeaderFields, None);
    limit(
        &mut header,
        HEADER.limit,
        "Wallet shows three header fields.",
        &mut hidden,
    );
    header.reverse();
    let mut primary = reader.fields(Group::PrimaryFields, None);
    let why = match metrics.primaries {
        2 => "A boarding pass shows two primary fields.",
        _ => "This style shows one primary field.",
    };
    limit(&mut primary, metrics.primaries, why, &mut hidden);
    let mut rows = Vec::new();
    for row in metrics.rows {
        let all = row
            .groups
            .iter()
            .flat_map(|group| reader.fields(*group, row.line));
        let mut fields: Vec<FaceField> = all.collect();
        limit(&mut fields, row.limit, row_full(row), &mut hidden);
        rows.push(fields);
    }
    let back = reader.fields(Group::BackFields, None);
    reader.other_groups(&mut hidden);
    reader.other_styles(&mut hidden);
    let shown = header
        .iter()
        .chain(&primary)
        .chain(rows.iter().flatten())
        .chain(&back);
    notes.extend(shown.filter_map(|field| field.note.clone()));

    let text = |key: &str| {
        let written = pass.text(key).map(|written| texts.text(written).to_owned());
        written.filter(|text| !text.trim().is_empty())
    };
    Face {
        language: texts.language.map(str::to_owned),
        organisation: text("organizationName").unwrap_or_default(),
        description: text("description").unwrap_or_default(),
        logo_text: text("logoText"),
        header,
        primary,
        rows,
        back,
        sheet: Sheet::of(pass.value()),
        barcode: code(pass, &texts, view.generation, &mut hidden),
        transit: (style == Style::BoardingPass).then(|| Transit::of(pass)),
        colours: colours(pass, style, &images, &mut notes),
        expired: is_expired(pass, moment),
        images,
        resolution,
        hidden,
        notes,
    }
}

/// What stands in for a modern layout.
fn modern(resolution: &Resolution) -> Option<String> {
    let layout = resolution.layout;
    match (layout, resolution.style) {
        (Layout::PosterGeneric, Style::PosterGeneric) => Some(
            "Wallet draws a poster here; its fields are shown in the layout of a generic pass."
                .to_owned(),
        ),
        (layout, style) if layout.since() > ios(6) => Some(format!(
            "Wallet draws {} here; shown is the {} that older systems draw.",
            layout.key(),
            style.key()
        )),
        _ => None,
    }
}

/// Reads the fields of the chosen style.
struct Reader<'p> {
    pass: PassView<'p>,
    style: Style,
    texts: Texts<'p>,
    context: FormatContext,
}

impl Reader<'_> {
    fn fields(&self, group: Group, line: Option<u8>) -> Vec<FaceField> {
        let fields = self.pass.fields(self.style, group);
        let fields = fields
            .iter()
            .filter(|field| line.is_none_or(|line| field.row() == line));
        fields.map(|field| self.field(field)).collect()
    }

    fn field(&self, field: &FieldView<'_>) -> FaceField {
        let attributed = field
            .attributed_value()
            .filter(|_| field.group == Group::BackFields);
        let value = match attributed.or(field.value.as_str()) {
            Some(written) => Value::from(self.texts.text(written)),
            None => field.value.clone(),
        };
        let formatted = format::value(field.object, &value, &self.context);
        let linked = match field.group {
            Group::BackFields if attributed.is_some() => links::attributed(&formatted.text),
            Group::BackFields => {
                let links = links::detected(&formatted.text, field.object.get("dataDetectorTypes"));
                Linked {
                    text: formatted.text,
                    links,
                }
            }
            _ => Linked {
                text: formatted.text,
                links: Vec::new(),
            },
        };
        FaceField {
            place: field.place.clone(),
            key: field.key.to_owned(),
            label: self.texts.text(field.label.unwrap_or_default()).to_owned(),
            value: linked.text,
            alignment: field.alignment().unwrap_or_default(),
            note: formatted.note,
            links: linked.links,
        }
    }

    /// Lists of fields that the layout does not draw.
    fn other_groups(&self, hidden: &mut Vec<Hidden>) {
        let drawn = [
            Group::HeaderFields,
            Group::PrimaryFields,
            Group::SecondaryFields,
            Group::AuxiliaryFields,
            Group::BackFields,
        ];
        let dictionary = self.pass.dictionary(self.style);
        for (key, value) in dictionary
            .into_iter()
            .flat_map(|dictionary| dictionary.iter())
        {
            let Some(fields) = value.as_array() else {
                continue;
            };
            if drawn.iter().any(|group| group.key() == key) {
                continue;
            }
            hidden.extend((0..fields.len()).map(|index| Hidden {
                place: Place::pass(format!("/{}/{key}/{index}", self.style.key())),
                reason: HiddenReason::GroupUnknown,
                why: format!("This layout has no {key}."),
            }));
        }
    }

    /// Style dictionaries that are not drawn.
    fn other_styles(&self, hidden: &mut Vec<Hidden>) {
        let others = self
            .pass
            .styles()
            .into_iter()
            .filter(|style| *style != self.style);
        hidden.extend(others.map(|style| Hidden {
            place: Place::pass(format!("/{}", style.key())),
            reason: HiddenReason::OtherStyle,
            why: format!("{} is drawn.", self.style.key()),
        }));
    }
}

fn limit(fields: &mut Vec<FaceField>, limit: usize, why: &str, hidden: &mut Vec<Hidden>) {
    let rest = fields.split_off(fields.len().min(limit));
    hidden.extend(rest.into_iter().map(|field| Hidden {
        place: field.place,
        reason: HiddenReason::RowFull,
        why: why.to_owned(),
    }));
}

fn row_full(row: &Row) -> &'static str {
    match (row.limit, row.groups.len()) {
        (_, 2..) => "Secondary and auxiliary fields share one row of four.",
        (5, _) => "This row shows five fields.",
        _ => "This row shows four fields.",
    }
}

/// The pictures that the style shows, and the icon; all others are hidden with the reason.
fn pictures(
    package: &Package,
    texts: &Texts<'_>,
    style: Style,
    hidden: &mut Vec<Hidden>,
    notes: &mut Vec<String>,
) -> BTreeMap<&'static str, FaceImage> {
    let layout = classic_layout(style);
    let strip = layout == Layout::EventTicket && images::file(package, texts, "strip").is_some();
    let mut shown = BTreeMap::new();
    for slot in image_slots() {
        let Some(file) = images::file(package, texts, slot.name) else {
            continue;
        };
        let mut hide = |reason, why: String| {
            let place = Place::file(file.0);
            hidden.push(Hidden { place, reason, why });
        };
        if slot.name == "personalizationLogo" {
            // Belongs to the sign-up sheet, not to the card.
        } else if !slot.layouts.contains(&layout) {
            let why = format!("The layout {} shows no {}.", layout.key(), slot.name);
            hide(HiddenReason::ImageUnused, why);
        } else if strip && matches!(slot.name, "thumbnail" | "background") {
            let why = "An event ticket with a strip shows neither thumbnail nor background.";
            hide(HiddenReason::Superseded, why.to_owned());
        } else if let Some(image) = images::image(package, file) {
            if image.scale < 3 && slot.name != "icon" {
                let (name, scale) = (slot.name, image.scale);
                notes.push(format!(
                    "{name} is drawn from a {scale}x image: it is not sharp on phones of today."
                ));
            }
            shown.insert(slot.name, image);
        } else {
            let why = "The file is no PNG: Wallet draws nothing in its place.";
            hide(HiddenReason::Unreadable, why.to_owned());
        }
    }
    shown
}

/// The first of `barcodes` that the system can draw, else `barcode`.
fn code(
    pass: PassView<'_>,
    texts: &Texts<'_>,
    generation: Generation,
    hidden: &mut Vec<Hidden>,
) -> Option<FaceBarcode> {
    let mut codes = pass.barcodes();
    if pass.value().get("barcodes").is_some() {
        codes.extend(pass.legacy_barcode());
    }
    let mut shown: Option<FaceBarcode> = None;
    for code in codes {
        match (drawable(pass, &code, texts, generation), &shown) {
            (_, Some(shown)) => {
                let why = format!("Wallet draws the first code that it can, {}.", shown.place);
                let (place, reason) = (code.place, HiddenReason::Superseded);
                hidden.push(Hidden { place, reason, why });
            }
            (Ok(drawable), None) => shown = Some(drawable),
            (Err((reason, why)), None) => hidden.push(Hidden {
                place: code.place,
                reason,
                why,
            }),
        }
    }
    shown
}

fn drawable(
    pass: PassView<'_>,
    code: &BarcodeView<'_>,
    texts: &Texts<'_>,
    generation: Generation,
) -> Result<FaceBarcode, (HiddenReason, String)> {
    if pass.nfc().is_some() {
        let why = "A pass with NFC keeps its code behind the “•••” button.";
        return Err((HiddenReason::Superseded, why.to_owned()));
    }
    let Some(format) = code.format else {
        let why = "Wallet knows no such format.";
        return Err((HiddenReason::Unencodable, why.to_owned()));
    };
    if format.since() > generation.ios() {
        let why = format!("{} is drawn from iOS {} on.", format.key(), format.since());
        return Err((HiddenReason::TooNew, why));
    }
    let message = code.message.unwrap_or_default();
    let modules = barcode::code(format, message, code.encoding.unwrap_or("iso-8859-1"))
        .map_err(|error| (HiddenReason::Unencodable, error.to_string()))?;
    let alt_text = code.alt_text.map(|alt| texts.text(alt).to_owned());
    Ok(FaceBarcode {
        place: code.place.clone(),
        format,
        modules,
        alt_text: alt_text.filter(|alt| !alt.trim().is_empty()),
    })
}

impl Transit {
    fn of(pass: PassView<'_>) -> Transit {
        match pass.transit_type() {
            Some("PKTransitTypeAir") => Transit::Air,
            Some("PKTransitTypeBoat") => Transit::Boat,
            Some("PKTransitTypeBus") => Transit::Bus,
            Some("PKTransitTypeTrain") => Transit::Train,
            _ => Transit::Generic,
        }
    }
}

fn is_expired(pass: PassView<'_>, moment: &Moment) -> bool {
    let gone = pass.text("expirationDate").and_then(date::parse);
    gone.is_some_and(|date| date.timestamp() <= moment.now) || pass.flag("voided")
}
