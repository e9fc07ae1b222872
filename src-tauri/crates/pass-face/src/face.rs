//! What Wallet takes from a pass: which style wins, which fields stand in which row, which picture,
//! text and code are shown, and what is hidden and why. No position is known here.

use crate::barcode::{self, Modules};
use crate::colours::{Colours, colours};
use crate::drawing::{Hidden, HiddenReason};
use crate::format::{self, FormatContext};
use crate::images::{self, FaceImage};
use crate::metrics::HEADER;
use crate::resolve::{Layout, Resolution, resolve};
use crate::styles;
use crate::surfaces::details::Sheet;
use crate::surfaces::links::{self, Linked};
use crate::texts::Texts;
use crate::view::{Generation, Moment, View};
use pass_format::json::Value;
use pass_format::package::Package;
use pass_format::pass::barcode::Format;
use pass_format::pass::{Group, Style};
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

/// `textAlignment`
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs)] // each name is the sentence
pub enum Alignment {
    Left,
    Center,
    Right,
    /// By the direction of the text; flush right in the header.
    #[default]
    Natural,
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
    let pass = &package.pass;
    let texts = Texts::of(package, &view.locale);
    let resolution = resolve(package, view.generation);
    let style = resolution.style;
    let mut notes = Vec::new();
    let mut hidden = Vec::new();
    if resolution.layout != Layout::Classic {
        notes.push(match style {
            Style::PosterGeneric => {
                "Wallet draws a poster generic here; its fields are shown in the generic layout."
                    .to_owned()
            }
            style => format!(
                "Wallet draws {} here; shown is the {} that older systems draw.",
                resolution.layout.key(style),
                style.key()
            ),
        });
    }
    let text = |key: &str| {
        let written = pass.get(key).and_then(Value::as_str)?;
        Some(texts.text(written).to_owned()).filter(|text| !text.trim().is_empty())
    };
    let reader = Reader {
        pass,
        style,
        texts,
        context: FormatContext {
            locale: view.locale.clone(),
            zone: moment.zone.clone(),
            now: moment.now,
            generation: view.generation,
        },
    };
    let images = pictures(package, &texts, style, &mut hidden, &mut notes);
    let metrics = styles::metrics(style, view.generation, images.contains_key("strip"));

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
    let rows = metrics.rows.iter().map(|row| {
        let all = row
            .groups
            .iter()
            .flat_map(|group| reader.fields(*group, row.line));
        let mut fields: Vec<FaceField> = all.collect();
        limit(
            &mut fields,
            row.limit,
            row_full(row.limit, row.groups.len() > 1),
            &mut hidden,
        );
        fields
    });
    let rows: Vec<Vec<FaceField>> = rows.collect();
    let back = reader.fields(Group::BackFields, None);
    reader.other_groups(&mut hidden);
    reader.other_styles(&mut hidden);
    let shown = header
        .iter()
        .chain(&primary)
        .chain(rows.iter().flatten())
        .chain(&back);
    notes.extend(shown.filter_map(|field| field.note.clone()));
    let barcode = code(pass, &texts, view.generation, &mut hidden);

    Face {
        language: texts.language.map(str::to_owned),
        organisation: text("organizationName").unwrap_or_default(),
        description: text("description").unwrap_or_default(),
        logo_text: text("logoText"),
        header,
        primary,
        rows,
        back,
        sheet: Sheet::of(pass),
        barcode,
        transit: (style == Style::BoardingPass).then(|| transit(pass)),
        colours: colours(pass, style, &images, &mut notes),
        expired: is_expired(pass, moment),
        images,
        resolution,
        hidden,
        notes,
    }
}

/// Reads the fields of the chosen style.
struct Reader<'p> {
    pass: &'p Value,
    style: Style,
    texts: Texts<'p>,
    context: FormatContext,
}

