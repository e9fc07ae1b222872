//! Pictures: what a file holds, its pixels, and the sizes that a pass takes.
//!
//! Pure functions; threads, caches and catching a decoder's panic are for the application.

pub mod pixels;
pub mod png;
pub mod variants;

pub use pixels::Pixels;

use serde::Serialize;

/// What kind of picture a file is, by its first bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)] // each name is the format
pub enum Kind {
    Png,
    Jpeg,
    WebP,
    Gif,
    Tiff,
    Heif,
    Svg,
    Pdf,
    Unknown,
}

impl Kind {
    /// Looks at the first bytes of a file.
    pub fn of(bytes: &[u8]) -> Kind {
        let after =
            |skip: usize, with: &[u8]| bytes.get(skip..).is_some_and(|rest| rest.starts_with(with));
        match () {
            () if after(0, png::SIGNATURE) => Kind::Png,
            () if after(0, b"\xff\xd8\xff") => Kind::Jpeg,
            () if after(0, b"RIFF") && after(8, b"WEBP") => Kind::WebP,
            () if after(0, b"GIF8") => Kind::Gif,
            () if after(0, b"II*\0") || after(0, b"MM\0*") => Kind::Tiff,
            () if after(4, b"ftyphei") || after(4, b"ftypmif1") => Kind::Heif,
            () if after(0, b"%PDF") => Kind::Pdf,
            () if is_svg(bytes) => Kind::Svg,
            () => Kind::Unknown,
        }
    }

    /// The name of the format, for sentences.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Png => "PNG",
            Kind::Jpeg => "JPEG",
            Kind::WebP => "WebP",
            Kind::Gif => "GIF",
            Kind::Tiff => "TIFF",
            Kind::Heif => "HEIF",
            Kind::Svg => "SVG",
            Kind::Pdf => "PDF",
            Kind::Unknown => "unknown",
        }
    }

    /// The usual extension of a file, without its dot.
    pub fn extension(self) -> &'static str {
        match self {
            Kind::Png => "png",
            Kind::Jpeg => "jpg",
            Kind::WebP => "webp",
            Kind::Gif => "gif",
            Kind::Tiff => "tiff",
            Kind::Heif => "heic",
            Kind::Svg => "svg",
            Kind::Pdf => "pdf",
            Kind::Unknown => "bin",
        }
    }
}

/// An SVG begins with its root, perhaps behind a declaration, comments and a document type.
fn is_svg(bytes: &[u8]) -> bool {
    const LOOKED_AT: usize = 1024;
    let beginning = &bytes[..bytes.len().min(LOOKED_AT)];
    let text = String::from_utf8_lossy(beginning);
    let text = text.trim_start_matches('\u{feff}').trim_start();
    text.starts_with("<svg")
        || (text.starts_with("<?xml") || text.starts_with("<!")) && text.contains("<svg")
}
