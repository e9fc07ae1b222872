//! One picture at the three scales that a pass takes.

use super::pixels::{Crop, Pixels, scale};
use crate::error::Error;

/// The scales of an image, smallest first: `name.png`, `name@2x.png`, `name@3x.png`.
pub const SCALES: [u8; 3] = [1, 2, 3];

/// How large an image may be, in points ("Wallet passes: image sizes", Human Interface Guidelines).
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Fit {
    /// Exactly this wide and high; what sticks out is cut off, evenly on both sides.
    Fill {
        /// Points.
        width: f64,
        /// Points.
        height: f64,
    },
    /// As large as it can be inside of this.
    Inside {
        /// Points.
        width: f64,
        /// Points.
        height: f64,
    },
}

impl Fit {
    /// Width and height at one scale, in whole pixels, of a picture with these proportions.
    pub fn size(self, (width, height): (f64, f64), scale: u8) -> (u32, u32) {
        let pixels = |points: f64| (points * f64::from(scale)).round().max(1.0) as u32;
        match self {
            Fit::Fill { width, height } => (pixels(width), pixels(height)),
            Fit::Inside {
                width: most_wide,
                height: most_high,
            } => {
                let factor = (most_wide / width).min(most_high / height);
                // Whole points, so that the three scales have the same shape.
                let points = |length: f64| (length * factor).round().max(1.0);
                (pixels(points(width)), pixels(points(height)))
            }
        }
    }
}

/// Makes the picture's part at one, two and three pixels a point.
///
/// With [`Fit::Fill`] a part of another shape is cut further, around its middle.
///
/// # Errors
/// [`Error::ImageTooLarge`] where there is nothing to be had of such a size.
pub fn variants(master: &Pixels, crop: Crop, fit: Fit) -> Result<[Pixels; 3], Error> {
    let part = (
        f64::from(master.width()) * crop.width,
        f64::from(master.height()) * crop.height,
    );
    let crop = match fit {
        Fit::Inside { .. } => crop,
        Fit::Fill { width, height } => {
            let whole = |length: f64| length.round().clamp(1.0, f64::from(u32::MAX)) as u32;
            let inner = Crop::fill((whole(part.0), whole(part.1)), (width, height));
            Crop {
                x: crop.x + inner.x * crop.width,
                y: crop.y + inner.y * crop.height,
                width: crop.width * inner.width,
                height: crop.height * inner.height,
            }
        }
    };
    let at = |factor: u8| {
        let (width, height) = fit.size(part, factor);
        scale(master, crop, width, height)
    };
    let [one, two, three] = SCALES;
    Ok([at(one)?, at(two)?, at(three)?])
}
