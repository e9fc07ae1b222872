//! The samples that were measured on photographs of real phones. Every baseline within 1 pt, every
//! edge within 2 pt, every size within 1 pt, the same truncation. No picture is needed: the figures
//! stand here. No constant of the layout may depend on a sample's text; a figure that cannot be met
//! within the rules is marked as a miss, and fails as soon as it is met.

use crate::samples;
use crate::support::{Written, bounds, draw, package, view, written};
use pass_face::drawing::{Drawing, Frame, Layer, Part};
use pass_face::view::Generation;

/// A card and what a phone drew of it.
pub struct Sample {
    pub number: u32,
    pub width: u32,
    pub generation: Generation,
    /// `pass.json`
    pub pass: &'static str,
    /// Paths of pictures, with their size in pixels.
    pub pictures: &'static [(&'static str, u32, u32)],
    pub expected: &'static [Expected],
}

/// One figure, or several of one thing.
#[derive(Clone, Copy, Debug)]
pub struct Expected {
    pub what: What,
    /// Left and right edge of the ink.
    pub x: (Option<f32>, Option<f32>),
    /// Top and bottom of the ink, where round letters were measured.
    pub ink: (Option<f32>, Option<f32>),
    /// Top of the capitals, and the baseline; of other things top and bottom.
    pub y: (Option<f32>, Option<f32>),
    pub size: Option<f32>,
    /// Why it is known not to be met.
    pub miss: Option<&'static str>,
}

