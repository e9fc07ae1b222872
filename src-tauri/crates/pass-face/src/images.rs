//! Which picture file a slot is drawn from.

use crate::texts::Texts;
use pass_format::package::Package;
use serde::Serialize;
use sha2::{Digest, Sha256};

/// The picture of a slot, as the phone chooses it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FaceImage {
    /// Its path, such as `de.lproj/strip@3x.png`.
    pub path: String,
    /// SHA-256 of its bytes, lower-case hex.
    pub hash: String,
    /// Size in pixels.
    pub pixels: (u32, u32),
    /// Pixels of a point by its name: 3, 2 or 1.
    pub scale: u32,
}

impl FaceImage {
    /// Size in points at the scale of its name.
    pub fn points(&self) -> (f32, f32) {
        let scale = self.scale as f32;
        (self.pixels.0 as f32 / scale, self.pixels.1 as f32 / scale)
    }
}

/// The file of a slot: @3x before @2x before 1x, as on every phone of today; one at the root wins
/// over one of the language.
pub(crate) fn file<'p>(
    package: &'p Package,
    texts: &Texts<'_>,
    slot: &str,
) -> Option<(&'p str, u32)> {
    let folder = texts.language.map(|language| format!("{language}.lproj/"));
    let mut folders = std::iter::once(String::new()).chain(folder);
    folders.find_map(|folder| {
        [(3, "@3x"), (2, "@2x"), (1, "")]
            .into_iter()
            .find_map(|(scale, suffix)| {
                let path = format!("{folder}{slot}{suffix}.png");
                package
                    .files
                    .get_key_value(&path)
                    .map(|(path, _)| (path.as_str(), scale))
            })
    })
}

/// The picture in a file; `None` where it is no PNG.
pub(crate) fn image(package: &Package, (path, scale): (&str, u32)) -> Option<FaceImage> {
    let bytes = package.files.get(path)?;
    let pixels = png_size(bytes)?;
    let hash = Sha256::digest(bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    Some(FaceImage {
        path: path.to_owned(),
        hash,
        pixels,
        scale,
    })
}

/// Width and height from the header, which always comes first; none of a picture without pixels.
fn png_size(bytes: &[u8]) -> Option<(u32, u32)> {
    let header = bytes.strip_prefix(b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR")?;
    let number = |at: usize| Some(u32::from_be_bytes(header.get(at..at + 4)?.try_into().ok()?));
    Some((number(0)?, number(4)?)).filter(|(width, height)| *width > 0 && *height > 0)
}
