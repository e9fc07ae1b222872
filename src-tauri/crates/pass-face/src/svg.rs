//! A drawing as SVG: one file that needs nothing else, transparent outside of the card.
//!
//! The same drawing gives the same text, byte for byte.

use crate::drawing::{Drawing, Frame, Layer, Paint, Picture};
use pass_format::package::Bytes;
use std::fmt::{self, Write};

/// The drawing as an SVG document of its size in points. `pictures` yields the media type and the
/// bytes of a picture with its treatment applied; what it does not know stays empty.
pub fn svg(
    drawing: &Drawing,
    pictures: impl Fn(&Picture) -> Option<(&'static str, Bytes)>,
) -> String {
    let mut text = String::new();
    // Writing to a string cannot fail.
    let _ = document(&mut text, drawing, &pictures);
    text
}

type Pictures<'a> = &'a dyn Fn(&Picture) -> Option<(&'static str, Bytes)>;

fn document(svg: &mut String, drawing: &Drawing, pictures: Pictures) -> fmt::Result {
    let (width, height) = (Number(drawing.width), Number(drawing.height));
    write!(
        svg,
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}""#
    )?;
    write!(svg, r#" viewBox="0 0 {width} {height}" role="img"><title>"#)?;
    let spoken = drawing.regions.iter().map(|region| region.label.trim());
    for (index, label) in spoken.filter(|label| !label.is_empty()).enumerate() {
        if index > 0 {
            svg.push_str("; ");
        }
        escape(svg, label);
    }
    svg.push_str("</title><defs><clipPath id=\"card\">");
    write!(
        svg,
        r#"<path d="{}"/></clipPath>"#,
        Attribute(&drawing.outline)
    )?;
    for (index, layer) in drawing.layers.iter().enumerate() {
        if let Layer::Fill {
            paint: Paint::Down { from, to, stops },
            ..
        } = layer
        {
            write!(
                svg,
                r#"<linearGradient id="down{index}" gradientUnits="userSpaceOnUse""#
            )?;
            write!(
                svg,
                r#" x1="0" y1="{}" x2="0" y2="{}">"#,
                Number(*from),
                Number(*to)
            )?;
            for (offset, colour, opacity) in stops {
                let (offset, colour) = (Number(*offset), Attribute(colour));
                write!(svg, r#"<stop offset="{offset}" stop-color="{colour}""#)?;
                write!(svg, r#" stop-opacity="{}"/>"#, Number(*opacity))?;
            }
            svg.push_str("</linearGradient>");
        }
    }
    svg.push_str("</defs><g clip-path=\"url(#card)\">");
    for (index, layer) in drawing.layers.iter().enumerate() {
        match layer {
            Layer::Fill {
                path,
                even_odd,
                paint,
            } => fill(svg, index, path, *even_odd, paint)?,
            Layer::Image {
                picture,
                frame,
                crop,
            } => {
                if let Some((media, bytes)) = pictures(picture) {
                    image(svg, media, &bytes, frame, crop)?;
                }
            }
            Layer::Text {
                path,
                colour,
                opacity,
                ..
            } => solid(svg, path, colour, *opacity)?,
            Layer::Code { path, colour } => solid(svg, path, colour, 1.0)?,
        }
    }
    svg.push_str("</g></svg>");
    Ok(())
}

fn fill(svg: &mut String, index: usize, path: &str, even_odd: bool, paint: &Paint) -> fmt::Result {
    write!(svg, r#"<path d="{}""#, Attribute(path))?;
    if even_odd {
        svg.push_str(" fill-rule=\"evenodd\"");
    }
    match paint {
        Paint::Solid { colour, opacity } => colour_of(svg, colour, *opacity)?,
        Paint::Down { .. } => write!(svg, r#" fill="url(#down{index})""#)?,
    }
    svg.push_str("/>");
    Ok(())
}

fn solid(svg: &mut String, path: &str, colour: &str, opacity: f32) -> fmt::Result {
    write!(svg, r#"<path d="{}""#, Attribute(path))?;
    colour_of(svg, colour, opacity)?;
    svg.push_str("/>");
    Ok(())
}

fn colour_of(svg: &mut String, colour: &str, opacity: f32) -> fmt::Result {
    write!(svg, r#" fill="{}""#, Attribute(colour))?;
    match opacity {
        1.0 => Ok(()),
        opacity => write!(svg, r#" fill-opacity="{}""#, Number(opacity)),
    }
}

/// The whole picture in a window of its own that shows only the crop.
fn image(svg: &mut String, media: &str, bytes: &[u8], frame: &Frame, crop: &Frame) -> fmt::Result {
    if crop.width <= 0.0 || crop.height <= 0.0 {
        return Ok(());
    }
    let (whole_width, whole_height) = (frame.width / crop.width, frame.height / crop.height);
    let (left, top) = (Number(crop.x * whole_width), Number(crop.y * whole_height));
    let (x, y) = (Number(frame.x), Number(frame.y));
    let (width, height) = (Number(frame.width), Number(frame.height));
    write!(
        svg,
        r#"<svg x="{x}" y="{y}" width="{width}" height="{height}""#
    )?;
    write!(
        svg,
        r#" viewBox="{left} {top} {width} {height}" preserveAspectRatio="none">"#
    )?;
    let (width, height) = (Number(whole_width), Number(whole_height));
    write!(
        svg,
        r#"<image width="{width}" height="{height}" preserveAspectRatio="none""#
    )?;
    write!(svg, r#" href="data:{};base64,"#, Attribute(media))?;
    base64(svg, bytes);
    svg.push_str("\"/></svg>");
    Ok(())
}

/// A number with at most four digits after the point.
struct Number(f32);

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = format!("{:.4}", self.0);
        let text = text.trim_end_matches('0').trim_end_matches('.');
        f.write_str(if text == "-0" { "0" } else { text })
    }
}

/// Text between double quotes.
struct Attribute<'a>(&'a str);

impl fmt::Display for Attribute<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut escaped = String::with_capacity(self.0.len());
        escape(&mut escaped, self.0);
        f.write_str(&escaped)
    }
}

/// Text as XML; characters that XML cannot hold become U+FFFD.
fn escape(xml: &mut String, text: &str) {
    for character in text.chars() {
        match character {
            '&' => xml.push_str("&amp;"),
            '<' => xml.push_str("&lt;"),
            '>' => xml.push_str("&gt;"),
            '"' => xml.push_str("&quot;"),
            '\t' | '\n' | '\r' => xml.push(' '),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => xml.push('\u{fffd}'),
            other => xml.push(other),
        }
    }
}

fn base64(text: &mut String, bytes: &[u8]) {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    text.reserve(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let bits = three
            .iter()
            .fold(0, |bits, byte| bits << 8 | u32::from(*byte));
        let bits = bits << (8 * (3 - three.len()));
        for digit in 0..4 {
            let six = bits >> (18 - 6 * digit) & 63;
            text.push(if digit <= three.len() {
                char::from(DIGITS[six as usize])
            } else {
                '='
            });
        }
    }
}
