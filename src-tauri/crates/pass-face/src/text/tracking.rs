//! How far apart Inter's glyphs are set so that lines come out as long as San Francisco's.
//!
//! San Francisco has two cuts, Text up to 19 points and Display from 20, and its own tracking for
//! every size; the jump and the slopes below are theirs. Measured on phones, in em of Inter.

use super::fonts::Weight;

/// Straight lines between points (size, em); level beyond the ends.
pub(super) struct Curve(&'static [(f32, f32)]);

impl Curve {
    pub(super) fn at(&self, size: f32) -> f32 {
        let after = self.0.partition_point(|(at, _)| *at <= size);
        match (
            after.checked_sub(1).and_then(|before| self.0.get(before)),
            self.0.get(after),
        ) {
            (Some((from, low)), Some((to, high))) => {
                low + (high - low) * (size - from) / (to - from)
            }
            (Some((_, em)), None) | (None, Some((_, em))) => *em,
            (None, None) => 0.0,
        }
    }
}

const LIGHT: Curve = Curve(&[
    (13.0, 0.013),
    (16.0, -0.008),
    (19.99, -0.014),
    (20.0, -0.0205),
    (21.0, -0.024),
    (26.0, -0.034),
    (40.0, -0.038),
    (60.0, -0.036),
    (65.0, -0.045),
]);
const REGULAR: Curve = Curve(&[
    (10.0, 0.012),
    (14.0, 0.005),
    (16.0, -0.004),
    (19.99, -0.019),
    (20.0, -0.033),
    (30.0, -0.0325),
]);
const SEMI_BOLD: Curve = Curve(&[(11.0, 0.034), (17.0, 0.0), (19.99, 0.0), (20.0, -0.02)]);

/// San Francisco's digits are wider: this comes on top.
pub(super) const DIGITS: Curve = Curve(&[(14.0, 0.010), (20.0, 0.017), (26.0, 0.041)]);

pub(super) fn of(weight: Weight) -> &'static Curve {
    match weight {
        Weight::Light => &LIGHT,
        Weight::Regular => &REGULAR,
        Weight::SemiBold | Weight::Bold => &SEMI_BOLD,
    }
}
