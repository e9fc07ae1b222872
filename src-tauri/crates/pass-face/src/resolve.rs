//! Which design Wallet takes: a modern one where the system knows it and its demands are met, else
//! a classic style, and the reason.

use crate::view::Generation;
use pass_format::json::Value;
use pass_format::package::Package;
use pass_format::pass::Style;
use serde::Serialize;

/// The designs of a face.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Layout {
    /// The classic layout of the style.
    Classic,
    /// Poster event ticket (iOS 18).
    PosterEventTicket,
    /// Boarding pass drawn from semantic tags (iOS 26).
    SemanticBoardingPass,
    /// Poster generic (iOS 27).
    PosterGeneric,
}

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

impl Layout {
    /// The name as it stands in `pass.json`; a classic layout has its style's.
    pub fn key(self, style: Style) -> &'static str {
        match self {
            Layout::Classic => style.key(),
            Layout::PosterEventTicket => "posterEventTicket",
            Layout::SemanticBoardingPass => "semanticBoardingPass",
            Layout::PosterGeneric => "posterGeneric",
        }
    }
}

/// Resolves the style of a pass (*Pass*, *Creating a poster generic pass*, *Creating a poster event
/// pass using semantic tags*, *Creating an airline boarding pass using semantic tags*).
pub(crate) fn resolve(package: &Package, generation: Generation) -> Resolution {
    let pass = &package.pass;
    let has = |style: &Style| {
        pass.get(style.key())
            .is_some_and(|value| value.as_object().is_some())
    };
    let classic: Vec<Style> = Style::ALL
        .into_iter()
        .filter(|style| *style != Style::PosterGeneric && has(style))
        .collect();
    let poster = has(&Style::PosterGeneric);
    let plain = |style, reason: Option<&str>| Resolution {
        layout: Layout::Classic,
        style,
        reason: reason.map(str::to_owned),
    };
    let Some(&style) = classic.first() else {
        return match (poster, generation >= Generation::Ios27) {
            (true, true) => Resolution {
                layout: Layout::PosterGeneric,
                style: Style::PosterGeneric,
                reason: None,
            },
            (true, false) => plain(
                Style::PosterGeneric,
                Some("The pass has only posterGeneric: it cannot be added before iOS 27."),
            ),
            (false, _) => plain(
                Style::Generic,
                Some("The pass has no style dictionary: Wallet refuses it."),
            ),
        };
    };
    if poster && generation >= Generation::Ios27 {
        return Resolution {
            layout: Layout::PosterGeneric,
            style,
            reason: None,
        };
    }
    if poster {
        return plain(style, Some("posterGeneric is known from iOS 27 on."));
    }
    if let [_, other, ..] = classic.as_slice() {
        let reason = format!(
            "The pass has also the style {}: Wallet wants one.",
            other.key()
        );
        return plain(style, Some(&reason));
    }
    let (scheme, layout, since, unmet) = match style {
        Style::EventTicket => (
            "posterEventTicket",
            Layout::PosterEventTicket,
            Generation::Ios18,
            poster_demands as fn(&Package, Generation) -> Option<String>,
        ),
        Style::BoardingPass => (
            "semanticBoardingPass",
            Layout::SemanticBoardingPass,
            Generation::Ios26,
            boarding_demands as fn(&Package, Generation) -> Option<String>,
        ),
        _ => return plain(style, None),
    };
    if !prefers(pass, scheme, style.key()) {
        return plain(style, None);
    }
    if generation < since {
        let since = if since == Generation::Ios18 { 18 } else { 26 };
        return plain(
            style,
            Some(&format!("{scheme} is known from iOS {since} on.")),
        );
    }
    match unmet(package, generation) {
        Some(unmet) => plain(style, Some(&format!("{scheme} is not taken: {unmet}"))),
        None => Resolution {
            layout,
            style,
            reason: None,
        },
    }
}

/// The scheme stands in the wish list, before the classic one.
fn prefers(pass: &Value, scheme: &str, classic: &str) -> bool {
    let schemes = pass
        .get("preferredStyleSchemes")
        .and_then(Value::as_array)
        .unwrap_or_default();
    schemes
        .iter()
        .filter_map(Value::as_str)
        .find(|name| *name == scheme || *name == classic)
        .is_some_and(|first| first == scheme)
}

fn poster_demands(package: &Package, generation: Generation) -> Option<String> {
    let pass = &package.pass;
    let missing = |key: &str| !is_filled(tag(pass, key));
    let first_missing = |keys: &[&str]| {
        keys.iter()
            .find(|key| missing(key))
            .map(|key| format!("semantics.{key} is missing."))
    };
    let coded = pass
        .get("barcodes")
        .or_else(|| pass.get("barcode"))
        .is_some();
    if pass.get("nfc").is_none() && !(generation >= Generation::Ios27 && coded) {
        return Some("it needs nfc.".to_owned());
    }
    let picture = |slot: &str| {
        package.files.keys().any(|path| {
            let name = path.rsplit('/').next().unwrap_or_default();
            name.strip_prefix(slot)
                .is_some_and(|rest| [".png", "@2x.png", "@3x.png"].contains(&rest))
        })
    };
    if !picture("artwork") && !picture("background") {
        return Some("it needs an artwork or background picture.".to_owned());
    }
    let kind = tag(pass, "eventType")
        .and_then(Value::as_str)
        .unwrap_or_default();
    first_missing(&["eventName", "venueName"]).or_else(|| match kind {
        "PKEventTypeSports" => first_missing(&["awayTeamAbbreviation", "homeTeamAbbreviation"]),
        "PKEventTypeLivePerformance" => first_missing(&["performerNames"]),
        _ => Some("posters exist for sports and live performances only.".to_owned()),
    })
}

fn boarding_demands(package: &Package, _: Generation) -> Option<String> {
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
    let pass = &package.pass;
    let transit = pass
        .pointer("/boardingPass/transitType")
        .and_then(Value::as_str);
    if transit != Some("PKTransitTypeAir") {
        return Some("only flights have it.".to_owned());
    }
    DEMANDS
        .iter()
        .find(|names| !names.iter().any(|name| is_filled(tag(pass, name))))
        .and_then(|names| names.first())
        .map(|name| format!("semantics.{name} is missing."))
}

fn tag<'p>(pass: &'p Value, key: &str) -> Option<&'p Value> {
    pass.get("semantics")?.get(key)
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
