//! A drawing as one SVG file.

use pass_face::drawing::{Drawing, Frame, Layer, Paint, Part, Picture, Region, Treatment};
use pass_face::svg::svg;
use pass_format::place::Place;

fn drawing(layers: Vec<Layer>) -> Drawing {
    Drawing {
        width: 358.0,
        height: 503.0,
        outline: "M0 0H358V503H0Z".to_owned(),
        layers,
        regions: Vec::new(),
        hidden: Vec::new(),
        layout: "generic".to_owned(),
        notes: Vec::new(),
    }
}

fn without_pictures(drawing: &Drawing) -> String {
    svg(drawing, |_| None)
}

fn picture() -> Picture {
    Picture {
        path: "strip.png".to_owned(),
        hash: "00".to_owned(),
        treatment: Treatment::Plain,
    }
}

#[test]
fn it_has_the_size_of_the_card_and_is_clipped_to_its_outline() {
    let text = without_pictures(&drawing(Vec::new()));
    assert_eq!(
        text,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"358\" height=\"503\" \
         viewBox=\"0 0 358 503\" role=\"img\"><title></title><defs><clipPath id=\"card\">\
         <path d=\"M0 0H358V503H0Z\"/></clipPath></defs><g clip-path=\"url(#card)\"></g></svg>"
    );
}

#[test]
fn paths_keep_colour_opacity_and_winding() {
    let text = without_pictures(&drawing(vec![
        Layer::Fill {
            path: "M0 0H9V9Z".to_owned(),
            even_odd: true,
            paint: Paint::Solid {
                colour: "#283c78".to_owned(),
                opacity: 0.17,
            },
        },
        Layer::Code {
            path: "M1 1h2v2h-2z".to_owned(),
            colour: "#000000".to_owned(),
        },
        Layer::Text {
            path: "M5 5L6 6Z".to_owned(),
            colour: "#ffffff".to_owned(),
            opacity: 1.0,
            text: "Hi".to_owned(),
            x: 5.0,
            width: 1.0,
            baseline: 6.0,
            size: 11.0,
        },
    ]));
    let expected = "<path d=\"M0 0H9V9Z\" fill-rule=\"evenodd\" fill=\"#283c78\" \
                    fill-opacity=\"0.17\"/><path d=\"M1 1h2v2h-2z\" fill=\"#000000\"/>\
                    <path d=\"M5 5L6 6Z\" fill=\"#ffffff\"/>";
    assert!(text.contains(expected), "{text}");
}

#[test]
fn gradients_are_defined_in_points() {
    let stops = vec![
        (0.0, "#ffffff".to_owned(), 0.13),
        (1.0, "#ffffff".to_owned(), 0.0),
    ];
    let text = without_pictures(&drawing(vec![Layer::Fill {
        path: "M0 0H358V48H0Z".to_owned(),
        even_odd: false,
        paint: Paint::Down {
            from: 0.0,
            to: 48.0,
            stops,
        },
    }]));
    assert!(text.contains(
        "<linearGradient id=\"down0\" gradientUnits=\"userSpaceOnUse\" x1=\"0\" y1=\"0\" x2=\"0\" \
         y2=\"48\"><stop offset=\"0\" stop-color=\"#ffffff\" stop-opacity=\"0.13\"/>\
         <stop offset=\"1\" stop-color=\"#ffffff\" stop-opacity=\"0\"/></linearGradient>"
    ));
    assert!(text.contains("<path d=\"M0 0H358V48H0Z\" fill=\"url(#down0)\"/>"));
}

#[test]
fn pictures_are_embedded_and_cropped_to_their_frame() {
    let strip = drawing(vec![Layer::Image {
        picture: picture(),
        frame: Frame {
            x: 0.0,
            y: 65.0,
            width: 358.0,
            height: 137.5,
        },
        crop: Frame {
            x: 0.25,
            y: 0.0,
            width: 0.5,
            height: 1.0,
        },
    }]);
    let text = svg(&strip, |picture| {
        assert_eq!(picture.path, "strip.png");
        Some(("image/png", b"\x89PNG".to_vec().into()))
    });
    assert!(
        text.contains(
            "<svg x=\"0\" y=\"65\" width=\"358\" height=\"137.5\" viewBox=\"179 0 358 137.5\" \
         preserveAspectRatio=\"none\"><image width=\"716\" height=\"137.5\" \
         preserveAspectRatio=\"none\" href=\"data:image/png;base64,iVBORw==\"/></svg>"
        ),
        "{text}"
    );
}

#[test]
fn a_picture_that_is_not_there_leaves_its_place_empty() {
    let empty = drawing(vec![Layer::Image {
        picture: picture(),
        frame: Frame {
            x: 0.0,
            y: 0.0,
            width: 1.0,
            height: 1.0,
        },
        crop: Frame {
            x: 0.0,
            y: 0.0,
            width: 1.0,
            height: 1.0,
        },
    }]);
    assert!(!without_pictures(&empty).contains("<image"));
}

#[test]
fn what_the_card_says_is_its_title_whatever_characters_it_has() {
    let mut spoken = drawing(Vec::new());
    for label in ["GATE B43", "", "<Tom & \"Jerry\">\u{1}\n2"] {
        spoken.regions.push(Region {
            place: Place::pass("/generic/primaryFields/0"),
            part: Part::Field,
            frame: Frame::default(),
            label: label.to_owned(),
            cut: false,
            size: 0.0,
        });
    }
    assert!(
        without_pictures(&spoken)
            .contains("<title>GATE B43; &lt;Tom &amp; &quot;Jerry&quot;&gt;\u{fffd} 2</title>")
    );
}
