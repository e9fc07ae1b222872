//! Which design Wallet takes: a modern one where the system knows it and its demands are met, else
//! a classic style, and the reason.

use crate::view::Generation;
use pass_format::catalogue::Layout;
use pass_format::json::Value;
use pass_format::package::Package;
use pass_format::pass::{PassView, Style};
use serde::Serialize;

/// What was chosen, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Resolution {
    /// The design that Wallet takes.
    pub layout: Layout,
    /// The style dictionary whose fields a classic layout shows.
    pub style: Style,
    /// Why it is not the design that the pass asks for first, as a sentence.
    pub reason: Option<String>,
}

/// Resolves the style of a pass (*Pass*, *Creating a poster generic pass*, *Creating a poster event
/// pass using semantic tags*, *Creating an airline boarding pass using semantic tags*).
pub(crate) fn resolve(package: &Package, generation: Generation) -> Resolution {
    let pass = PassView::of(&package.pass);
    let styles = pass.styles();
    let knows = |layout: Layout| layout.since() <= generation.ios();
    let mut classic = styles
        .iter()
        .copied()
        .filter(|style| *style != Style::PosterGeneric);
    let taken = |layout, style| Resolution {
        layout,
        style,
        reason: None,
    };
    let fallback = |style, reason: String| Resolution {
        layout: classic_layout(style),
        style,
        reason: Some(reason),
    };
    let poster = styles.contains(&Style::PosterGeneric);
    let Some(style) = classic.next() else {
        return match (poster, knows(Layout::PosterGeneric)) {
            (true, true) => taken(Layout::PosterGeneric, Style::PosterGeneric),
            (true, false) => {
                let why = "The pass has only posterGeneric: it cannot be added before iOS 27.";
                fallback(Style::PosterGeneric, why.to_owned())
            }
            (false, _) => {
                let why = "The pass has no style dictionary: Wallet refuses it.";
                fallback(Style::Generic, why.to_owned())
            }
        };
    };
    let modern = match style {
        _ if poster => Layout::PosterGeneric,
        Style::EventTicket if prefers(pass, Layout::PosterEventTicket) => Layout::PosterEventTicket,
        Style::BoardingPass if prefers(pass, Layout::SemanticBoardingPass) => {
            Layout::SemanticBoardingPass
        }
        _ => match classic.next() {
            Some(other) => {
                let key = other.key();
                let why = format!("The pass has also the style {key}: Wallet wants one.");
                return fallback(style, why);
            }
            None => return taken(classic_layout(style), style),
        },
    };
    let key = modern.key();
    if !knows(modern) {
        return fallback(
            style,
            format!("{key} is known from iOS {} on.", modern.since()),
        );
    }
    let unmet = match modern {
        Layout::PosterEventTicket => poster_demands(package, generation),
        Layout::SemanticBoardingPass => boarding_demands(pass),
        _ => None,
    };
    match unmet {
        Some(unmet) => fallback(style, format!("{key} is not taken: {unmet}")),
        None => taken(modern, style),
    }
}

/// The layout that a style always had; that of a generic pass for one that had none.
pub(crate) fn classic_layout(style: Style) -> Layout {
    match style {
        Style::BoardingPass => Layout::BoardingPass,
        Style::Coupon => Layout::Coupon,
        Style::EventTicket => Layout::EventTicket,
        Style::StoreCard => Layout::StoreCard,
        Style::Generic | Style::PosterGeneric => Layout::Generic,
    }
}

/// The layout stands in the wish list, before the classic one.
fn prefers(pass: PassView<'_>, layout: Layout) -> bool {
    let names = [layout.key(), layout.style().key()];
    let first = pass.schemes().into_iter().find(|name| names.contains(name));
    first == Some(layout.key())
}

fn poster_demands(package: &Package, generation: Generation) -> Option<String> {
    let pass = PassView::of(&package.pass);
    let first_missing = |keys: &[&str]| {
        let missing = keys.iter().find(|key| !is_filled(pass.tag(key)));
        missing.map(|key| format!("semantics.{key} is missing."))
    };
    let coded = generation >= Generation::Ios27 && !pass.barcodes().is_empty();
    if pass.nfc().is_none() && !coded {
        return Some("it needs nfc.".to_owned());
    }
    let picture = |slot: &str| {
        package.files.keys().any(|path| {
            let name = path.rsplit('/').next().unwrap_or_default();
            let rest = name.strip_prefix(slot);
            rest.is_some_and(|rest| [".png", "@2x.png", "@3x.png"].contains(&rest))
        })
    };
    if !picture("artwork") && !picture("background") {
        return Some("it needs an artwork or background picture.".to_owned());
    }
    let kind = pass
        .tag("eventType")
        .and_then(Value::as_str)
        .unwrap_or_default();
    first_missing(&["eventName", "venueName"]).or_else(|| match kind {
        "PKEventTypeSports" => first_missing(&["awayTeamAbbreviation", "homeTeamAbbreviation"]),
        "PKEventTypeLivePerformance" => first_missing(&["performerNames"]),
        _ => Some("posters exist for sports and live performances only.".to_owned()),
    })
}

fn boarding_demands(pass: PassView<'_>) -> Option<String> {
    /// Each line is one tag under the names that Apple gives it.
    const DEMANDS: [&[&str]; 9] = [
        &["airlineCode"],
        &["flightNumber"],
        &["originalBoardingDate"],
        &["originalDepartureDate"],
        &["originalArrivalDate"],
        &["departureAirportCode"],
        &["departureAirportTimeZone", "departureLocationTimeZone"],
        &["destinationAirportCode"],
        &["passengerName"],
    ];
    if pass.transit_type() != Some("PKTransitTypeAir") {
        return Some("only flights have it.".to_owned());
    }
    let filled = |names: &&&[&str]| names.iter().any(|name| is_filled(pass.tag(name)));
    let missing = DEMANDS
        .iter()
        .find(|names| !filled(names))
        .and_then(|names| names.first());
    missing.map(|name| format!("semantics.{name} is missing."))
}

/// A tag counts when it holds something: text, a number, a list or a name with a part.
fn is_filled(value: Option<&Value>) -> bool {
    match value {
        Some(Value::String(text)) => !text.trim().is_empty(),
        Some(Value::Array(items)) => !items.is_empty(),
        Some(Value::Object(object)) => object.iter().any(|(_, value)| is_filled(Some(value))),
        Some(Value::Number(_) | Value::Bool(_)) => true,
        Some(Value::Null) | None => false,
    }
}
