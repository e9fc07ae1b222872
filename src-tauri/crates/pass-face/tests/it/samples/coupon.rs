//! Coupons.

use crate::calibration::{PLATE, Sample, label, value};
use pass_face::view::Generation::Ios17;

pub const SAMPLES: &[Sample] = &[Sample {
    number: 30,
    width: 343,
    generation: Ios17,
    pass: r##"{"coupon": {"primaryFields": [{"key": "p", "label": "Valid for all purchases", "value": "50% OFF"}],
            "auxiliaryFields": [{"key": "a", "label": "Until", "value": "October 12th 2018"}]},
            "foregroundColor": "#000000", "labelColor": "#000000", "backgroundColor": "#C8C8C8",
            "barcodes": [{"format": "PKBarcodeFormatPDF417", "messageEncoding": "iso-8859-1",
                "message": "Lorem ipsum dolor sit amet, consetetur sadipscing elitr, sed diam nonumy eirmod tempor invidunt ut labore et dolore magna aliquyam erat, sed diam voluptua. At vero eos et accusam et justo duo dolores et ea rebum."}]}"##,
    pictures: &[],
    expected: &[
        value("50% OFF").x(19.0, 270.0).ink(90.0, 136.5),
        label("Valid for all purchases")
            .x(15.5, 188.5)
            .y(145.0, 158.0),
        label("UNTIL").y(207.5, 215.8),
        value("October 12th 2018").x(16.0, 220.0).y(221.8, 240.2),
        PLATE.y(389.0, 471.0),
        PLATE.x(40.0, 303.0),
    ],
}];
