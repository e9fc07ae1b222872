//! The details page.

use crate::support::{FONTS, moment, package};
use pass_face::drawing::{Drawing, Layer, Paint};
use pass_face::look;
use pass_face::surfaces::links::{attributed, detected};
use pass_face::view::{Generation, Side, View};
use pass_format::json::Value;

fn view(locale: &str) -> View {
    View {
        generation: Generation::Ios18,
        width: 358,
        side: Side::Details,
        locale: locale.to_owned(),
        dark: false,
    }
}

fn details(json: &str, view: &View) -> Drawing {
    look(
        &package(json, &[("icon.png", 29, 29)]),
        view,
        &moment(),
        &FONTS,
    )
}

/// Every line of text with its colour, from the top down.
fn lines(drawing: &Drawing) -> Vec<(&str, &str)> {
    fn text(layer: &Layer) -> Option<(&str, &str)> {
        match layer {
            Layer::Text { text, colour, .. } => Some((text, colour)),
            _ => None,
        }
    }
    drawing.layers.iter().filter_map(text).collect()
}

fn texts(drawing: &Drawing) -> Vec<&str> {
    lines(drawing).into_iter().map(|(text, _)| text).collect()
}

const LINK: &str = "#007aff";

const CARD: &str = r#"{
    "organizationName": "Green Cup", "description": "Coffee card",
    "webServiceURL": "https://example.com/", "locations": [{"latitude": 1, "longitude": 2}],
    "storeCard": { "backFields": [
        {"key": "terms", "label": "Terms", "value": "One stamp per cup.\nNo cash."},
        {"key": "phone", "label": "Call us", "value": "Daily at +49 30 901820"},
        {"key": "site", "value": "example.com", "attributedValue": "<a href='https://example.com'>Our site</a> &amp; more"}
    ]}
}"#;

#[test]
fn it_lists_issuer_switches_fields_and_the_way_out() {
    let drawing = details(CARD, &view("en-US"));
    assert_eq!(
        texts(&drawing),
        [
            "Pass Details",
            "Done",
            "Green Cup",
            "Coffee card",
            "Share Pass",
            "Automatic Updates",
            "Allow Notifications",
            "Suggest on Lock Screen",
            "Terms",
            "One stamp per cup.",
            "No cash.",
            "Call us",
            "Daily at ",
            "+49 30 901820",
            "Our site",
            " & more",
            "Remove Pass",
        ]
        .map(str::trim_end)
    );
    assert_eq!(drawing.width, 358.0);
    assert_eq!(drawing.layout, "details");
}

#[test]
fn rows_without_their_key_are_absent() {
    let drawing = details(
        r#"{"sharingProhibited": true, "generic": {}, "locations": []}"#,
        &view("en-US"),
    );
    assert_eq!(texts(&drawing), ["Pass Details", "Done", "Remove Pass"]);
}

#[test]
fn links_have_their_colour() {
    let drawing = details(CARD, &view("en-US"));
    let linked: Vec<&str> = lines(&drawing)
        .into_iter()
        .filter(|(_, colour)| *colour == LINK)
        .map(|(text, _)| text)
        .collect();
    assert_eq!(linked, ["Done", "Share Pass", "+49 30 901820", "Our site"]);
}

#[test]
fn every_back_field_has_a_region_with_its_place() {
    let drawing = details(CARD, &view("en-US"));
    let places: Vec<String> = drawing
        .regions
        .iter()
        .map(|region| region.place.to_string())
        .collect();
    assert_eq!(
        places,
        [
            "icon.png",
            "pass.json#/organizationName",
            "pass.json#/description",
            "pass.json#/storeCard/backFields/0",
            "pass.json#/storeCard/backFields/1",
            "pass.json#/storeCard/backFields/2",
        ]
    );
    assert_eq!(
        drawing.regions[3].label,
        "Terms, One stamp per cup.\nNo cash."
    );
    for pair in drawing.regions[3..].windows(2) {
        let (above, below) = (pair[0].frame, pair[1].frame);
        assert!(
            (above.y + above.height - below.y).abs() < 0.01,
            "rows follow each other"
        );
    }
}

