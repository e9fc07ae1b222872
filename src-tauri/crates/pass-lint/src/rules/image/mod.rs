//! Images.

pub mod damaged;
pub mod icon_1x_missing;
pub mod icon_2x_missing;
pub mod icon_3x_missing;
pub mod icon_missing;
pub mod not_png;
pub mod scale_missing;
pub mod style_unsupported;
pub mod too_small;

use crate::rule::{Reviewed, Severity};
use pass_format::package::layout::{image, in_language};

/// The images with names that Wallet knows: path, slot, bytes.
fn images<'a>(pass: &Reviewed<'a>) -> Vec<(&'a str, &'static str, &'a [u8])> {
    let known = |path: &'a str| image(in_language(path).map_or(path, |(_, name)| name), "png");
    let files = pass.files.iter();
    files
        .filter_map(|(path, bytes)| Some((path.as_str(), known(path)?.0, &bytes[..])))
        .collect()
}

/// The scales in which there is an icon; a design may hold one PDF for all of them.
fn icons(pass: &Reviewed) -> Vec<u8> {
    let mut scales = Vec::new();
    for path in pass.files.keys() {
        let name = in_language(path).map_or(path.as_str(), |(_, name)| name);
        match image(name, "png") {
            Some(("icon", scale)) => scales.push(scale),
            _ if pass.is_design() && name == "icon.pdf" => scales.extend([1, 2, 3]),
            _ => {}
        }
    }
    scales
}

/// Without a good icon the pass is refused, without another image it only looks poorer.
fn severity(slot: &str) -> Severity {
    if slot == "icon" {
        Severity::Error
    } else {
        Severity::Warning
    }
}
