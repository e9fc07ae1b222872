//! Store card: the primary field on the strip, secondary and auxiliary fields in one row.

use crate::metrics::{Metrics, Outline, Primary, Row, role};
use pass_format::pass::Group;

pub(super) const METRICS: Metrics = Metrics {
    outline: Outline::Round { radius: 11.0 },
    strip: Some(144.0 / 375.0),
    primary: Primary::Strip {
        value_top: 73.2,
        label: 158.5,
        role: role::STRIP,
        label_role: role::STRIP_LABEL,
    },
    primaries: 1,
    rows: &[Row {
        groups: &[Group::SecondaryFields, Group::AuxiliaryFields],
        line: None,
        limit: 4,
        label: 18.6,
        value: 47.6,
        role: role::JOINT,
        gap: 17.0,
        second_line: None,
    }],
    thumbnail: None,
    background: false,
    footer: None,
    remark: None,
};
