//! Colours: the forms that Wallet reads, and how well one can be read on another.

use std::fmt;
use thiserror::Error;

/// A colour in sRGB. Printed as `rgb(r,g,b)`, the one form that every reader knows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Colour {
    /// Red.
    pub r: u8,
    /// Green.
    pub g: u8,
    /// Blue.
    pub b: u8,
}

/// Why a text is no colour for Wallet.
#[derive(Clone, Debug, PartialEq, Error)]
pub enum ColourProblem {
    /// Empty text.
    #[error("the colour is empty; write one like rgb(60,65,76) or leave the key out")]
    Empty,
    /// A name of CSS.
    #[error("Wallet knows no colour names; write {0}")]
    Name(Colour),
    /// `rgba(…)`, `#RRGGBBAA`
    #[error("a pass has no transparent colours; write {0}")]
    Alpha(Colour),
    /// A component that is no whole number from 0 to 255; the nearest colour.
    #[error("red, green and blue are whole numbers from 0 to 255; write {0}")]
    Range(Colour),
    /// Anything else.
    #[error("this is no colour; write one like rgb(60,65,76)")]
    Form,
}

impl Colour {
    /// A colour from its components.
    pub const fn rgb(r: u8, g: u8, b: u8) -> Colour {
        Colour { r, g, b }
    }

    /// Reads `rgb(r, g, b)`, `#RRGGBB` or `#RGB`; blanks and capitals do not matter.
    ///
    /// # Errors
    /// Says why Wallet would refuse or change it, with the colour that seems to be meant.
    pub fn read(text: &str) -> Result<Colour, ColourProblem> {
        let text = text.trim().to_ascii_lowercase();
        if text.is_empty() {
            return Err(ColourProblem::Empty);
        }
        if let Some(hex) = text.strip_prefix('#') {
            return from_hex(hex);
        }
        let call = |name: &str| {
            text.strip_prefix(name)?
                .trim_start()
                .strip_prefix('(')?
                .strip_suffix(')')
        };
        match (call("rgb"), call("rgba")) {
            (Some(inner), _) => components(inner, 3),
            (None, Some(inner)) => Err(ColourProblem::Alpha(components(inner, 4)?)),
            (None, None) => {
                Err(super::colour_names::find(&text)
                    .map_or(ColourProblem::Form, ColourProblem::Name))
            }
        }
    }

    /// Reads a colour as far as it can be drawn: the accepted forms, and those with transparency
    /// without it.
    pub fn parse(text: &str) -> Option<Colour> {
        match Colour::read(text) {
            Ok(colour) | Err(ColourProblem::Alpha(colour)) => Some(colour),
            Err(_) => None,
        }
    }

    /// `#rrggbb`
    pub fn css(self) -> String {
        format!("#{:02x}{:02x}{:02x}", self.r, self.g, self.b)
    }

    /// Relative luminance from 0 to 1 (WCAG 2).
    pub fn luminance(self) -> f64 {
        let linear = |component: u8| {
            let share = f64::from(component) / 255.0;
            if share <= 0.040_45 {
                share / 12.92
            } else {
                ((share + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * linear(self.r) + 0.7152 * linear(self.g) + 0.0722 * linear(self.b)
    }
}

/// Contrast of two colours from 1 to 21 (WCAG 2).
pub fn contrast(a: Colour, b: Colour) -> f64 {
    let (a, b) = (a.luminance(), b.luminance());
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "rgb({},{},{})", self.r, self.g, self.b)
    }
}

fn from_hex(hex: &str) -> Result<Colour, ColourProblem> {
    let digits: Option<Vec<u8>> = hex
        .chars()
        .map(|c| c.to_digit(16).and_then(|d| u8::try_from(d).ok()))
        .collect();
    let digits = digits.ok_or(ColourProblem::Form)?;
    let double = |at: usize| digits[at] * 16 + digits[at + 1];
    match digits.len() {
        3 => Ok(Colour::rgb(digits[0] * 17, digits[1] * 17, digits[2] * 17)),
        4 => Err(ColourProblem::Alpha(Colour::rgb(
            digits[0] * 17,
            digits[1] * 17,
            digits[2] * 17,
        ))),
        6 => Ok(Colour::rgb(double(0), double(2), double(4))),
        8 => Err(ColourProblem::Alpha(Colour::rgb(
            double(0),
            double(2),
            double(4),
        ))),
        _ => Err(ColourProblem::Form),
    }
}

/// The first three of `count` components.
fn components(inner: &str, count: usize) -> Result<Colour, ColourProblem> {
    let parts: Vec<&str> = inner.split(',').map(str::trim).collect();
    if parts.len() != count {
        return Err(ColourProblem::Form);
    }
    let mut exact = true;
    let mut values = [0; 3];
    for (value, part) in values.iter_mut().zip(&parts) {
        let (digits, percent) = match part.strip_suffix('%') {
            Some(digits) => (digits.trim_end(), true),
            None => (*part, false),
        };
        // Not `inf` or `nan`, which are numbers to Rust only.
        if !digits
            .bytes()
            .all(|b| b.is_ascii_digit() || b"+-.".contains(&b))
        {
            return Err(ColourProblem::Form);
        }
        let number: f64 = digits.parse().map_err(|_| ColourProblem::Form)?;
        exact &= part.parse::<u8>().is_ok() && !part.starts_with('+');
        let scaled = if percent { number * 2.55 } else { number };
        *value = scaled.round().clamp(0.0, 255.0) as u8;
    }
    let [r, g, b] = values;
    let colour = Colour::rgb(r, g, b);
    if exact {
        Ok(colour)
    } else {
        Err(ColourProblem::Range(colour))
    }
}
