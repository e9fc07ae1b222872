//! Boarding passes.

use super::TWO_PIXELS;
use crate::calibration::{ICON, MODULES, PLATE, Sample, label, value};
use pass_face::view::Generation::{Ios17, Ios18};

pub const SAMPLES: &[Sample] = &[
    Sample {
        number: 1,
        width: 358,
        generation: Ios18,
        pass: r##"{"boardingPass": {"headerFields": [{"key": "h", "label": "asfg", "value": "fdhs"}],
            "transitType": "PKTransitTypeAir", "primaryFields": [
                {"key": "p", "label": "From", "value": "Prague12345"}, {"key": "q", "label": "To", "value": "Paris"}]},
            "foregroundColor": "#000000", "labelColor": "#000000", "backgroundColor": "#BBBBBB",
            "barcodes": [{"format": "PKBarcodeFormatQR", "message": "aaa", "messageEncoding": "iso-8859-1"}]}"##,
        pictures: &[],
        expected: &[
            value("fdhs").x(303.3, 342.3).size(21.0),
            value("Prague12345")
                .x(16.7, 157.3)
                .y(94.0, 111.7)
                .size(25.0),
            value("Paris").x(294.0, 342.0).y(94.0, 111.7).size(25.0),
            ICON.x(161.3, 197.3),
            PLATE.x(104.0, 254.0).y(339.0, 489.0),
            MODULES.x(116.0, 242.0),
        ],
    },
    Sample {
        number: 2,
        width: 358,
        generation: Ios18,
        pass: r##"{"boardingPass": {"transitType": "PKTransitTypeAir", "primaryFields": [
                {"key": "p", "label": "LONG TEXT LONG TEXT ", "value": "LONG TEXT LONG TEXT "},
                {"key": "q", "label": "BB", "value": "BB"}]},
            "foregroundColor": "#000000", "labelColor": "#000000", "backgroundColor": "#BBBBBB"}"##,
        pictures: &[],
        expected: &[
            value("LONG TEXT LONG TE…").right(157.0).size(13.0),
            label("LONG TEXT LONG TEXT").x(16.0, 145.0),
            value("BB").x(327.3, 342.3).size(13.0),
        ],
    },
    Sample {
        number: 3,
        width: 362,
        generation: Ios18,
        pass: r##"{"boardingPass": {"headerFields": [{"key": "h", "label": "Flight", "value": "TIK 100"}],
            "transitType": "PKTransitTypeAir", "primaryFields": [
                {"key": "p", "label": "From", "value": "Prague"}, {"key": "q", "label": "To", "value": "Paris"}]},
            "foregroundColor": "#000000", "labelColor": "#000000", "backgroundColor": "#BBBBBB"}"##,
        pictures: &[],
        expected: &[
            value("Prague").x(18.0, 132.0).size(40.0),
            value("Paris").right(346.5).size(40.0),
            value("TIK 100").x(279.0, 347.0).baseline(39.8),
        ],
    },
    Sample {
        number: 27,
        width: 343,
        generation: Ios17,
        pass: r##"{"boardingPass": {"transitType": "PKTransitTypeAir",
            "headerFields": [{"key": "h1", "label": "Flight", "value": "XX1234"}, {"key": "h2", "label": "Date", "value": "21.11.17"}],
            "primaryFields": [{"key": "p", "label": "Cologne", "value": "CGN"}, {"key": "q", "label": "Orlando", "value": "MCO"}],
            "auxiliaryFields": [{"key": "a1", "label": "Boarding", "value": "14:55"}, {"key": "a2", "label": "Gate", "value": "B43"},
                {"key": "a3", "label": "Zone", "value": "3"}, {"key": "a4", "label": "Seat", "value": "42F"},
                {"key": "a5", "label": "Class", "value": "Economy"}],
            "secondaryFields": [{"key": "s1", "label": "Passenger", "value": "Doe, John"},
                {"key": "s2", "label": "Status", "value": "FQTV"}, {"key": "s3", "label": "Booking Ref.", "value": "ABC123"}]},
            "foregroundColor": "#000000", "labelColor": "#000000", "backgroundColor": "#ffffff",
            "barcodes": [{"format": "PKBarcodeFormatQR", "messageEncoding": "iso-8859-1",
                "message": "Lorem ipsum dolor sit amet, consetetur sadipscing elitr, sed diam nonumy eirmod tempor invidunt ut labore et dolore magna aliquyam erat, sed diam voluptua. At vero eos et accusam et justo duo dolores et ea rebum."}]}"##,
        pictures: &[],
        expected: &[
            value("21.11.17").x(214.5, 260.5).y(24.5, 34.5).size(14.0),
            value("XX1234").x(278.5, 327.5).y(24.5, 34.5).size(14.0),
            value("CGN").x(16.5, 94.5).y(90.0, 118.0).size(40.0),
            value("MCO").x(241.5, 326.0).y(90.0, 118.0).size(40.0),
            ICON.x(153.0, 189.5).y(85.5, 122.0),
            label("BOARDING").x(16.0, 73.5).y(139.5, 147.5),
            label("GATE").left(97.5),
            label("ZONE").left(152.0),
            label("SEAT").left(205.5),
            value("14:55").baseline(165.0),
            value("Economy").x(257.0, 327.0).y(153.0, 165.0),
            label("PASSENGER").left(16.0).y(194.5, 202.5),
            value("Doe, John").right(91.5).y(208.0, 220.3),
            value("FQTV").x(149.5, 192.0),
            label("BOOKING REF.").x(249.0, 326.5),
            MODULES.x(100.5, 243.0).y(337.0, 479.5).miss(TWO_PIXELS),
        ],
    },
];
