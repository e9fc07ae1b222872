//! Colours.

pub mod alpha;
pub mod contrast_label;
pub mod contrast_value;
pub mod empty;
pub mod name;
pub mod range;
pub mod same;
pub mod syntax;

use crate::rule::{Place, Report, Reviewed, Severity, Value, set};
use pass_format::pass::colour::{Colour, ColourProblem, contrast};
use pass_format::pass::{PassView, Style};

/// The keys that hold colours.
const KEYS: [&str; 5] = [
    "backgroundColor",
    "foregroundColor",
    "labelColor",
    "stripColor",
    "footerBackgroundColor",
];

/// The colours that Wallet can't read, as written.
fn faults<'a>(pass: &Reviewed<'a>) -> Vec<(Place, &'a str, ColourProblem)> {
    let fault = |key: &str| {
        let text = pass.top(key)?;
        Some((
            Place::pass(format!("/{key}")),
            text,
            Colour::read(text).err()?,
        ))
    };
    KEYS.into_iter().filter_map(fault).collect()
}

/// Good contrast, and the least that can be borne (WCAG 2).
const GOOD: f64 = 4.5;
const BEARABLE: f64 = 3.0;

/// Reports a colour that hardly stands out against the background.
fn faint(pass: &Reviewed, report: &mut Report, key: &str) {
    let view = PassView::of(pass.pass);
    // The picture is the background then, and the system takes white.
    let pictured = view.style() == Some(Style::EventTicket)
        && pass.files.keys().any(|path| path.contains("background"));
    let (Some(background), Some(colour)) = (view.colour("backgroundColor"), view.colour(key))
    else {
        return;
    };
    let ratio = contrast(background, colour);
    if pictured || colour == background || ratio >= GOOD {
        return; // `color-same`
    }
    let place = Place::pass(format!("/{key}"));
    let legible = legible(colour, background);
    report
        .at(
            place.clone(),
            "{key} {colour} has a contrast of {ratio} : 1 to the background {background}. It is hard \
             to read; 4.5 : 1 is good. Take {legible} or the like.",
        )
        .arg("key", key)
        .arg("colour", colour)
        .arg("ratio", format!("{:.1}", (ratio * 10.0).floor() / 10.0))
        .arg("background", background)
        .arg("legible", legible)
        .severity(if ratio < BEARABLE { Severity::Warning } else { Severity::Advice })
        .fix(&format!("Write {legible}"), [set(&place, Value::String(legible.to_string()))]);
}

/// The nearest shade of a colour, towards white or black, that stands out well.
fn legible(colour: Colour, background: Colour) -> Colour {
    let [white, black] = [Colour::rgb(255, 255, 255), Colour::rgb(0, 0, 0)];
    let lighter = contrast(white, background) >= contrast(black, background);
    let end = if lighter { white } else { black };
    let mixed = |share: f64| {
        let mix =
            |a: u8, b: u8| (f64::from(a) + (f64::from(b) - f64::from(a)) * share).round() as u8;
        Colour::rgb(
            mix(colour.r, end.r),
            mix(colour.g, end.g),
            mix(colour.b, end.b),
        )
    };
    let shades = (1..=20).map(|step| mixed(f64::from(step) / 20.0));
    shades
        .into_iter()
        .find(|shade| contrast(*shade, background) >= GOOD)
        .unwrap_or(end)
}
