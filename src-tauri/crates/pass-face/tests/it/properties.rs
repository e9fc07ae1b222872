//! Whatever the texts, scripts, pictures and widths: nothing overlaps, leaves the card or changes
//! order, rows shrink as a whole in whole points, and what is not drawn is named with its reason.

use crate::support::{cases, draw, package, view, written};
use pass_face::drawing::{Drawing, Frame, Layer, Part, Region};
use pass_face::view::{Generation, Side, View};
use proptest::prelude::*;
use std::collections::BTreeMap;

const WIDTHS: [u32; 7] = [343, 358, 361, 362, 382, 390, 400];
const STYLES: [&str; 5] = [
    "boardingPass",
    "coupon",
    "eventTicket",
    "generic",
    "storeCard",
];
const GROUPS: [&str; 4] = [
    "headerFields",
    "primaryFields",
    "secondaryFields",
    "auxiliaryFields",
];
const ALIGNMENTS: [&str; 4] = ["Left", "Center", "Right", "Natural"];
const PICTURES: [&str; 5] = ["logo", "strip", "thumbnail", "background", "footer"];
const CODES: [&str; 4] = ["QR", "Aztec", "PDF417", "Code128"];

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[A-Za-zÄÖÜßéñ0-9 .,:/&@#'-]{0,30}",
        1 => "[А-Яа-я ]{0,24}",
        1 => "[α-ωΑ-Ω ]{0,24}",
        1 => "[א-ת 0-9]{0,20}",
        1 => "[ا-ي 0-9]{0,20}",
        1 => "[一-龥]{0,16}",
        1 => "[a-z\u{300}-\u{304}\u{200d}\u{fe0f}☀-⛿🌍-🏿\n\t]{0,12}",
        1 => "[W@M]{20,60}",
        1 => " {0,3}",
        1 => any::<String>(),
    ]
}

#[derive(Clone, Debug)]
struct Field {
    label: String,
    value: String,
    alignment: usize,
    line: u8,
}

fn field() -> impl Strategy<Value = Field> {
    (text(), text(), 0..ALIGNMENTS.len(), 0..2_u8).prop_map(|(label, value, alignment, line)| {
        Field {
            label,
            value,
            alignment,
            line,
        }
    })
}

#[derive(Clone, Debug)]
struct Case {
    style: usize,
    groups: [Vec<Field>; 4],
    logo_text: String,
    code: Option<(usize, Option<String>)>,
    pictures: Vec<(u32, u32)>,
    view: View,
}

fn case() -> impl Strategy<Value = Case> {
    let group = || prop::collection::vec(field(), 0..6);
    let picture = prop_oneof![2 => Just((0, 0)), 3 => (1..1500_u32, 1..1500_u32)];
    let look =
        (0..WIDTHS.len(), 0..4_usize, 0..4_usize).prop_map(|(width, generation, locale)| View {
            locale: ["en-US", "de-DE", "ar-EG", "he"][locale].to_owned(),
            ..view(
                WIDTHS[width],
                [
                    Generation::Ios17,
                    Generation::Ios18,
                    Generation::Ios26,
                    Generation::Ios27,
                ][generation],
            )
        });
    (
        0..STYLES.len(),
        [group(), group(), group(), group()],
        text(),
        prop::option::of((0..CODES.len(), prop::option::of(text()))),
        prop::collection::vec(picture, PICTURES.len()),
        look,
    )
        .prop_map(|(style, groups, logo_text, code, pictures, view)| Case {
            style,
            groups,
            logo_text,
            code,
            pictures,
            view,
        })
}

fn quoted(text: &str) -> String {
    pass_format::json::compact(&text.into())
}

