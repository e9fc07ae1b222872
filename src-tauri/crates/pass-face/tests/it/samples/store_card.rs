//! Store cards.

use super::SCALED;
use crate::calibration::{CARD, MODULES, PLATE, Sample, absent, gap, label, picture, value};
use pass_face::view::Generation::{Ios17, Ios18};

pub const SAMPLES: &[Sample] = &[
    Sample {
        number: 12,
        width: 362,
        generation: Ios18,
        pass: r##"{"storeCard": {"secondaryFields": [
                {"key": "s1", "label": "POLICYHOLDER", "value": "JOHN DOE", "textAlignment": "PKTextAlignmentLeft"},
                {"key": "s2", "label": "ID CONTACT", "value": "23001208654", "textAlignment": "PKTextAlignmentRight"}]},
            "foregroundColor": "#000000", "labelColor": "#015f91", "backgroundColor": "#ffffff"}"##,
        pictures: &[],
        expected: &[
            value("JOHN DOE").x(15.0, 138.0).baseline(252.0).size(26.0),
            value("23001208654")
                .x(182.0, 346.5)
                .baseline(252.0)
                .size(26.0),
        ],
    },
    Sample {
        number: 13,
        width: 362,
        generation: Ios18,
        pass: r##"{"storeCard": {"secondaryFields": [
                {"key": "s1", "label": "CLUB INFORMATION", "value": "Greenfield Golf Club"},
                {"key": "s2", "label": "For more info", "value": "TURN THE CARD", "textAlignment": "PKTextAlignmentRight"}]},
            "foregroundColor": "#000000", "labelColor": "#000000", "backgroundColor": "#BBBBBB"}"##,
        pictures: &[],
        expected: &[
            value("Greenfield Golf Club").x(15.0, 183.0).size(19.0),
            value("TURN THE CARD").x(204.0, 347.0).size(19.0),
        ],
    },
    // The two blanks behind the second value were on the card: room is made for them.
    Sample {
        number: 14,
        width: 362,
        generation: Ios18,
        pass: r##"{"storeCard": {"secondaryFields": [
                {"key": "s1", "label": "SWEET SHOP", "value": "DAISY SAMPLE", "textAlignment": "PKTextAlignmentLeft"},
                {"key": "s2", "label": "FOR MORE INFO ", "value": "TURN THE CARD  ", "textAlignment": "PKTextAlignmentRight"}]},
            "foregroundColor": "#e9aa7a", "labelColor": "#e9aa7a", "backgroundColor": "#11012b"}"##,
        pictures: &[],
        expected: &[
            value("DAISY SAMPLE").x(16.0, 153.0).size(21.0),
            value("TURN THE CARD").x(191.0, 347.0).size(21.0),
        ],
    },
    Sample {
        number: 15,
        width: 362,
        generation: Ios18,
        pass: r##"{"storeCard": {"secondaryFields": [
                {"key": "s1", "label": "Name", "value": "John Doe", "textAlignment": "PKTextAlignmentLeft"},
                {"key": "s2", "label": "News", "value": "Flip the card", "textAlignment": "PKTextAlignmentRight"}],
            "auxiliaryFields": [{"key": "a1", "label": "aaaa", "value": "bbbb"}]},
            "foregroundColor": "#000000", "labelColor": "#b2b2b2", "backgroundColor": "#ffffff"}"##,
        pictures: &[],
        expected: &[
            value("John Doe").size(26.0),
            gap("John Doe", "Flip the card", 20.0),
            gap("Flip the card", "bbbb", 20.0),
        ],
    },
    Sample {
        number: 16,
        width: 362,
        generation: Ios18,
        pass: r##"{"storeCard": {"secondaryFields": [
                {"key": "s1", "label": "ID CONTACT", "value": "23001208654", "textAlignment": "PKTextAlignmentLeft"},
                {"key": "s2", "label": "POLICYHOLDER", "value": "JOHN DOE", "textAlignment": "PKTextAlignmentLeft"},
                {"key": "s3", "label": "VALID FROM", "value": "01.01.2023", "textAlignment": "PKTextAlignmentLeft"},
                {"key": "s4", "label": "VALID TO", "value": "01.03.2024", "textAlignment": "PKTextAlignmentLeft"}]},
            "foregroundColor": "#000000", "labelColor": "#015f91", "backgroundColor": "#ffffff"}"##,
        pictures: &[],
        expected: &[
            value("23001208654").left(15.8).size(13.0),
            label("POLICYH…"),
            value("JOHN DOE").left(116.7).size(13.0),
            value("01.01.2023").left(195.8).size(13.0),
            value("01.03.2024").left(280.7).size(13.0),
        ],
    },
    Sample {
        number: 17,
        width: 362,
        generation: Ios18,
        pass: r##"{"storeCard": {"secondaryFields": [
                {"key": "s1", "label": "11111", "value": "11111"},
                {"key": "s2", "label": "2222", "value": "22222", "textAlignment": "PKTextAlignmentCenter"},
                {"key": "s3", "label": "33333", "value": "333333"}, {"key": "s4", "label": "4444", "value": "4444"},
                {"key": "s5", "label": "5555", "value": "5555"}],
            "auxiliaryFields": [{"key": "a1", "label": "1111", "value": "1111"}, {"key": "a2", "label": "22222", "value": "22222"}]},
            "foregroundColor": "#000000", "labelColor": "#000000", "backgroundColor": "#BBBBBB"}"##,
        pictures: &[],
        expected: &[
            value("11111").size(25.0),
            gap("11111", "22222", 22.0),
            gap("22222", "333333", 22.0),
            gap("333333", "4444", 22.0),
            absent("5555"),
            absent("1111"),
        ],
    },
    Sample {
        number: 18,
        width: 362,
        generation: Ios18,
        pass: r##"{"storeCard": {"primaryFields": [{"key": "p", "label": "Member", "value": "Jane Sample"}]},
            "foregroundColor": "#ffffff", "labelColor": "#dcdcdc", "backgroundColor": "#283c78"}"##,
        pictures: &[("strip@3x.png", 1125, 432)],
        expected: &[
            value("Jane Sample").size(59.0),
            label("Member").baseline(158.5).size(18.0),
        ],
    },
    Sample {
        number: 19,
        width: 343,
        generation: Ios18,
        pass: r##"{"storeCard": {"primaryFields": [{"key": "p", "label": "Library version", "value": "0.8.0"}],
            "secondaryFields": [{"key": "s", "label": "Label", "value": "Value"}]},
            "foregroundColor": "#ff0000", "labelColor": "#ff0000", "backgroundColor": "#BBBBBB",
            "barcodes": [{"format": "PKBarcodeFormatCode128", "message": "1234", "messageEncoding": "iso-8859-1"}]}"##,
        pictures: &[("strip@3x.png", 1125, 432)],
        expected: &[
            picture("strip").x(0.0, 343.0).y(65.4, 197.3),
            value("0.8.0").y(89.3, 136.0),
            label("Library version").baseline(158.4),
            label("LABEL").y(208.0, 215.0),
            PLATE.x(43.0, 300.0).y(396.0, 470.0),
        ],
    },
    Sample {
        number: 24,
        width: 362,
        generation: Ios18,
        pass: r##"{"storeCard": {}, "foregroundColor": "#000000", "labelColor": "#000038", "backgroundColor": "#fee600",
            "barcodes": [{"altText": "23001208654", "format": "PKBarcodeFormatQR",
                "message": "https://example.com/p/plan-23001208654", "messageEncoding": "iso-8859-1"}]}"##,
        pictures: &[],
        expected: &[
            PLATE.x(102.5, 259.5).y(317.0, 489.0),
            MODULES.x(113.3, 248.7).y(326.7, 462.2),
            value("23001208654").y(468.7, 478.8),
        ],
    },
    Sample {
        number: 32,
        width: 382,
        generation: Ios17,
        pass: r##"{"storeCard": {
            "headerFields": [{"key": "h", "label": "Valid until", "value": "31.12.22"}],
            "primaryFields": [{"key": "p", "label": "", "value": "Tanja Lange"}],
            "secondaryFields": [{"key": "s1", "label": "Company", "value": "Universiteit Eindhoven"},
                {"key": "s2", "label": "ID", "value": "432324", "textAlignment": "PKTextAlignmentRight"}]},
            "foregroundColor": "#ffffff", "labelColor": "#ffffff", "backgroundColor": "#777777",
            "barcodes": [{"format": "PKBarcodeFormatQR", "messageEncoding": "iso-8859-1",
                "message": "Lorem ipsum dolor sit amet, consetetur sadipscing elitr, sed diam nonumy eirmod tempor invidunt ut labore et dolore magna aliquyam erat, sed diam voluptua. At vero eos et accusam et justo duo dolores et ea rebum. Stet clita kasd gubergren, no sea takimata sanctus est Lorem ipsum dolor sit amet. Lorem ipsum dolor sit amet, consetetur sadipscing elitr."}]}"##,
        pictures: &[("strip@3x.png", 1125, 432)],
        expected: &[
            CARD.y(0.0, 560.0),
            label("VALID UNTIL").right(366.0).y(12.6, 20.4),
            value("31.12.22").right(365.5),
            picture("strip").x(0.0, 382.0).y(65.0, 212.0),
            value("Tanja Lange").left(16.5).top(89.5),
            value("Tanja Lange").right(338.0),
            label("COMPANY").y(222.5, 230.3),
            value("Universiteit Eindhoven").left(16.5).y(241.0, 259.0),
            value("Universiteit Eindhoven").size(26.0),
            value("Universiteit Eindhoven").right(237.0).miss(SCALED),
            value("432324").right(366.0),
            value("432324").left(284.0).miss(SCALED),
            PLATE.x(110.0, 272.0).y(384.0, 546.0),
            MODULES.x(118.0, 264.0).y(391.0, 537.0),
        ],
    },
];
