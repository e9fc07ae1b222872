//! A rich pass of every style, drawn: what stands where. The snapshots are for the eye of whoever
//! changes a figure; that the figures are right is the calibration's business.

use crate::support::{draw, package, view, written};
use pass_face::drawing::{Drawing, Frame, Layer, Paint};
use pass_face::view::Generation::{self, Ios17, Ios18, Ios27};
use std::fmt::Write;

const COMMON: &str = r##""logoText": "Little Ferry", "organizationName": "Little Ferry", "description": "Crossing",
    "foregroundColor": "#ffffff", "labelColor": "rgb(200, 220, 240)", "backgroundColor": "#1b3a57",
    "barcodes": [{"format": "PKBarcodeFormatQR", "message": "LF-2026-000017", "messageEncoding": "iso-8859-1", "altText": "LF-2026-000017"}]"##;

const FIELDS: &str = r##""headerFields": [{"key": "h1", "label": "Gate", "value": "B4"}, {"key": "h2", "label": "Deck", "value": "2"}],
    "primaryFields": [{"key": "p1", "label": "From", "value": "Kiel"}, {"key": "p2", "label": "To", "value": "Oslo"}],
    "secondaryFields": [{"key": "s1", "label": "Passenger", "value": "Ada Lovelace"},
        {"key": "s2", "label": "Class", "value": "First", "textAlignment": "PKTextAlignmentRight"}],
    "auxiliaryFields": [{"key": "a1", "label": "Cabin", "value": "4021"}, {"key": "a2", "label": "Cars", "value": 1},
        {"key": "a3", "label": "Meal", "value": "Vegan", "row": 1}],
    "backFields": [{"key": "b1", "label": "Terms", "value": "None."}]"##;

