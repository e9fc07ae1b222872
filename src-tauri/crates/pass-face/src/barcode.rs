//! Barcodes: the modules of all eight formats, and the white plate that Wallet puts them on.
//!
//! The message's bytes are encoded as they are, without an ECI, as the phone does. Figures of the
//! plates were measured on screenshots; what `PIXELS` device pixels a point has matters, because
//! Wallet never lets the edge of a module fall between two of them.

mod qr;

use crate::drawing::Frame;
use crate::view::Generation;
use pass_format::pass::barcode::{Format, MessageError, check};
use rxing::oned::{
    CodaBarWriter, Code39Writer, Code128Writer, EAN13Writer, ITFWriter, OneDimensionalCodeWriter,
};
use rxing::pdf417::encoder::{
    Compaction, PDF417, pdf_417_error_correction, pdf_417_high_level_encoder,
};
use std::fmt::Write;

/// Device pixels of a point: all current phones.
pub const PIXELS: u32 = 3;

/// What the text below a code is cut to, in points.
pub const ALT_TEXT_ROOM: f32 = 269.0;

/// A code without its quiet zone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Modules {
    /// Modules side by side.
    pub columns: usize,
    /// Rows; one where a code consists of bars.
    pub rows: usize,
    /// Row by row from the top left; true is black.
    pub dark: Vec<bool>,
}

/// Why a code cannot be drawn.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum BarcodeError {
    /// The message breaks a rule of the format or does not exist in its character set.
    #[error(transparent)]
    Message(#[from] MessageError),
    /// More than one symbol holds.
    #[error(
        "the message of {bytes} bytes does not fit into one {} symbol: shorten it or choose another \
         format",
        .format.key()
    )]
    TooLong {
        /// The format.
        format: Format,
        /// Length of the message in its encoding.
        bytes: usize,
    },
}

/// The modules of a message. `encoding` is the IANA name in `messageEncoding`.
///
/// QR codes have error correction level M and the smallest version; PDF417 the level that the
/// standard recommends for the length, and the columns that bring it nearest to 3 : 1.
pub fn code(format: Format, message: &str, encoding: &str) -> Result<Modules, BarcodeError> {
    let bytes = check(format, message, encoding)?;
    // One character per byte: the encoders then take the bytes for Latin-1, their default.
    let text: String = bytes.iter().map(|&byte| char::from(byte)).collect();
    let modules = match format {
        Format::Qr => qr::modules(&bytes),
        Format::Aztec => aztec(&bytes),
        Format::Pdf417 => pdf417(&text),
        Format::Code128 => bars(&Code128Writer, &text),
        Format::Ean13 => bars(&EAN13Writer, &text),
        Format::Code39 => bars(&Code39Writer, &text),
        Format::Codabar => bars(&CodaBarWriter, &text),
        Format::I2of5 => bars(&ITFWriter, &text),
    };
    modules.ok_or(BarcodeError::TooLong {
        format,
        bytes: bytes.len(),
    })
}

/// Least share of check words in per cent, as Apple's generator has it by default.
const AZTEC_CORRECTION: u32 = 23;

fn aztec(bytes: &[u8]) -> Option<Modules> {
    let code = rxing::aztec::encoder::aztec_encoder::encode_bytes(bytes, AZTEC_CORRECTION, 0);
    let code = code.ok()?;
    let (matrix, size) = (code.getMatrix(), code.getSize() as usize);
    let dark = (0..size * size)
        .map(|at| matrix.get((at % size) as u32, (at / size) as u32))
        .collect();
    Some(Modules {
        columns: size,
        rows: size,
        dark,
    })
}

/// Height of a row of PDF417 in modules.
const ROW_HEIGHT: usize = 3;

fn pdf417(text: &str) -> Option<Modules> {
    let data = pdf_417_high_level_encoder::encodeHighLevel(text, Compaction::AUTO, None, false);
    let data = data.ok()?.chars().count() + 1; // with the word that tells the length
    let level = pdf_417_error_correction::getRecommendedMinimumErrorCorrectionLevel(data as u32);
    let level = level.ok()?;
    let words = data + (2 << level);
    let columns = pdf417_columns(words)?;
    let mut encoder = PDF417::new();
    encoder.setDimensions(columns as u32, columns as u32, PDF417_ROWS as u32, 3);
    encoder.generateBarcodeLogic(text, level).ok()?;
    let mut rows = encoder.getBarcodeMatrix().as_ref()?.getMatrix();
    rows.reverse(); // the encoder counts from the bottom
    let columns = rows.first()?.len();
    let dark = rows.iter().flatten().map(|&module| module == 1).collect();
    Some(Modules {
        columns,
        rows: rows.len(),
        dark,
    })
}

const PDF417_ROWS: usize = 90;

