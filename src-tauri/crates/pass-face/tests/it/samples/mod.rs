//! The 37 samples: what stood on the cards and where a phone put it. Points from the card's top
//! left. Where the reference names no text, any text of that kind stands here, and only the figures
//! it gives are tested. Labels and contents of samples 1 to 18 are those of the photographed passes.

mod boarding_pass;
mod coupon;
mod event_ticket;
mod generic;
mod store_card;

use crate::calibration::Sample;

const TWO_PIXELS: &str = "photographed at 2 pixels per point: modules are whole pixels there";
const SCALED: &str =
    "the picture was scaled: its widths are those of 23 points, its heights those of 26";
const TIGHTER: &str = "this one card of iOS 26 is set 3 % tighter than all others";

/// All samples, style by style.
pub fn all() -> impl Iterator<Item = &'static Sample> {
    let styles = [
        boarding_pass::SAMPLES,
        coupon::SAMPLES,
        event_ticket::SAMPLES,
        generic::SAMPLES,
        store_card::SAMPLES,
    ];
    styles.into_iter().flatten()
}