fn pass(style: &str) -> String {
    format!(r##"{{{COMMON}, "{style}": {{"transitType": "PKTransitTypeBoat", {FIELDS}}}}}"##)
}

fn snapshot(name: &str, style: &str, generation: Generation, pictures: &[(&str, u32, u32)]) {
    let drawing = draw(&package(&pass(style), pictures), &view(358, generation));
    insta::assert_snapshot!(name, summary(&drawing));
}

fn frame(frame: Frame) -> String {
    format!(
        "{:.1} {:.1} {:.1} × {:.1}",
        frame.x, frame.y, frame.width, frame.height
    )
}

fn summary(drawing: &Drawing) -> String {
    let mut out = format!(
        "{} {} × {}\n",
        drawing.layout, drawing.width, drawing.height
    );
    let mut lines = written(drawing).into_iter();
    for layer in &drawing.layers {
        match layer {
            Layer::Fill {
                paint: Paint::Solid { colour, opacity },
                even_odd,
                ..
            } => {
                let kind = if *even_odd { "ring" } else { "fill" };
                writeln!(out, "{kind} {colour} {opacity}").unwrap();
            }
            Layer::Fill {
                paint: Paint::Down { from, to, stops },
                ..
            } => {
                writeln!(out, "gradient {from}–{to} {stops:?}").unwrap();
            }
            Layer::Image {
                picture, frame: at, ..
            } => {
                let treatment = picture.treatment;
                writeln!(out, "image {} {treatment:?} {}", picture.path, frame(*at)).unwrap();
            }
            Layer::Text {
                text,
                size,
                baseline,
                colour,
                x,
                ..
            } => {
                let ink = lines.next().unwrap().ink;
                writeln!(
                    out,
                    "text {text:?} {size} at {x:.1}, {baseline:.1} {colour}, ink {:.1}–{:.1}",
                    ink.x,
                    ink.x + ink.width
                )
                .unwrap();
            }
            Layer::Code { colour, .. } => writeln!(out, "code {colour}").unwrap(),
        }
    }
    for region in &drawing.regions {
        let cut = if region.cut { " cut" } else { "" };
        writeln!(
            out,
            "region {:?} {} {} {:?} {}{cut}",
            region.part,
            region.place,
            frame(region.frame),
            region.label,
            region.size
        )
        .unwrap();
    }
    for hidden in &drawing.hidden {
        writeln!(
            out,
            "hidden {} {:?}: {}",
            hidden.place, hidden.reason, hidden.why
        )
        .unwrap();
    }
    for note in &drawing.notes {
        writeln!(out, "note {note}").unwrap();
    }
    out
}

#[test]
fn boarding_pass() {
    snapshot(
        "boarding_pass",
        "boardingPass",
        Ios27,
        &[("logo@3x.png", 300, 90), ("footer@2x.png", 572, 30)],
    );
}

#[test]
fn coupon() {
    snapshot("coupon", "coupon", Ios27, &[("strip@3x.png", 1125, 432)]);
}

#[test]
fn event_ticket() {
    let pictures = [
        ("thumbnail@3x.png", 270, 270),
        ("background@3x.png", 540, 660),
    ];
    snapshot("event_ticket", "eventTicket", Ios18, &pictures);
    snapshot("event_ticket_ios27", "eventTicket", Ios27, &pictures);
}

#[test]
fn event_ticket_with_a_strip() {
    let pictures = [("strip@3x.png", 1125, 294), ("thumbnail@3x.png", 270, 270)];
    snapshot("event_ticket_strip", "eventTicket", Ios27, &pictures);
}

#[test]
fn generic() {
    snapshot(
        "generic",
        "generic",
        Ios17,
        &[("thumbnail.png", 90, 60), ("strip@3x.png", 1125, 432)],
    );
}

#[test]
fn store_card() {
    snapshot("store_card", "storeCard", Ios27, &[]);
}

#[test]
fn outlines_are_closed_and_of_their_style() {
    let outline = |style| draw(&package(&pass(style), &[]), &view(343, Ios18)).outline;
    assert_eq!(outline("generic"), outline("storeCard"));
    // One arc for each corner, notch, bite or scallop.
    let arcs = |style| outline(style).matches('A').count();
    assert_eq!(arcs("generic"), 4);
    assert_eq!(arcs("boardingPass"), 6);
    assert_eq!(arcs("eventTicket"), 5);
    assert_eq!(arcs("coupon"), 2 * 67);
    for style in [
        "boardingPass",
        "coupon",
        "eventTicket",
        "generic",
        "storeCard",
    ] {
        let outline = outline(style);
        assert!(
            outline.starts_with('M') && outline.ends_with('Z'),
            "{outline}"
        );
    }
}

#[test]
fn text_over_a_background_is_white_and_over_a_strip_too() {
    let red = r##"{"STYLE": {"primaryFields": [{"key": "p", "label": "Label", "value": "Value"}]},
        "foregroundColor": "#ff0000", "labelColor": "#00ff00", "backgroundColor": "#ffffff"}"##;
    let colours = |style: &str, picture: &str| {
        let pass = package(&red.replace("STYLE", style), &[(picture, 1125, 432)]);
        let lines = written(&draw(&pass, &view(358, Ios18)));
        assert!(lines.iter().all(|line| line.opacity == 1.0));
        lines
            .iter()
            .map(|line| line.colour.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(
        colours("eventTicket", "background@3x.png"),
        ["#ffffff", "#ffffff"]
    );
    assert_eq!(colours("storeCard", "strip@3x.png"), ["#ffffff", "#ffffff"]);
    assert_eq!(colours("storeCard", "logo@3x.png"), ["#ff0000", "#00ff00"]);
}

#[test]
fn right_to_left_mirrors_the_face() {
    let pass = package(
        &pass("generic"),
        &[("logo@3x.png", 300, 90), ("thumbnail@3x.png", 270, 270)],
    );
    let left = draw(&pass, &view(358, Ios18));
    let mut arabic = view(358, Ios18);
    arabic.locale = "ar".to_owned();
    let right = draw(&pass, &arabic);
    let logo = |drawing: &Drawing| {
        let logo = drawing
            .regions
            .iter()
            .find(|region| region.place.path.starts_with("logo"));
        logo.unwrap().frame
    };
    assert_eq!(logo(&left).x, 12.0);
    assert_eq!(logo(&right).x + logo(&right).width, 346.0);
    for region in &left.regions {
        let other = right
            .regions
            .iter()
            .find(|other| other.place == region.place)
            .unwrap();
        let mirrored = 358.0 - other.frame.x - other.frame.width;
        assert!(
            (mirrored - region.frame.x).abs() < 0.1,
            "{region:?}\n{other:?}"
        );
    }
}
