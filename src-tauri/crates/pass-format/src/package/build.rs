//! From a pass in memory to the files that a phone gets.

use super::{Files, Package, layout, limits};
use crate::images::{Kind, pixels, png};
use crate::json::{self, Value};
use crate::strings;

/// The files of a pass, ready for manifest, signature and archive.
///
/// JSON is written strictly, strings as they are safest read. Left out is what is ours or a tool's:
/// `_id`s, `tooling.json`, `passwright.json` and its folder; what a system leaves in folders; an old
/// manifest and signature; images in PDF ([`pdf_images`]). Where an icon has no 1x, it is made from
/// 2x or 3x, because some readers ask for it.
pub fn build(package: &Package) -> Files {
    let mut files: Files = package
        .files
        .iter()
        .filter(|(path, bytes)| belongs(path) && !is_pdf_image(path, bytes))
        .map(|(path, bytes)| (path.clone(), bytes.clone()))
        .collect();
    if package.pass != Value::Null {
        let mut pass = package.pass.clone();
        strict(&mut pass);
        files.insert(
            layout::PASS.to_owned(),
            json::print(&pass).into_bytes().into(),
        );
    }
    for (language, table) in &package.strings {
        files.insert(
            layout::strings_path(language),
            strings::file::write(table).into(),
        );
    }
    add_small_icons(&mut files);
    files
}

/// The images that [`build`] leaves out because they are PDF, which only templates may hold. Each is
/// to be rendered to PNG first.
pub fn pdf_images(package: &Package) -> Vec<&str> {
    let pdf = package
        .files
        .iter()
        .filter(|(path, bytes)| is_pdf_image(path, bytes));
    pdf.map(|(path, _)| path.as_str()).collect()
}

/// Whether a file goes into a built pass.
fn belongs(path: &str) -> bool {
    let ours = [
        layout::TOOLING,
        layout::SETTINGS,
        layout::MANIFEST,
        layout::SIGNATURE,
    ];
    !ours.contains(&path) && !path.starts_with(layout::SETTINGS_FOLDER) && !layout::is_hidden(path)
}

fn is_pdf_image(path: &str, bytes: &[u8]) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    layout::image(name, "pdf").is_some()
        || layout::image(name, "png").is_some() && Kind::of(bytes) == Kind::Pdf
}

/// Takes out what no phone should see: `_id`s of design tools, but not in `userInfo`, which belongs
/// to the maker of the pass; and of doubled keys all but the one that counts.
fn strict(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(strict),
        Value::Object(object) => {
            let mut keys = std::collections::BTreeSet::new();
            let members = std::mem::take(&mut object.0).into_iter().rev();
            object.0 = members
                .filter(|(key, _)| key != "_id" && keys.insert(key.clone()))
                .collect();
            object.0.reverse();
            for (_, value) in object.0.iter_mut().filter(|(key, _)| key != "userInfo") {
                strict(value);
            }
        }
        _ => {}
    }
}

fn add_small_icons(files: &mut Files) {
    let larger: Vec<(String, u8)> = files
        .keys()
        .filter_map(|path| {
            let (folder, name) = path
                .rsplit_once('/')
                .map_or(("", path.as_str()), |(folder, name)| {
                    (&path[..=folder.len()], name)
                });
            let (slot, scale) = layout::image(name, "png").filter(|(_, scale)| *scale > 1)?;
            (slot == "icon").then(|| (folder.to_owned(), scale))
        })
        .collect();
    // Of two and three the first comes first, and what it made stays.
    for (folder, scale) in larger {
        let small = format!("{folder}{}", layout::image_name("icon", 1));
        if files.contains_key(&small) {
            continue;
        }
        let large = files.get(&format!("{folder}{}", layout::image_name("icon", scale)));
        if let Some(icon) = large.and_then(|bytes| shrunk(bytes, u32::from(scale))) {
            files.insert(small, icon.into());
        }
    }
}

/// The picture at one pixel a point; `None` where it cannot be read, which a rule has to say.
fn shrunk(bytes: &[u8], scale: u32) -> Option<Vec<u8>> {
    let facts = png::facts(bytes)?;
    let pixels = pixels::decode(bytes, &limits::IMAGE_IN_PASS).ok()?;
    let side = |length: u32| length.div_ceil(scale);
    let small = pixels::scale(
        &pixels,
        pixels::Crop::ALL,
        side(facts.width),
        side(facts.height),
    )
    .ok()?;
    pixels::encode_small(&small).ok()
}