impl Reader<'_> {
    fn fields(&self, group: Group, line: Option<u8>) -> Vec<FaceField> {
        let dictionary = self.pass.get(self.style.key());
        let array = dictionary.and_then(|dictionary| dictionary.get(group.key()));
        let fields = array
            .and_then(Value::as_array)
            .unwrap_or_default()
            .iter()
            .enumerate();
        fields
            .filter(|(_, field)| line.is_none_or(|line| field_line(field) == line))
            .map(|(index, field)| self.field(group, index, field))
            .collect()
    }

    fn field(&self, group: Group, index: usize, field: &Value) -> FaceField {
        let text = |key: &str| field.get(key).and_then(Value::as_str);
        let attributed = text("attributedValue").filter(|_| group == Group::BackFields);
        let value = match attributed.or(text("value")) {
            Some(written) => Value::from(self.texts.text(written)),
            None => field.get("value").cloned().unwrap_or_default(),
        };
        let formatted = format::value(field, &value, &self.context);
        let linked = match group {
            Group::BackFields if attributed.is_some() => links::attributed(&formatted.text),
            Group::BackFields => {
                let links = links::detected(&formatted.text, field.get("dataDetectorTypes"));
                Linked { text: formatted.text, links }
            }
            _ => Linked { text: formatted.text, links: Vec::new() },
        };
        let alignment = match text("textAlignment") {
            Some("PKTextAlignmentLeft") => Alignment::Left,
            Some("PKTextAlignmentCenter") => Alignment::Center,
            Some("PKTextAlignmentRight") => Alignment::Right,
            _ => Alignment::Natural,
        };
        FaceField {
            place: Place::pass(format!("/{}/{}/{index}", self.style.key(), group.key())),
            key: text("key").unwrap_or_default().to_owned(),
            label: self
                .texts
                .text(text("label").unwrap_or_default())
                .to_owned(),
            value: linked.text,
            alignment,
            note: formatted.note,
            links: linked.links,
        }
    }

    /// Groups that the style does not draw.
    fn other_groups(&self, hidden: &mut Vec<Hidden>) {
        let classic = [
            Group::HeaderFields,
            Group::PrimaryFields,
            Group::SecondaryFields,
            Group::AuxiliaryFields,
            Group::BackFields,
        ];
        let dictionary = self.pass.get(self.style.key()).and_then(Value::as_object);
        for (key, value) in dictionary
            .into_iter()
            .flat_map(|dictionary| dictionary.iter())
        {
            let Some(fields) = value.as_array() else {
                continue;
            };
            if classic.iter().any(|group| group.key() == key) {
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
        let others = Style::ALL.into_iter().filter(|style| *style != self.style);
        hidden.extend(
            others
                .filter(|style| self.pass.get(style.key()).is_some())
                .map(|style| Hidden {
                    place: Place::pass(format!("/{}", style.key())),
                    reason: HiddenReason::OtherStyle,
                    why: format!("{} is drawn.", self.style.key()),
                }),
        );
    }
}

/// `row` of an auxiliary field, 0 or 1.
fn field_line(field: &Value) -> u8 {
    u8::from(
        field
            .get("row")
            .and_then(Value::as_number)
            .is_some_and(|row| row.as_f64() == 1.0),
    )
}

fn limit(fields: &mut Vec<FaceField>, limit: usize, why: &str, hidden: &mut Vec<Hidden>) {
    let rest = fields.split_off(fields.len().min(limit));
    hidden.extend(rest.into_iter().map(|field| Hidden {
        place: field.place,
        reason: HiddenReason::RowFull,
        why: why.to_owned(),
    }));
}

fn row_full(limit: usize, joint: bool) -> &'static str {
    match (limit, joint) {
        (_, true) => "Secondary and auxiliary fields share one row of four.",
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
    let mut shown = BTreeMap::new();
    let has_strip = style == Style::EventTicket && images::file(package, texts, "strip").is_some();
    for slot in images::SLOTS {
        let Some(file) = images::file(package, texts, slot) else {
            continue;
        };
        let used = match slot {
            "icon" => true,
            "logo" => true,
            "strip" => matches!(style, Style::Coupon | Style::StoreCard | Style::EventTicket),
            "thumbnail" => matches!(style, Style::Generic | Style::EventTicket),
            "background" => style == Style::EventTicket,
            "footer" => style == Style::BoardingPass,
            // Shown on the sign-up sheet, not on the card.
            "personalizationLogo" => continue,
            _ => false,
        };
        let superseded = has_strip && matches!(slot, "thumbnail" | "background");
        if !used || superseded {
            hidden.push(Hidden {
                place: Place::file(file.0),
                reason: if used {
                    HiddenReason::Superseded
                } else {
                    HiddenReason::ImageUnused
                },
                why: match used {
                    true => "An event ticket with a strip shows neither thumbnail nor background."
                        .to_owned(),
                    false => format!("A {} shows no {slot}.", style.key()),
                },
            });
            continue;
        }
        if let Some(image) = images::image(package, file, hidden) {
            if image.scale < 3 && slot != "icon" {
                let scale = image.scale;
                notes.push(format!(
                    "{slot} is drawn from a {scale}x image: on phones of today it is not sharp."
                ));
            }
            shown.insert(slot, image);
        }
    }
    shown
}

/// The first entry of `barcodes` that the system can draw, else `barcode`.
fn code(
    pass: &Value,
    texts: &Texts<'_>,
    generation: Generation,
    hidden: &mut Vec<Hidden>,
) -> Option<FaceBarcode> {
    let list = pass
        .get("barcodes")
        .and_then(Value::as_array)
        .unwrap_or_default();
    let listed = list
        .iter()
        .enumerate()
        .map(|(index, code)| (Place::pass(format!("/barcodes/{index}")), code));
    let legacy = pass
        .get("barcode")
        .map(|code| (Place::pass("/barcode"), code));
    let mut shown: Option<FaceBarcode> = None;
    for (place, code) in listed.chain(legacy) {
        let mut hide = |reason, why: String| {
            hidden.push(Hidden {
                place: place.clone(),
                reason,
                why,
            })
        };
        if pass.get("nfc").is_some_and(|nfc| nfc.as_object().is_some()) {
            hide(
                HiddenReason::Superseded,
                "A pass with NFC keeps its code behind the “•••” button.".to_owned(),
            );
            continue;
        }
        if let Some(shown) = &shown {
            let why = format!(
                "{} is shown: Wallet draws the first code that it can.",
                shown.place
            );
            hide(HiddenReason::Superseded, why);
            continue;
        }
        let text = |key: &str| code.get(key).and_then(Value::as_str);
        let Some(format) = text("format").and_then(Format::parse) else {
            hide(
                HiddenReason::Unencodable,
                "Wallet knows no such format.".to_owned(),
            );
            continue;
        };
        if format.since() > generation.ios() {
            let why = format!("{} is drawn from iOS {} on.", format.key(), format.since());
            hide(HiddenReason::TooNew, why);
            continue;
        }
        let message = text("message").unwrap_or_default();
        let encoding = text("messageEncoding").unwrap_or("iso-8859-1");
        match barcode::code(format, message, encoding) {
            Ok(modules) => {
                let alt = text("altText").map(|alt| texts.text(alt).to_owned());
                let alt_text = alt.filter(|alt| !alt.trim().is_empty());
                shown = Some(FaceBarcode {
                    place,
                    format,
                    modules,
                    alt_text,
                });
            }
            Err(error) => hide(HiddenReason::Unencodable, error.to_string()),
        }
    }
    shown
}

fn transit(pass: &Value) -> Transit {
    match pass
        .pointer("/boardingPass/transitType")
        .and_then(Value::as_str)
    {
        Some("PKTransitTypeAir") => Transit::Air,
        Some("PKTransitTypeBoat") => Transit::Boat,
        Some("PKTransitTypeBus") => Transit::Bus,
        Some("PKTransitTypeTrain") => Transit::Train,
        _ => Transit::Generic,
    }
}

fn is_expired(pass: &Value, moment: &Moment) -> bool {
    let date = pass.get("expirationDate").and_then(Value::as_str);
    let gone = date.and_then(pass_format::pass::date::parse);
    gone.is_some_and(|date| date.timestamp() <= moment.now)
        || pass.get("voided").and_then(Value::as_bool).unwrap_or(false)
}