impl Case {
    fn json(&self) -> String {
        let groups = GROUPS.iter().zip(&self.groups).map(|(key, fields)| {
            let fields = fields.iter().enumerate().map(|(index, field)| {
                format!(
                    r#"{{"key": "{key}{index}", "label": {}, "value": {}, "textAlignment": "PKTextAlignment{}", "row": {}}}"#,
                    quoted(&field.label),
                    quoted(&field.value),
                    ALIGNMENTS[field.alignment],
                    field.line
                )
            });
            format!(r#""{key}": [{}]"#, fields.collect::<Vec<_>>().join(","))
        });
        let groups = groups.collect::<Vec<_>>().join(",");
        let code = self.code.as_ref().map_or(String::new(), |(format, alt)| {
            let alt = alt.as_ref().map_or(String::new(), |alt| {
                format!(r#", "altText": {}"#, quoted(alt))
            });
            format!(
                r#", "barcodes": [{{"format": "PKBarcodeFormat{}", "message": "1234567890", "messageEncoding": "iso-8859-1"{alt}}}]"#,
                CODES[*format]
            )
        });
        format!(
            r##"{{"{}": {{{groups}, "transitType": "PKTransitTypeAir"}}, "logoText": {}, "backgroundColor": "#abc"{code}}}"##,
            STYLES[self.style],
            quoted(&self.logo_text)
        )
    }

    fn draw(&self) -> Drawing {
        let paths: Vec<String> = PICTURES
            .iter()
            .map(|name| format!("{name}@3x.png"))
            .collect();
        let pictures: Vec<(&str, u32, u32)> = paths
            .iter()
            .zip(&self.pictures)
            .filter(|(_, (width, _))| *width > 0)
            .map(|(path, (width, height))| (path.as_str(), *width, *height))
            .collect();
        draw(&package(&self.json(), &pictures), &self.view)
    }

    fn mirrored(&self) -> bool {
        ["ar-EG", "he"].contains(&self.view.locale.as_str())
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(96, 20_000), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_layout_holds_for_any_text(case in case()) {
        let drawing = case.draw();
        nothing_leaves_the_card(&drawing)?;
        nothing_overlaps(&drawing)?;
        the_order_is_kept(&case, &drawing)?;
        sizes_are_whole_and_of_a_row(&drawing)?;
        every_field_is_shown_or_named(&case, &drawing)?;
    }
}

/// Widths that no phone has, down to nothing and up to what the number holds.
fn any_width() -> impl Strategy<Value = u32> {
    prop_oneof![Just(0), Just(u32::MAX), 0..2000_u32, any::<u32>()]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(24, 5_000), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_width_has_a_card_and_a_sheet_of_bounded_size(case in case(), width in any_width()) {
        for side in [Side::Front, Side::Details] {
            let case = Case { view: View { width, side, ..case.view.clone() }, ..case.clone() };
            let drawing = case.draw();
            prop_assert_eq!(drawing.width, width.clamp(View::LEAST, View::MOST) as f32);
            prop_assert!(drawing.outline.len() < 100_000);
        }
    }
}

fn nothing_leaves_the_card(drawing: &Drawing) -> Result<(), TestCaseError> {
    let inside = |frame: Frame| {
        frame.x >= -0.1
            && frame.y >= -0.1
            && frame.x + frame.width <= drawing.width + 0.1
            && frame.y + frame.height <= drawing.height + 0.1
    };
    for region in &drawing.regions {
        prop_assert!(inside(region.frame), "{:?}", region);
    }
    for layer in &drawing.layers {
        match layer {
            Layer::Text { x, width, text, .. } => prop_assert!(
                *x >= 9.0 && x + width <= drawing.width - 9.0,
                "{text:?} from {x}, {width} wide"
            ),
            Layer::Image { frame, crop, .. } => {
                prop_assert!(inside(*frame));
                let part = [crop.x, crop.y, crop.x + crop.width, crop.y + crop.height];
                prop_assert!(
                    part.iter().all(|part| (-1e-4..=1.0001).contains(part)),
                    "{crop:?}"
                );
            }
            _ => {}
        }
    }
    for line in written(drawing).iter().filter(|line| line.ink.width > 0.0) {
        // Marks above and below may reach out of their line, never out of the card.
        prop_assert!(line.ink.x > -20.0 && line.ink.x + line.ink.width < drawing.width + 20.0);
    }
    Ok(())
}

/// What stands on the card by itself, not as its ground.
fn standing(drawing: &Drawing) -> Vec<&Region> {
    let ground = |region: &Region| {
        region.part == Part::Card
            || (region.part == Part::Image
                && ["strip", "background"]
                    .iter()
                    .any(|name| region.place.path.starts_with(name)))
    };
    drawing
        .regions
        .iter()
        .filter(|region| !ground(region))
        .collect()
}

fn nothing_overlaps(drawing: &Drawing) -> Result<(), TestCaseError> {
    let standing = standing(drawing);
    for (index, one) in standing.iter().enumerate() {
        for other in &standing[index + 1..] {
            let (a, b) = (one.frame, other.frame);
            let across = (a.x + a.width).min(b.x + b.width) - a.x.max(b.x);
            let down = (a.y + a.height).min(b.y + b.height) - a.y.max(b.y);
            prop_assert!(across <= 0.1 || down <= 0.1, "{one:?}\n{other:?}");
        }
    }
    Ok(())
}

fn the_order_is_kept(case: &Case, drawing: &Drawing) -> Result<(), TestCaseError> {
    let mut lines: BTreeMap<(String, i64), Vec<(usize, f32)>> = BTreeMap::new();
    for region in drawing
        .regions
        .iter()
        .filter(|region| region.part == Part::Field)
    {
        let inner = region.place.inner.clone().unwrap_or_default();
        let (group, index) = inner.rsplit_once('/').unwrap();
        let line = (region.frame.y * 10.0) as i64;
        let middle = region.frame.x + region.frame.width / 2.0;
        lines
            .entry((group.to_owned(), line))
            .or_default()
            .push((index.parse().unwrap(), middle));
    }
    for ((group, _), mut fields) in lines {
        fields.sort_by_key(|(index, _)| *index);
        let reversed = group.ends_with("headerFields") != case.mirrored();
        let ordered = fields.windows(2).all(|pair| {
            let (a, b) = (pair[0].1, pair[1].1);
            if reversed { a > b } else { a < b }
        });
        prop_assert!(ordered, "{group}: {fields:?}");
    }
    Ok(())
}

fn sizes_are_whole_and_of_a_row(drawing: &Drawing) -> Result<(), TestCaseError> {
    let mut rows: BTreeMap<i64, f32> = BTreeMap::new();
    for region in drawing
        .regions
        .iter()
        .filter(|region| region.part == Part::Field)
    {
        prop_assert!(
            region.size.fract() == 0.0 && region.size >= 8.0,
            "{region:?}"
        );
        if region
            .place
            .inner
            .as_ref()
            .is_some_and(|inner| inner.contains("primaryFields"))
        {
            continue;
        }
        let row = rows
            .entry((region.frame.y * 10.0) as i64)
            .or_insert(region.size);
        prop_assert_eq!(*row, region.size);
    }
    Ok(())
}

fn every_field_is_shown_or_named(case: &Case, drawing: &Drawing) -> Result<(), TestCaseError> {
    for (group, fields) in GROUPS.iter().zip(&case.groups) {
        for index in 0..fields.len() {
            let inner = format!("/{}/{group}/{index}", STYLES[case.style]);
            let is =
                |place: &pass_format::place::Place| place.pass_pointer() == Some(inner.as_str());
            let shown = drawing
                .regions
                .iter()
                .filter(|region| is(&region.place))
                .count();
            let hidden = drawing
                .hidden
                .iter()
                .filter(|hidden| is(&hidden.place))
                .count();
            prop_assert_eq!(shown + hidden, 1, "{}", inner);
        }
    }
    Ok(())
}
