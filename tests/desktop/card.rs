//! A card in the window against the same card from `draw`.

use image::{Rgb, RgbImage};
use pass_app::draw::{Format, Painter};
use pass_app::{Generation, Side, View};
use std::path::{Path, PathBuf};

/// How far a channel may lie outside of what stands around the same pixel in the other picture.
const EDGE: u8 = 24;

/// A picture of stripes, so that a wrong crop shows.
pub fn picture(width: u32, height: u32, colour: [u8; 3]) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| {
        if (x / 40 + y / 40) % 2 == 0 {
            Rgb(colour)
        } else {
            Rgb(colour.map(|channel| channel / 2))
        }
    })
}

/// A finished store card without placeholders or rows: window and `draw` show the same values.
pub fn design(folder: &Path) -> PathBuf {
    let starter =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/templates/storeCard.pkpasstemplate");
    let design = folder.join("card.pkpasstemplate");
    std::fs::create_dir(&design).expect("a folder");
    for entry in std::fs::read_dir(&starter).expect("the starter").flatten() {
        let name = entry.file_name();
        let bytes = std::fs::read(entry.path()).expect("a readable file");
        if name == "pass.json" {
            let text = String::from_utf8(bytes)
                .expect("UTF-8")
                .replace("{{serialNumber}}", "0042");
            std::fs::write(design.join(name), text).expect("write");
        } else if name != "passwright.json" {
            std::fs::write(design.join(name), bytes).expect("write");
        }
    }
    design
}

/// Asserts that a photograph of a card equals `draw`'s picture but for anti-aliasing: every pixel
/// lies between the darkest and the lightest of its neighbours there, give or take `EDGE`.
pub fn assert_same(shown: &RgbImage, design: &Path) {
    let drawn = drawn(design);
    assert_eq!(shown.dimensions(), drawn.dimensions(), "the same size");
    let (width, height) = drawn.dimensions();
    let mut outside = 0_u32;
    for (x, y, pixel) in shown.enumerate_pixels() {
        // Behind the card's rounded corners the canvas shows.
        if (x < 14 || x >= width - 14) && (y < 14 || y >= height - 14) {
            continue;
        }
        let near = || {
            let columns = x.saturating_sub(1)..=(x + 1).min(width - 1);
            columns.flat_map(|x| {
                let rows = y.saturating_sub(1)..=(y + 1).min(height - 1);
                rows.map(move |y| (x, y))
            })
        };
        let same = (0..3).all(|channel| {
            let values = || near().map(|(x, y)| drawn.get_pixel(x, y).0[channel]);
            let (least, most) = (values().min().unwrap_or(0), values().max().unwrap_or(255));
            (least.saturating_sub(EDGE)..=most.saturating_add(EDGE)).contains(&pixel.0[channel])
        });
        outside += u32::from(!same);
    }
    let share = f64::from(outside) / f64::from(width * height);
    assert!(
        share < 0.0005,
        "{outside} pixels ({:.3} %) differ by more than anti-aliasing",
        share * 100.0
    );
}

fn drawn(design: &Path) -> RgbImage {
    let view = View {
        generation: Generation::Ios27,
        width: 358,
        side: Side::Front,
        locale: "en".to_owned(),
        dark: false,
    };
    let pass = pass_app::load::load(design)
        .expect("the design opens")
        .opened
        .package;
    let painted = Painter::default()
        .paint(&pass, &view, Format::Png, 1.0)
        .expect("it is drawn");
    image::load_from_memory(&painted.bytes)
        .expect("a PNG")
        .to_rgb8()
}
