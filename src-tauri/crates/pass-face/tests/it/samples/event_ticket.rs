//! Event tickets.

use super::TWO_PIXELS;
use crate::calibration::{MODULES, PLATE, Sample, absent, gap, label, picture, value};
use pass_face::view::Generation::{Ios17, Ios18, Ios27};

pub const SAMPLES: &[Sample] = &[
    Sample {
        number: 4,
        width: 358,
        generation: Ios18,
        pass: r##"{"eventTicket": {"primaryFields": [{"key": "p", "label": "Label1", "value": "Hello"}],
            "headerFields": [{"key": "h", "label": "This is header", "value": "And it's value"}],
            "secondaryFields": [
                {"key": "s1", "label": "Label3", "value": "This is just test", "textAlignment": "PKTextAlignmentLeft"},
                {"key": "s2", "value": "To test alignment", "textAlignment": "PKTextAlignmentCenter"},
                {"key": "s3", "value": "Right", "textAlignment": "PKTextAlignmentRight"}],
            "auxiliaryFields": [
                {"key": "a1", "label": "aux field", "value": "lorem ipsum"},
                {"key": "a2", "label": "another field", "value": "dolor simet", "textAlignment": "PKTextAlignmentRight"}]},
            "foregroundColor": "#000000", "labelColor": "#000000", "backgroundColor": "#BBBBBB"}"##,
        pictures: &[],
        expected: &[
            value("And it's value").x(230.3, 342.7).size(20.0),
            value("Hello").x(16.7, 59.0).y(84.3, 98.3),
            value("This is just test").x(15.7, 123.0).size(16.0),
            value("To test alignment").x(152.7, 276.3).size(16.0),
            value("Right").x(306.3, 342.3).size(16.0),
            value("lorem ipsum").x(16.0, 93.3).size(14.0),
            value("dolor simet").x(271.0, 342.3).size(14.0),
        ],
    },
    Sample {
        number: 5,
        width: 362,
        generation: Ios18,
        pass: r##"{"eventTicket": {
            "secondaryFields": [
                {"key": "s1", "label": "11111", "value": "11111"},
                {"key": "s2", "label": "2222", "value": "22222", "textAlignment": "PKTextAlignmentCenter"},
                {"key": "s3", "label": "33333", "value": "333333"}, {"key": "s4", "label": "4444", "value": "4444"},
                {"key": "s5", "label": "5555", "value": "5555"}],
            "auxiliaryFields": [
                {"key": "a1", "label": "1111", "value": "1111 "}, {"key": "a2", "label": "22222", "value": "22222 "},
                {"key": "a3", "label": "3333", "value": "3333 "}, {"key": "a4", "label": "4444", "value": "4444 "},
                {"key": "a5", "label": "5555", "value": "5555 "}]},
            "foregroundColor": "#000000", "labelColor": "#000000", "backgroundColor": "#BBBBBB"}"##,
        pictures: &[],
        expected: &[
            gap("11111", "22222", 52.0),
            gap("22222", "333333", 52.0),
            gap("333333", "4444", 52.0),
            absent("5555"),
        ],
    },
    Sample {
        number: 26,
        width: 362,
        generation: Ios27,
        pass: r##"{"eventTicket": {"primaryFields": [{"key": "p", "label": "Label", "value": "Value"}],
            "secondaryFields": [{"key": "s1", "label": "Second", "value": "Second value"}],
            "auxiliaryFields": [{"key": "a1", "label": "One", "value": "a rather long first value"},
                {"key": "a2", "label": "Two", "value": "a rather long other value"},
                {"key": "a3", "label": "Three", "value": "a rather long third value"}]},
            "foregroundColor": "#000000", "labelColor": "#000000", "backgroundColor": "#ffffff"}"##,
        pictures: &[("thumbnail@3x.png", 270, 360)],
        expected: &[
            picture("thumbnail").x(288.0, 350.0).y(59.5, 139.5),
            label("LABEL").top(60.0),
            value("Value").top(74.0),
            label("SECOND").top(108.0),
            value("Second value").top(122.0),
            label("ONE").top(156.0),
            value("a rather long").baseline(186.0).size(14.0),
            value("first value").baseline(206.0).size(14.0),
        ],
    },
    Sample {
        number: 28,
        width: 343,
        generation: Ios17,
        pass: r##"{"eventTicket": {"headerFields": [{"key": "h", "label": "Booking code", "value": "ABC123456XYZ"}],
            "primaryFields": [{"key": "p", "label": "Event", "value": "Arthur Dent Live in Concert"}],
            "secondaryFields": [{"key": "s", "label": "Showtime", "value": "October 12th 2018 20:00"}],
            "auxiliaryFields": [{"key": "a", "label": "Location", "value": "Super Mega Stadium"}]},
            "foregroundColor": "#000000", "labelColor": "#000000", "backgroundColor": "#D2D2FF",
            "barcodes": [{"format": "PKBarcodeFormatAztec", "messageEncoding": "iso-8859-1",
                "message": "Lorem ipsum dolor sit amet, consetetur sadipscing elitr, sed diam nonumy eirmod tempor invidunt ut labore et dolore magna aliquyam erat, sed diam voluptua. At vero eos et accusam et justo duo dolores et ea rebum."}]}"##,
        pictures: &[("thumbnail@3x.png", 219, 270)],
        expected: &[
            value("ABC123456XYZ")
                .x(217.0, 327.0)
                .y(24.7, 35.2)
                .size(15.0),
            label("EVENT").y(70.5, 78.3),
            label("SHOWTIME").y(122.5, 130.3),
            label("LOCATION").y(170.5, 178.3),
            value("Arthur Dent Live in Concert")
                .x(15.5, 235.5)
                .y(85.0, 97.4)
                .size(18.5),
            value("October 12th 2018 20:00")
                .x(16.0, 197.0)
                .y(135.7, 146.8),
            value("Super Mega Stadium").x(16.0, 149.0).y(184.2, 193.8),
            picture("thumbnail").x(256.0, 328.0).y(68.0, 158.0),
            PLATE.x(80.0, 263.5).y(305.5, 489.0).miss(TWO_PIXELS),
            MODULES.x(93.0, 250.5).y(317.5, 475.0).miss(TWO_PIXELS),
        ],
    },
    Sample {
        number: 35,
        width: 343,
        generation: Ios18,
        pass: r##"{"eventTicket": {"headerFields": [{"key": "h", "label": "6:30PM", "value": "Oct 10"}],
            "primaryFields": [{"key": "p", "label": "Event", "value": "Hello"}],
            "secondaryFields": [{"key": "s", "label": "Location", "value": "Somewhere"}],
            "auxiliaryFields": [{"key": "a", "label": "Name", "value": "Somebody"}]},
            "foregroundColor": "#ffffff", "labelColor": "#ffffff", "backgroundColor": "#3c414c",
            "barcodes": [{"format": "PKBarcodeFormatQR", "message": "aaa", "messageEncoding": "iso-8859-1"}]}"##,
        pictures: &[("logo@3x.png", 150, 150)],
        expected: &[
            label("EVENT").y(70.8, 78.8),
            label("LOCATION").y(122.8, 130.8),
            label("NAME").y(170.5, 178.8),
            value("Hello").y(84.0, 98.2),
            value("Somewhere").y(134.8, 146.0),
            value("Somebody").y(184.0, 193.8),
            PLATE.x(97.0, 247.0).y(339.3, 488.7),
        ],
    },
    Sample {
        number: 37,
        width: 343,
        generation: Ios17,
        pass: r##"{"eventTicket": {
            "primaryFields": [{"key": "p", "label": "Attendee", "value": "Xiang"}],
            "secondaryFields": [{"key": "s", "label": "Dates", "value": "June 22-26, 2020"}],
            "auxiliaryFields": [{"key": "a", "label": "Location", "value": "Online"}]},
            "foregroundColor": "#000000", "labelColor": "#000000", "backgroundColor": "#ffffff"}"##,
        pictures: &[("background@3x.png", 540, 660)],
        expected: &[
            label("ATTENDEE").y(70.4, 78.3),
            label("DATES").y(122.4, 130.6),
            label("LOCATION").y(170.4, 178.6),
            value("Xiang").top(84.0),
            value("June 22-26, 2020").top(135.0),
            value("Online").top(183.5),
        ],
    },
];
