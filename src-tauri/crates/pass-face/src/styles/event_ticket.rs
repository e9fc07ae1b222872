//! Event ticket: with a thumbnail and a background, or with a strip.

use crate::metrics::{Metrics, Outline, Primary, Role, Row, Thumbnail, role};
use pass_format::pass::Group;

const SECONDARY: Row = Row {
    groups: &[Group::SecondaryFields],
    line: None,
    limit: 4,
    label: 130.0,
    value: 146.7,
    role: role::EVENT_SECONDARY,
    gap: 10.0,
    second_line: None,
};
const AUXILIARY: Row = Row {
    groups: &[Group::AuxiliaryFields],
    line: Some(0),
    limit: 4,
    label: 178.3,
    value: 193.7,
    role: role::EVENT_AUXILIARY,
    gap: 10.0,
    second_line: Some(21.0),
};
/// The second auxiliary row stands this much lower.
const NEXT: f32 = 48.0;

/// Up to iOS 18.
pub(super) const METRICS: Metrics = Metrics {
    outline: Outline::Bitten {
        radius: 0.0,
        y: -22.0,
        bite: 38.7,
    },
    strip: None,
    primary: title(78.3, 98.35, role::EVENT_PRIMARY),
    primaries: 1,
    rows: &[SECONDARY, AUXILIARY, second(AUXILIARY)],
    thumbnail: Some(Thumbnail {
        side: 90.0,
        top: 68.0,
        right: 15.0,
        gap: 2.0,
    }),
    background: true,
    footer: None,
    remark: None,
};

const AUXILIARY_26: Row = Row {
    label: 165.0,
    value: 186.0,
    ..AUXILIARY
};

/// From iOS 26 on: everything a little higher.
pub(super) const IOS_26: Metrics = Metrics {
    outline: Outline::Bitten {
        radius: 11.0,
        y: -41.4,
        bite: 53.9,
    },
    primary: title(69.0, 88.0, role::EVENT_PRIMARY),
    rows: &[
        Row {
            label: 117.0,
            value: 135.0,
            ..SECONDARY
        },
        AUXILIARY_26,
        second(AUXILIARY_26),
    ],
    thumbnail: Some(Thumbnail {
        side: 80.0,
        top: 60.0,
        right: 13.0,
        gap: 2.0,
    }),
    remark: Some(
        "Event tickets of iOS 26 and later are drawn approximately: they were measured on one small picture.",
    ),
    ..METRICS
};

const SECONDARY_STRIP: Row = Row {
    label: 18.6,
    value: 35.3,
    ..SECONDARY
};
const AUXILIARY_STRIP: Row = Row {
    label: 66.9,
    value: 82.3,
    ..AUXILIARY
};

/// With a strip: the distances of the rows are those from above, from the strip's bottom on.
pub(super) const STRIP: Metrics = Metrics {
    strip: Some(98.0 / 375.0),
    primary: Primary::Strip {
        value_top: 68.0,
        label: 141.0,
        role: role::EVENT_STRIP,
        label_role: role::STRIP_LABEL,
    },
    rows: &[SECONDARY_STRIP, AUXILIARY_STRIP, second(AUXILIARY_STRIP)],
    thumbnail: None,
    background: false,
    remark: Some(
        "Text on the strip of an event ticket is placed by Apple's proportions, not measured.",
    ),
    ..METRICS
};

const fn title(label: f32, value: f32, role: Role) -> Primary {
    Primary::Title {
        label,
        value,
        alone: value,
        role,
        second_line: None,
    }
}

const fn second(row: Row) -> Row {
    Row {
        line: Some(1),
        label: row.label + NEXT,
        value: row.value + NEXT,
        ..row
    }
}
