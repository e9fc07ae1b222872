//! Which file is which: the names that Wallet and its tools know, and how foreign spellings of them
//! are taken.

use super::Files;
use crate::catalogue;
use std::collections::BTreeMap;

/// The pass itself.
pub const PASS: &str = "pass.json";
/// Hashes of all other files.
pub const MANIFEST: &str = "manifest.json";
/// The signature of the manifest.
pub const SIGNATURE: &str = "signature";
/// Rewards sign-up.
pub const PERSONALIZATION: &str = "personalization.json";
/// What Apple's Pass Designer keeps for itself.
pub const TOOLING: &str = "tooling.json";
/// What a design of ours holds beyond Apple's template.
pub const SETTINGS: &str = "passwright.json";
/// The folder beside [`SETTINGS`]; image masters lie in it.
pub const SETTINGS_FOLDER: &str = "passwright/";
/// The texts of a language, in its folder.
pub const STRINGS: &str = "pass.strings";

const LANGUAGE_FOLDER: &str = ".lproj";
const ROOT_FILES: [&str; 6] = [
    PASS,
    MANIFEST,
    SIGNATURE,
    PERSONALIZATION,
    TOOLING,
    SETTINGS,
];

/// The path of a language's texts.
pub fn strings_path(language: &str) -> String {
    format!("{language}{LANGUAGE_FOLDER}/{STRINGS}")
}

/// The language of a path such as `de.lproj/pass.strings` or `de.lproj/logo.png`, and the name in
/// its folder.
pub fn in_language(path: &str) -> Option<(&str, &str)> {
    let (folder, name) = path.split_once('/')?;
    let language = folder
        .strip_suffix(LANGUAGE_FOLDER)
        .filter(|language| !language.is_empty())?;
    (!name.contains('/')).then_some((language, name))
}

/// Slot and scale of an image's file name, such as `icon@2x.png`; `extension` without its dot.
pub fn image(name: &str, extension: &str) -> Option<(&'static str, u8)> {
    let stem = name.strip_suffix(extension)?.strip_suffix('.')?;
    let (slot, scale) = match stem.split_once('@') {
        None => (stem, 1),
        Some((slot, "2x")) => (slot, 2),
        Some((slot, "3x")) => (slot, 3),
        Some(_) => return None,
    };
    catalogue::image_slot(slot).map(|slot| (slot.name, scale))
}

/// The file name of an image.
pub fn image_name(slot: &str, scale: u8) -> String {
    match scale {
        1 => format!("{slot}.png"),
        _ => format!("{slot}@{scale}x.png"),
    }
}

/// Files that systems leave behind in folders: dot-files, `__MACOSX` and the like.
pub fn is_hidden(path: &str) -> bool {
    path.split('/').any(|part| {
        part.starts_with('.')
            || ["__MACOSX", "Thumbs.db", "desktop.ini"]
                .iter()
                .any(|name| part.eq_ignore_ascii_case(name))
    })
}

/// Whether a file lies in a folder that neither Wallet nor we use.
pub(crate) fn is_too_deep(path: &str) -> bool {
    path.contains('/') && in_language(path).is_none() && !path.starts_with(SETTINGS_FOLDER)
}

/// The path by which each file is known, and the path where it lies.
///
/// The two differ where a known name is in the wrong case and the right one is missing.
pub(crate) fn names(files: &Files) -> BTreeMap<String, String> {
    let mut names = BTreeMap::new();
    for path in files.keys() {
        let known = known(path).filter(|known| known == path || !files.contains_key(known));
        let known = known.filter(|known| !names.contains_key(known));
        names.insert(known.unwrap_or_else(|| path.clone()), path.clone());
    }
    names
}

/// The right spelling of a known path, whatever the case.
fn known(path: &str) -> Option<String> {
    let Some((folder, name)) = path.split_once('/') else {
        let root = ROOT_FILES
            .iter()
            .find(|known| known.eq_ignore_ascii_case(path));
        return root
            .map(|known| (*known).to_owned())
            .or_else(|| known_image(path));
    };
    let end = folder
        .len()
        .checked_sub(LANGUAGE_FOLDER.len())
        .filter(|end| *end > 0)?;
    let language = folder.get(..end)?;
    if !folder.get(end..)?.eq_ignore_ascii_case(LANGUAGE_FOLDER) {
        return None;
    }
    let name = if name.eq_ignore_ascii_case(STRINGS) {
        STRINGS.to_owned()
    } else {
        known_image(name)?
    };
    Some(format!("{language}{LANGUAGE_FOLDER}/{name}"))
}

fn known_image(name: &str) -> Option<String> {
    catalogue::image_slots()
        .iter()
        .flat_map(|slot| (1..=3).map(|scale| image_name(slot.name, scale)))
        .find(|known| known.eq_ignore_ascii_case(name))
}
