//! Passes for tests, and what can be measured on a drawing.

use pass_face::drawing::{Drawing, Frame, Layer};
use pass_face::view::{Generation, Moment, Side, View};
use pass_face::{Fonts, look};
use pass_format::json::Text;
use pass_format::package::Package;
use std::sync::LazyLock;

/// The bundled fonts, parsed once.
pub static FONTS: LazyLock<Fonts<'static>> = LazyLock::new(|| Fonts::new(&[]));

/// A pass from JSON, with pictures of which only the header exists.
pub fn package(json: &str, pictures: &[(&str, u32, u32)]) -> Package {
    let mut package = Package {
        pass: Text::read("pass.json", json.as_bytes()).value,
        ..Package::default()
    };
    for (path, width, height) in pictures {
        package
            .files
            .insert((*path).to_owned(), png(*width, *height).into());
    }
    package
}

/// The beginning of a PNG: as much as the layout looks at.
pub fn png(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR".to_vec();
    bytes.extend(width.to_be_bytes());
    bytes.extend(height.to_be_bytes());
    bytes.extend([8, 6, 0, 0, 0]);
    bytes
}

/// The front in a width and generation.
pub fn view(width: u32, generation: Generation) -> View {
    View {
        generation,
        width,
        side: Side::Front,
        locale: "en-US".to_owned(),
        dark: false,
    }
}

/// Noon of 1 June 2024 in UTC.
pub fn moment() -> Moment {
    let now = "2024-06-01T12:00:00Z".parse().unwrap();
    Moment {
        now,
        zone: jiff::tz::TimeZone::UTC,
    }
}

/// Draws the front.
pub fn draw(package: &Package, view: &View) -> Drawing {
    look(package, view, &moment(), &FONTS)
}

/// Where a path has ink; quadratic curves are followed to their extremes.
pub fn bounds(path: &str) -> Frame {
    let mut at = (0.0, 0.0);
    let (mut low, mut high) = ((f32::MAX, f32::MAX), (f32::MIN, f32::MIN));
    let mut reach = |(x, y): (f32, f32)| {
        low = (f32::min(low.0, x), f32::min(low.1, y));
        high = (f32::max(high.0, x), f32::max(high.1, y));
    };
    let mut rest = path;
    while let Some(command) = rest.chars().next() {
        rest = &rest[1..];
        let end = rest
            .find(|c: char| c.is_ascii_alphabetic())
            .unwrap_or(rest.len());
        let numbers: Vec<f32> = rest[..end]
            .split([' ', ','])
            .filter(|number| !number.is_empty())
            .map(|number| number.parse().unwrap())
            .collect();
        rest = &rest[end..];
        match (command, numbers.as_slice()) {
            ('M' | 'L', [x, y]) => at = (*x, *y),
            ('H', [x]) => at.0 = *x,
            ('V', [y]) => at.1 = *y,
            ('h', [x]) => at.0 += x,
            ('v', [y]) => at.1 += y,
            ('A', [.., x, y]) => at = (*x, *y),
            ('Q', [x1, y1, x, y]) => {
                reach((extreme(at.0, *x1, *x), extreme(at.1, *y1, *y)));
                at = (*x, *y);
            }
            ('C', [.., x, y]) => at = (*x, *y),
            ('Z' | 'z', []) => continue,
            other => panic!("{other:?}"),
        }
        reach(at);
    }
    Frame {
        x: low.0,
        y: low.1,
        width: high.0 - low.0,
        height: high.1 - low.1,
    }
}

/// The extreme of a quadratic curve in one dimension; an end where it has none between.
fn extreme(from: f32, by: f32, to: f32) -> f32 {
    let t = (from - by) / (from - 2.0 * by + to);
    if !(0.0..=1.0).contains(&t) {
        return to;
    }
    let rest = 1.0 - t;
    rest * rest * from + 2.0 * rest * t * by + t * t * to
}

/// A line of text in a drawing.
#[derive(Clone, Debug)]
pub struct Written {
    pub text: String,
    pub size: f32,
    pub baseline: f32,
    pub colour: String,
    pub opacity: f32,
    pub ink: Frame,
}

/// All lines of text in a drawing, in the order of painting.
pub fn written(drawing: &Drawing) -> Vec<Written> {
    let lines = drawing.layers.iter().filter_map(|layer| match layer {
        Layer::Text {
            path,
            colour,
            opacity,
            text,
            baseline,
            size,
            ..
        } => Some(Written {
            text: text.clone(),
            size: *size,
            baseline: *baseline,
            colour: colour.clone(),
            opacity: *opacity,
            ink: bounds(path),
        }),
        _ => None,
    });
    lines.collect()
}

/// How many cases a property is tried with: few, or as many as the soak asks for.
#[expect(
    clippy::disallowed_methods,
    reason = "the soak is asked for from outside"
)]
pub fn cases(few: u32, many: u32) -> u32 {
    if std::env::var_os("PASSWRIGHT_SOAK").is_some() {
        many
    } else {
        few
    }
}