/// The number of columns whose symbol comes nearest to 3 : 1.
fn pdf417_columns(words: usize) -> Option<usize> {
    let slant = |columns: usize| {
        let (width, height) = (
            17 * columns + 69,
            ROW_HEIGHT * words.div_ceil(columns).max(3),
        );
        (width as f32 / height as f32 - 3.0).abs()
    };
    let fits = |columns: &usize| {
        let rows = words.div_ceil(*columns);
        rows <= PDF417_ROWS && rows * columns <= 928
    };
    (2..=30)
        .filter(fits)
        .min_by(|a, b| slant(*a).total_cmp(&slant(*b)))
}

fn bars(writer: &impl OneDimensionalCodeWriter, text: &str) -> Option<Modules> {
    let dark = writer.encode_oned(text).ok()?;
    Some(Modules {
        columns: dark.len(),
        rows: 1,
        dark,
    })
}

/// A code on its plate, in points from the card's top left.
#[derive(Clone, Debug, PartialEq)]
pub struct Plate {
    /// The white rectangle.
    pub frame: Frame,
    /// Radius of its corners.
    pub radius: f32,
    /// The modules together.
    pub symbol: Frame,
    /// The black modules as SVG path data.
    pub code: String,
    /// Where the alternative text stands, centred on the plate.
    pub baseline: Option<f32>,
}

/// What a family of codes has around it, in points.
struct Margins {
    /// Plate's bottom to card's bottom.
    hang: f32,
    /// Least width of the plate.
    width: f32,
    /// Plate's top to symbol.
    top: f32,
    /// Symbol to plate's bottom where there is no text.
    bottom: f32,
    /// Symbol to the top of the text's capitals.
    gap: f32,
    /// Baseline to plate's bottom.
    descent: f32,
}

/// Plate's edge to PDF417 with its quiet zone of two modules.
const PDF417_INSET: f32 = 9.0;
/// Plate's edge to a text that makes it wider.
const ALT_TEXT_INSET: f32 = 10.5;
/// Height of the capitals of the alternative text: 14 points of San Francisco.
const ALT_TEXT_CAPITALS: f32 = 14.0 * 0.705;
const RADIUS: f32 = 4.0;

/// Where a code goes on a card of this width and height. `alt` is the width of the alternative
/// text, cut to [`ALT_TEXT_ROOM`], if there is one; `pixels` are those of a point, [`PIXELS`] on
/// every phone of today.
pub fn plate(
    format: Format,
    modules: &Modules,
    alt: Option<f32>,
    card: (f32, f32),
    generation: Generation,
    pixels: u32,
) -> Plate {
    let pixels = pixels as f32;
    let (columns, rows) = edges(format, modules, pixels);
    let extent = |edges: &[f32]| edges.last().copied().unwrap_or(0.0) - edges[0];
    let (width, height) = (extent(&columns), extent(&rows));
    let module = match format {
        Format::Pdf417 => height / (ROW_HEIGHT * modules.rows) as f32,
        _ => width / modules.columns as f32,
    };
    let module = (width / modules.columns as f32, module);
    let margins = margins(format, module, width, alt.is_some(), generation);

    let below = match alt {
        Some(_) => margins.gap + ALT_TEXT_CAPITALS + margins.descent,
        None => margins.bottom,
    };
    let widened = alt.map_or(0.0, |alt| alt.min(ALT_TEXT_ROOM) + 2.0 * ALT_TEXT_INSET);
    let frame_width = margins.width.max(widened);
    let frame_height = margins.top + height + below;
    let bottom = card.1 - margins.hang;
    // On a whole pixel; half a pixel goes to the left and up, as on the phone.
    let snap = |at: f32| (at * pixels - 0.25).round() / pixels;
    let symbol = Frame {
        x: snap((card.0 - width) / 2.0),
        y: snap(bottom - below - height),
        width,
        height,
    };
    Plate {
        frame: Frame {
            x: (card.0 - frame_width) / 2.0,
            y: bottom - frame_height,
            width: frame_width,
            height: frame_height,
        },
        radius: RADIUS,
        code: path(modules, &columns, &rows, (symbol.x - columns[0], symbol.y)),
        symbol,
        baseline: alt.map(|_| bottom - margins.descent),
    }
}

/// `module`: width and height of a module; `symbol`: width of all of them.
fn margins(
    format: Format,
    module: (f32, f32),
    symbol: f32,
    alt: bool,
    generation: Generation,
) -> Margins {
    match format {
        Format::Qr | Format::Aztec => {
            let quiet = if format == Format::Aztec {
                13.0
            } else {
                (2.0 * module.0).max(8.0)
            };
            Margins {
                hang: 14.0,
                width: symbol + 2.0 * quiet + if alt { 3.0 } else { 0.0 },
                top: if alt { quiet + 0.5 } else { quiet - 1.0 },
                bottom: quiet + 1.0,
                gap: 6.5,
                descent: 10.0,
            }
        }
        Format::Pdf417 => {
            let (across, down) = (2.0 * module.0, 2.0 * module.1);
            Margins {
                hang: 32.0,
                width: symbol + 2.0 * (PDF417_INSET + across),
                top: PDF417_INSET + down,
                bottom: PDF417_INSET + down,
                gap: 10.8 + down,
                descent: 3.5,
            }
        }
        Format::Code128 | Format::Ean13 | Format::Code39 | Format::Codabar | Format::I2of5 => {
            Margins {
                hang: 32.0,
                width: 257.0,
                top: 17.3,
                bottom: if generation >= Generation::Ios26 {
                    19.3
                } else {
                    17.3
                },
                gap: 14.0,
                descent: 10.7,
            }
        }
    }
}

