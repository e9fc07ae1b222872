//! A drawing as SVG, PNG and PDF: all three from the same paths.

use crate::error::{Error, Result};
use crate::fonts::SystemFonts;
use crate::pictures::Pictures;
use crate::ports::{Clock, SystemClock};
use crate::svg;
use krilla::geom::Size;
use krilla::page::PageSettings;
use krilla_svg::{SurfaceExt, SvgSettings};
use pass_face::Face;
use pass_face::drawing::Drawing;
use pass_face::view::{Moment, View};
use pass_format::package::{Files, Package, limits};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::Tree;
use std::cell::RefCell;
use std::collections::BTreeSet;

/// A kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Pixels, transparent outside of the card.
    Png,
    /// Paths, with the pictures inside.
    Svg,
    /// One page of the card's size.
    Pdf,
}

impl Format {
    /// The extension of its files.
    pub fn extension(self) -> &'static str {
        match self {
            Format::Png => "png",
            Format::Svg => "svg",
            Format::Pdf => "pdf",
        }
    }
}

/// Draws passes: fonts and treated pictures are found once for all.
#[derive(Default)]
pub struct Painter {
    fonts: SystemFonts,
    pictures: Pictures,
}

/// A file, and the drawing that it was made of.
pub struct Painted {
    /// The file.
    pub bytes: Vec<u8>,
    /// What is on it.
    pub drawing: Drawing,
    /// Pictures that could not be decoded, and so are missing.
    pub undecoded: BTreeSet<String>,
}

impl Painter {
    /// Draws a pass as it is seen now on this computer. A PNG is exactly width × scale wide.
    pub fn paint(
        &self,
        pass: &Package,
        view: &View,
        format: Format,
        scale: f32,
    ) -> Result<Painted> {
        let moment = now();
        let drawing = self
            .fonts
            .draw(|fonts| pass_face::look(pass, view, &moment, fonts));
        let undecoded = RefCell::default();
        let bytes = draw(
            &drawing,
            &pass.files,
            &self.pictures,
            format,
            scale,
            &undecoded,
        )?;
        Ok(Painted {
            bytes,
            drawing,
            undecoded: undecoded.into_inner(),
        })
    }
}

/// What Wallet shows of a pass, and why.
pub fn face(pass: &Package, view: &View) -> Face {
    pass_face::face(pass, view, &now())
}

fn now() -> Moment {
    Moment {
        now: SystemClock.now(),
        zone: SystemClock.zone(),
    }
}

/// Pixels of a side beyond which no picture is made.
const LARGEST: f32 = 16_384.0;

/// Makes a file of a drawing; `files` are the pass's. What cannot be decoded is missing and named.
fn draw(
    drawing: &Drawing,
    files: &Files,
    pictures: &Pictures,
    format: Format,
    scale: f32,
    undecoded: &RefCell<BTreeSet<String>>,
) -> Result<Vec<u8>> {
    let text = pass_face::svg::svg(drawing, |picture| {
        let bytes = files.get(&picture.path)?;
        pictures
            .get(
                &picture.hash,
                picture.treatment,
                bytes,
                &limits::IMAGE_IN_PASS,
            )
            .inspect_err(|_| {
                undecoded.borrow_mut().insert(picture.path.clone());
            })
            .ok()
    });
    if format == Format::Svg {
        return Ok(text.into_bytes());
    }
    let tree = svg::read(&drawing.layout, text.as_bytes())?;
    match format {
        Format::Pdf => pdf(drawing, &tree),
        _ => png(drawing, &tree, scale),
    }
}

fn png(drawing: &Drawing, tree: &Tree, scale: f32) -> Result<Vec<u8>> {
    let side = |points: f32| (points * scale).round();
    let (width, height) = (side(drawing.width), side(drawing.height));
    if !(1.0..=LARGEST).contains(&width) || !(1.0..=LARGEST).contains(&height) {
        return Err(failed(
            drawing,
            format!("{width} × {height} pixels cannot be made"),
        ));
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "in range"
    )]
    let pixmap = Pixmap::new(width as u32, height as u32);
    let mut pixmap = pixmap.ok_or_else(|| failed(drawing, "there is no memory for it"))?;
    let whole = Transform::from_scale(width / drawing.width, height / drawing.height);
    resvg::render(tree, whole, &mut pixmap.as_mut());
    pixmap
        .encode_png()
        .map_err(|error| failed(drawing, error.to_string()))
}

fn pdf(drawing: &Drawing, tree: &Tree) -> Result<Vec<u8>> {
    let (size, page) = Size::from_wh(drawing.width, drawing.height)
        .zip(PageSettings::from_wh(drawing.width, drawing.height))
        .ok_or_else(|| failed(drawing, "it has no size"))?;
    let mut document = krilla::Document::new();
    let mut page = document.start_page_with(page);
    let mut surface = page.surface();
    surface
        .draw_svg(tree, size, SvgSettings::default())
        .ok_or_else(|| failed(drawing, "the page could not be painted"))?;
    surface.finish();
    page.finish();
    document
        .finish()
        .map_err(|error| failed(drawing, format!("{error:?}")))
}

fn failed(drawing: &Drawing, detail: impl Into<String>) -> Error {
    Error::NotDrawn {
        what: drawing.layout.clone(),
        detail: detail.into(),
    }
}