/// What is measured.
#[derive(Clone, Copy, Debug)]
pub enum What {
    /// A label, as drawn.
    Label(&'static str),
    /// A value or another text, as drawn.
    Value(&'static str),
    /// A text that is not drawn.
    Absent(&'static str),
    /// A picture, by the beginning of its file's name.
    Picture(&'static str),
    /// The transit icon.
    Icon,
    /// The code's plate.
    Plate,
    /// The code's modules.
    Modules,
    /// The card.
    Card,
    /// The gap between two values, in `x.0`; all gaps of a row are alike.
    Gap(&'static str, &'static str),
}

impl Expected {
    const fn of(what: What) -> Expected {
        Expected {
            what,
            x: (None, None),
            ink: (None, None),
            y: (None, None),
            size: None,
            miss: None,
        }
    }
    /// Both edges.
    pub const fn x(self, left: f32, right: f32) -> Expected {
        Expected {
            x: (Some(left), Some(right)),
            ..self
        }
    }
    pub const fn left(self, left: f32) -> Expected {
        Expected {
            x: (Some(left), self.x.1),
            ..self
        }
    }
    pub const fn right(self, right: f32) -> Expected {
        Expected {
            x: (self.x.0, Some(right)),
            ..self
        }
    }
    /// Top of the capitals and baseline, or top and bottom.
    pub const fn y(self, top: f32, bottom: f32) -> Expected {
        Expected {
            y: (Some(top), Some(bottom)),
            ..self
        }
    }
    /// Top and bottom of the ink.
    pub const fn ink(self, top: f32, bottom: f32) -> Expected {
        Expected {
            ink: (Some(top), Some(bottom)),
            ..self
        }
    }
    pub const fn top(self, top: f32) -> Expected {
        Expected {
            y: (Some(top), self.y.1),
            ..self
        }
    }
    pub const fn baseline(self, baseline: f32) -> Expected {
        Expected {
            y: (self.y.0, Some(baseline)),
            ..self
        }
    }
    pub const fn size(self, size: f32) -> Expected {
        Expected {
            size: Some(size),
            ..self
        }
    }
    pub const fn miss(self, why: &'static str) -> Expected {
        Expected {
            miss: Some(why),
            ..self
        }
    }
}

pub const fn label(text: &'static str) -> Expected {
    Expected::of(What::Label(text))
}
pub const fn value(text: &'static str) -> Expected {
    Expected::of(What::Value(text))
}
pub const fn absent(text: &'static str) -> Expected {
    Expected::of(What::Absent(text))
}
pub const fn picture(slot: &'static str) -> Expected {
    Expected::of(What::Picture(slot))
}
pub const fn gap(left: &'static str, right: &'static str, width: f32) -> Expected {
    Expected::of(What::Gap(left, right)).left(width)
}
pub const ICON: Expected = Expected::of(What::Icon);
pub const PLATE: Expected = Expected::of(What::Plate);
pub const MODULES: Expected = Expected::of(What::Modules);
pub const CARD: Expected = Expected::of(What::Card);

const EDGE: f32 = 2.0;
const BASELINE: f32 = 1.0;
const SIZE: f32 = 1.0;
/// San Francisco's capitals, in em.
const CAPITALS: f32 = 0.705;

#[test]
fn the_cards_are_drawn_as_phones_draw_them() {
    let mut wrong = Vec::new();
    let mut figures = 0;
    for sample in samples::all() {
        let pass = package(sample.pass, sample.pictures);
        let drawing = draw(&pass, &view(sample.width, sample.generation));
        for expected in sample.expected {
            let faults = check(&drawing, expected);
            figures += 1;
            match (faults.is_empty(), expected.miss) {
                (true, None) | (false, Some(_)) => {}
                (false, None) => wrong.push(format!(
                    "sample {}: {:?}: {}",
                    sample.number,
                    expected.what,
                    faults.join("; ")
                )),
                (true, Some(why)) => wrong.push(format!(
                    "sample {}: {:?} is met now: take the miss away ({why})",
                    sample.number, expected.what
                )),
            }
        }
    }
    assert_eq!(samples::all().count(), 37, "samples");
    assert!(
        wrong.is_empty(),
        "{} of {figures} wrong\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

fn check(drawing: &Drawing, expected: &Expected) -> Vec<String> {
    let mut faults = Vec::new();
    let mut compare = |name: &str, wanted: Option<f32>, found: f32, slack: f32| {
        if let Some(wanted) = wanted.filter(|wanted| (wanted - found).abs() > slack + 1e-3) {
            faults.push(format!(
                "{name} {wanted} is {found:.1} ({:+.1})",
                found - wanted
            ));
        }
    };
    let part = |part: Part| {
        let region = drawing.regions.iter().find(|region| region.part == part);
        region.map(|region| region.frame)
    };
    let frame = match expected.what {
        What::Label(text) | What::Value(text) => {
            let is_label = matches!(expected.what, What::Label(_));
            let Some(line) = find(drawing, text, is_label) else {
                let lines: Vec<String> = written(drawing)
                    .iter()
                    .map(|line| format!("{}@{}", line.text, line.size))
                    .collect();
                return vec![format!("is not drawn; drawn are {}", lines.join(", "))];
            };
            compare("left", expected.x.0, line.ink.x, EDGE);
            compare("right", expected.x.1, line.ink.x + line.ink.width, EDGE);
            compare("ink top", expected.ink.0, line.ink.y, EDGE);
            compare(
                "ink bottom",
                expected.ink.1,
                line.ink.y + line.ink.height,
                BASELINE,
            );
            compare(
                "cap top",
                expected.y.0,
                line.baseline - CAPITALS * line.size,
                EDGE,
            );
            compare("baseline", expected.y.1, line.baseline, BASELINE);
            compare("size", expected.size, line.size, SIZE);
            return faults;
        }
        What::Absent(text) => {
            let drawn = written(drawing).iter().any(|line| line.text == text);
            return if drawn {
                vec!["is drawn".to_owned()]
            } else {
                Vec::new()
            };
        }
        What::Gap(left, right) => {
            let (left, right) = (find(drawing, left, false), find(drawing, right, false));
            let (Some(left), Some(right)) = (left, right) else {
                return vec!["is not drawn".to_owned()];
            };
            compare(
                "gap",
                expected.x.0,
                right.ink.x - left.ink.x - left.ink.width,
                EDGE,
            );
            return faults;
        }
        What::Picture(slot) => drawing.layers.iter().find_map(|layer| match layer {
            Layer::Image { picture, frame, .. } if picture.path.starts_with(slot) => Some(*frame),
            _ => None,
        }),
        What::Icon => part(Part::TransitIcon),
        What::Plate => part(Part::Barcode),
        What::Modules => drawing.layers.iter().find_map(|layer| match layer {
            Layer::Code { path, .. } => Some(bounds(path)),
            _ => None,
        }),
        What::Card => Some(Frame {
            x: 0.0,
            y: 0.0,
            width: drawing.width,
            height: drawing.height,
        }),
    };
    let Some(frame) = frame else {
        return vec!["is not drawn".to_owned()];
    };
    compare("left", expected.x.0, frame.x, EDGE);
    compare("right", expected.x.1, frame.x + frame.width, EDGE);
    compare("top", expected.y.0, frame.y, EDGE);
    compare("bottom", expected.y.1, frame.y + frame.height, EDGE);
    faults
}

/// A line by its text; labels are 11 pt in capitals, or 18 pt below a value on the strip.
fn find(drawing: &Drawing, text: &str, is_label: bool) -> Option<Written> {
    let lines = written(drawing);
    let is = |line: &&Written| line.text == text && (line.size == 11.0) == is_label;
    let strip_label = |line: &&Written| line.text == text && line.size == 18.0 && is_label;
    lines
        .iter()
        .find(is)
        .or_else(|| lines.iter().find(strip_label))
        .cloned()
}