/// Room for a symbol in points: QR with a quiet zone of two modules on each side, Aztec without.
const QR_ROOM: f32 = 156.0;
const AZTEC_ROOM: f32 = 160.0;
/// Width of PDF417, and its height unless whole pixels per row make another one.
const PDF417_SIZE: (f32, f32) = (721.0 / 3.0, 60.0);
/// Room for bars with a quiet zone of ten modules on each side, and their height.
const BARS_SIZE: (f32, f32) = (245.0, 118.0 / 3.0);
const BARS_QUIET: f32 = 10.0;

/// The edges between the columns and between the rows, in points, all on whole pixels.
fn edges(format: Format, modules: &Modules, pixels: f32) -> (Vec<f32>, Vec<f32>) {
    let columns = modules.columns as f32;
    let series = |count: usize, first: f32, step: f32| -> Vec<f32> {
        (0..=count)
            .map(|at| ((first + at as f32) * step).round() / pixels)
            .collect()
    };
    match format {
        Format::Qr | Format::Aztec => {
            let fitting = match format {
                Format::Aztec => AZTEC_ROOM * pixels / columns,
                _ => QR_ROOM * pixels / (columns + 4.0),
            };
            let module = fitting.floor().max(1.0);
            (
                series(modules.columns, 0.0, module),
                series(modules.rows, 0.0, module),
            )
        }
        Format::Pdf417 => {
            let module = PDF417_SIZE.0 * pixels / columns;
            let natural = (ROW_HEIGHT * modules.rows) as f32;
            // Seen: 7, 7 and 5 pixels for 8, 9 and 12 rows, but exactly the 60 points for 19.
            let even = PDF417_SIZE.1 * pixels / natural;
            let flat = if even < 5.0 { even } else { even.round() };
            let flat = flat.clamp(1.0, module.max(1.0));
            (
                series(modules.columns, 0.0, module),
                series(modules.rows, 0.0, flat * ROW_HEIGHT as f32),
            )
        }
        Format::Code128 | Format::Ean13 | Format::Code39 | Format::Codabar | Format::I2of5 => {
            let module = BARS_SIZE.0 * pixels / (columns + 2.0 * BARS_QUIET);
            (
                series(modules.columns, BARS_QUIET, module),
                vec![0.0, BARS_SIZE.1],
            )
        }
    }
}

/// The black modules as rectangles: runs within a row, and equal runs of rows below each other,
/// become one.
fn path(modules: &Modules, columns: &[f32], rows: &[f32], origin: (f32, f32)) -> String {
    let mut path = String::new();
    let mut open: Vec<(usize, usize, usize)> = Vec::new(); // from column, to column, from row
    for row in 0..=modules.rows {
        let runs = if row < modules.rows {
            runs(modules, row)
        } else {
            Vec::new()
        };
        open.retain(|&(from, to, top)| {
            let goes_on = runs.contains(&(from, to));
            if !goes_on {
                let (x, y) = (origin.0 + columns[from], origin.1 + rows[top]);
                let (width, height) = (columns[to] - columns[from], rows[row] - rows[top]);
                let (x, y, right) = (short(x), short(y), short(width));
                let (down, left) = (short(height), short(-width));
                // Writing to a string cannot fail.
                let _ = write!(path, "M{x} {y}h{right}v{down}h{left}z");
            }
            goes_on
        });
        for (from, to) in runs {
            if !open.iter().any(|&(old, end, _)| (old, end) == (from, to)) {
                open.push((from, to, row));
            }
        }
    }
    path
}

/// The black runs of a row, as columns from … up to.
fn runs(modules: &Modules, row: usize) -> Vec<(usize, usize)> {
    let dark = &modules.dark[row * modules.columns..(row + 1) * modules.columns];
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for (column, _) in dark.iter().enumerate().filter(|(_, dark)| **dark) {
        match runs.last_mut() {
            Some((_, to)) if *to == column => *to += 1,
            _ => runs.push((column, column + 1)),
        }
    }
    runs
}

/// A coordinate with at most three digits after the point.
fn short(number: f32) -> String {
    let text = format!("{number:.3}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" {
        "0".to_owned()
    } else {
        text.to_owned()
    }
}
