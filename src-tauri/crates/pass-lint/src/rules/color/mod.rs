//! Colours.

pub mod alpha;
pub mod empty;
pub mod name;
pub mod range;
pub mod syntax;

use crate::rule::{Place, Reviewed};
use pass_format::pass::colour::{Colour, ColourProblem};

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
