//! Coupon: a store card with scalloped edges.

use super::store_card;
use crate::metrics::{Metrics, Outline, Row};

pub(super) const METRICS: Metrics = Metrics {
    outline: Outline::Scalloped {
        pitch: 5.0,
        width: 4.0,
        depth: 2.1,
    },
    // Both coupons that were photographed (iOS 11, and one of today) have the values of the row
    // nearer to their labels than any store card.
    rows: &[Row {
        value: 43.0,
        ..store_card::METRICS.rows[0]
    }],
    ..store_card::METRICS
};
