//! Generic pass: a title with a thumbnail, and two rows.

use crate::metrics::{Metrics, Outline, Primary, Row, Thumbnail, role};
use pass_format::pass::Group;

pub(super) const METRICS: Metrics = Metrics {
    outline: Outline::Round { radius: 11.0 },
    strip: None,
    primary: Primary::Title {
        label: 86.2,
        value: 117.8,
        alone: 104.7,
        role: role::GENERIC_PRIMARY,
        second_line: Some(35.7),
    },
    primaries: 1,
    rows: &[
        Row {
            groups: &[Group::SecondaryFields],
            line: None,
            limit: 4,
            label: 184.5,
            value: 204.7,
            role: role::GENERIC_SECONDARY,
            gap: 10.0,
            second_line: None,
        },
        Row {
            groups: &[Group::AuxiliaryFields],
            line: None,
            limit: 4,
            label: 228.5,
            value: 244.8,
            role: role::GENERIC_AUXILIARY,
            gap: 10.0,
            second_line: None,
        },
    ],
    thumbnail: Some(Thumbnail {
        side: 80.0,
        top: 77.0,
        right: 20.0,
        gap: 0.0,
    }),
    background: false,
    footer: None,
    remark: None,
};
