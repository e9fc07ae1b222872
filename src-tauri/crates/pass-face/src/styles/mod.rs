//! The table of styles: one file with the figures of each.

mod boarding_pass;
mod coupon;
mod event_ticket;
mod generic;
mod store_card;

use crate::metrics::Metrics;
use crate::view::Generation;
use pass_format::pass::Style;

/// The figures of a style; `strip` says whether the pass has a strip picture, which gives an event
/// ticket another layout. A style that is not classic has those of the generic pass.
pub fn metrics(style: Style, generation: Generation, strip: bool) -> &'static Metrics {
    match style {
        Style::BoardingPass => &boarding_pass::METRICS,
        Style::Coupon => &coupon::METRICS,
        Style::EventTicket if strip => &event_ticket::STRIP,
        Style::EventTicket if generation >= Generation::Ios26 => &event_ticket::IOS_26,
        Style::EventTicket => &event_ticket::METRICS,
        Style::StoreCard => &store_card::METRICS,
        Style::Generic | Style::PosterGeneric => &generic::METRICS,
    }
}