#[test]
fn long_values_wrap_inside_of_their_row_and_are_set_smaller() {
    let terms = "The voucher is valid for one visit and cannot be exchanged. ".repeat(12);
    let json = format!(r#"{{"coupon":{{"backFields":[{{"key":"a","value":"{terms}"}}]}}}}"#);
    let drawing = details(&json, &view("en-US"));
    let region = drawing.regions.last().expect("the field");
    assert_eq!(region.size, 13.0);
    let mut count = 0;
    for layer in &drawing.layers {
        let Layer::Text {
            x,
            width,
            baseline,
            size: 13.0,
            ..
        } = layer
        else {
            continue;
        };
        count += 1;
        assert!(*x >= 32.0 && x + width <= 326.1, "{x} + {width}");
        assert!(*baseline > region.frame.y && *baseline < region.frame.y + region.frame.height);
    }
    assert!(count >= 12, "{count} lines");
}

/// The outlines of all texts with their value's size, glyph by glyph.
fn glyphs(drawing: &Drawing) -> Vec<String> {
    let mut glyphs: Vec<String> = Vec::new();
    for layer in &drawing.layers {
        if let Layer::Text { path, .. } = layer {
            glyphs.extend(path.split('M').map(str::to_owned));
        }
    }
    glyphs.retain(|glyph| !glyph.is_empty());
    glyphs.sort();
    glyphs
}

const MIXED: [&str; 6] = [
    "לפני היציאה. Visit example.com תודה.",
    "example.com",
    "See example.com, שלום www.example.org and call +49 30 901820 (שלום).",
    "שלום +49 30 901820, עוד מילים שממלאות את כל השורה הזאת עד הסוף example.com",
    "Two\nexample.com\u{2028}lines\r\nשלום example.com",
    "المغادرة 12-34 example.com/شكرا للمزيد",
];

fn back(value: &str, more: &str) -> String {
    let value = pass_format::json::compact(&value.into());
    format!(r#"{{"coupon":{{"backFields":[{{"key":"a","value":{value}{more}}}]}}}}"#)
}

#[test]
fn links_are_coloured_where_they_stand_and_move_nothing() {
    for value in MIXED {
        for locale in ["en-US", "ar"] {
            let linked = details(&back(value, ""), &view(locale));
            let plain = details(&back(value, r#","dataDetectorTypes":[]"#), &view(locale));
            assert!(linked.layers.len() >= plain.layers.len());
            assert!(glyphs(&linked) == glyphs(&plain), "{value}");
            let links = lines(&linked);
            let links = links.iter().filter(|(_, colour)| *colour == LINK).count();
            assert!(links > 2, "{value}: “Done”, “Share Pass” and its own");
        }
    }
}

#[test]
fn a_link_in_a_hebrew_paragraph_stands_between_its_words() {
    let drawing = details(
        &back(MIXED[0], ""),
        &View {
            width: 400,
            ..view("en-US")
        },
    );
    let stands = |wanted: &str| {
        let is = |layer: &&Layer| matches!(layer, Layer::Text { text, .. } if text == wanted);
        match drawing.layers.iter().find(is) {
            Some(Layer::Text { x, width, .. }) => (*x, x + width),
            _ => panic!("{wanted} in {:?}", texts(&drawing)),
        }
    };
    let link = stands("example.com");
    let after = stands(" תודה.");
    // Read from the right: the words before, the link, the word after, a blank between each.
    assert!(after.1 - link.0 < 0.1 && link.0 - after.0 > 30.0);
    let before = stands("לפני היציאה. Visit");
    assert!(before.0 < link.0, "the Latin words read from the left");
    assert!(
        (before.1 - 368.0).abs() < 0.1,
        "the paragraph ends at the right"
    );
}

#[test]
fn every_line_of_a_paragraph_stands_at_the_side_of_the_paragraph() {
    let value = "שלום, this is one long paragraph that takes more than a line\nThis is another";
    let drawing = details(&back(value, ""), &view("en-US"));
    let ends = drawing.layers.iter().filter_map(|layer| match layer {
        Layer::Text {
            x,
            width,
            text,
            size: 17.0,
            ..
        } if text.contains("is") => Some((*x, x + width)),
        _ => None,
    });
    let ends: Vec<_> = ends.collect();
    let (last, first) = ends.split_last().expect("lines");
    assert!(!first.is_empty() && first.iter().all(|(_, end)| (end - 326.0).abs() < 0.1));
    assert_eq!(last.0, 32.0);
}

#[test]
fn lines_that_look_alike_are_told_apart() {
    // Controls are drawn as blanks: the first line reads like the last one.
    let drawing = details(&back("a\tb\nsecond\nthird a.de\na b", ""), &view("en-US"));
    let shown = texts(&drawing);
    assert_eq!(
        shown[3..shown.len() - 1],
        ["a b", "second", "third", "a.de", "a b"]
    );
}

#[test]
fn the_sheet_is_as_wide_as_the_view() {
    for width in [343, 358, 361, 362, 382, 390, 400] {
        let view = View {
            width,
            ..view("en-US")
        };
        assert_eq!(details(CARD, &view).width, width as f32);
    }
}

#[test]
fn a_character_that_no_font_has_is_noted_here_too() {
    let drawing = details(&back("登 example.com 机", ""), &view("en-US"));
    let noted = |c: &str| drawing.notes.iter().any(|note| note.contains(c));
    assert!(noted("“登” (U+767B)") && noted("“机”"));
}

#[test]
fn the_dark_sheet_has_a_black_page() {
    let dark = View {
        dark: true,
        ..view("en-US")
    };
    let drawing = details(CARD, &dark);
    let Some(Layer::Fill {
        paint: Paint::Solid { colour, .. },
        ..
    }) = drawing.layers.first()
    else {
        panic!("a page")
    };
    assert_eq!(colour, "#000000");
    assert!(lines(&drawing).contains(&("One stamp per cup.", "#ffffff")));
}

#[test]
fn a_sheet_read_from_right_to_left_is_mirrored() {
    let drawing = details(CARD, &view("ar"));
    for layer in &drawing.layers {
        let Layer::Text { x, width, text, .. } = layer else {
            continue;
        };
        match text.as_str() {
            "Terms" | "Remove Pass" => {
                assert!((x + width - 326.0).abs() < 0.1, "{text} ends at the right")
            }
            "Done" => assert!((x - 16.0).abs() < 0.1),
            _ => {}
        }
    }
}

#[test]
fn tags_of_attributed_values_become_links() {
    let linked = attributed(
        "Read <a href=\"https://a.example\">the &lt;terms&gt;</a>, <b>all</b> <A HREF=x>b</A>",
    );
    assert_eq!(linked.text, "Read the <terms>, <b>all</b> b");
    assert_eq!(linked.links, [5..16, 29..30]);
    assert_eq!(&linked.text[5..16], "the <terms>");
    // Broken tags are no reason to lose text.
    assert_eq!(attributed("a <a href='x'>b").text, "a b");
    assert_eq!(attributed("a <a href='x' b &").text, "a <a href='x' b &");
    assert!(attributed("<a></a>").links.is_empty());
}

#[test]
fn very_many_tags_and_numbers_are_read_once() {
    let open = "<a href='x'>".repeat(100_000);
    assert_eq!(attributed(&open).text, "");
    let links = attributed(&"<a>b</a>".repeat(100_000));
    assert_eq!((links.text.len(), links.links.len()), (100_000, 100_000));
    assert_eq!(
        detected(&"a.de 5551234567, ".repeat(50_000), None).len(),
        100_000
    );
}

#[test]
fn the_phone_finds_links_and_telephone_numbers() {
    let found = |text: &str| -> Vec<String> {
        detected(text, None)
            .into_iter()
            .map(|link| text[link].to_owned())
            .collect()
    };
    assert_eq!(
        found("See https://example.com/a?b=c."),
        ["https://example.com/a?b=c"]
    );
    assert_eq!(
        found("Write to (help@example.com), or www.example.org!"),
        ["help@example.com", "www.example.org"]
    );
    assert_eq!(
        found("example.com and e.g. v1.2 or Mr.Smith"),
        ["example.com"]
    );
    assert_eq!(
        found("+49 (30) 90-1820, 555-123-4567"),
        ["+49 (30) 90-1820", "555-123-4567"]
    );
    assert_eq!(found("Card 23001208654"), ["23001208654"]);
    for none in [
        "18.06.2026 19:30",
        "2026-06-18",
        "6/18/2026",
        "12 cups, 30 %",
        "A1234567B",
        "@home",
        "",
    ] {
        assert_eq!(found(none), Vec::<String>::new(), "{none}");
    }
}

#[test]
fn detectors_can_be_chosen() {
    let text = "example.com, +49 30 901820";
    let only = |kinds: &[&str]| {
        let kinds = kinds.iter().map(|kind| Value::from(*kind)).collect();
        detected(text, Some(&Value::Array(kinds))).len()
    };
    assert_eq!(only(&[]), 0);
    assert_eq!(only(&["PKDataDetectorTypePhoneNumber"]), 1);
    assert_eq!(
        only(&["PKDataDetectorTypeLink", "PKDataDetectorTypePhoneNumber"]),
        2
    );
}

#[test]
fn a_sheet_without_end_is_cut_and_says_so() {
    let many = r#"{"key":"k","label":"Terms","value":"One stamp per cup, and none for tea."},"#;
    let endless = "ü ".repeat(200_000);
    let json = format!(
        r#"{{"coupon":{{"backFields":[{many}{{"key":"e","value":"{endless}"}},{many}{{"key":"z"}}]}}}}"#
    );
    let drawing = details(&json, &view("en-US"));
    let cut: Vec<bool> = drawing.regions[1..]
        .iter()
        .map(|region| region.cut)
        .collect();
    assert_eq!(cut, [false, true]);
    assert!(
        texts(&drawing)
            .iter()
            .rev()
            .nth(1)
            .is_some_and(|text| text.ends_with('…'))
    );
    let hidden: Vec<String> = drawing
        .hidden
        .iter()
        .map(|hidden| hidden.place.to_string())
        .collect();
    assert_eq!(
        hidden,
        [
            "pass.json#/coupon/backFields/2",
            "pass.json#/coupon/backFields/3"
        ]
    );
    assert!(drawing.layers.len() < 5_000);
}
