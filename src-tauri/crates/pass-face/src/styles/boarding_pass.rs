//! Boarding pass: departure and destination, and the auxiliary row above the secondary one.

use crate::metrics::{Footer, Metrics, Outline, Primary, Row, role};
use pass_format::pass::Group;

pub(super) const METRICS: Metrics = Metrics {
    outline: Outline::Notched {
        radius: 11.0,
        y: 126.0,
        notch: 5.5,
    },
    strip: None,
    primary: Primary::Pair {
        label: 78.3,
        middle: 103.0,
        icon: 104.0,
        icon_width: 36.0,
        gap: 1.0,
        role: role::BOARDING_PRIMARY,
    },
    primaries: 2,
    rows: &[
        Row {
            groups: &[Group::AuxiliaryFields],
            line: None,
            limit: 5,
            label: 147.3,
            value: 165.0,
            role: role::BOARDING_ROW,
            gap: 10.0,
            second_line: None,
        },
        Row {
            groups: &[Group::SecondaryFields],
            line: None,
            limit: 4,
            label: 202.3,
            value: 220.3,
            role: role::BOARDING_ROW,
            gap: 10.0,
            second_line: None,
        },
    ],
    thumbnail: None,
    background: false,
    footer: Some(Footer {
        size: (286.0, 15.0),
        gap: 10.0,
        hang: 14.0,
    }),
    remark: None,
};
