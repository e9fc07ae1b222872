//! Coupon: a store card with scalloped edges.

use super::store_card;
use crate::metrics::{Metrics, Outline};

pub(super) const METRICS: Metrics = Metrics {
    outline: Outline::Scalloped {
        pitch: 5.0,
        width: 4.0,
        depth: 2.1,
    },
    ..store_card::METRICS
};
