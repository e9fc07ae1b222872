//! Dates, places, expiry.

pub mod beacon_uuid;
pub mod date_fraction;
pub mod date_only;
pub mod date_syntax;
pub mod date_zone_colon;
pub mod impossible_date;
pub mod location_range;

use crate::rule::{Place, Reviewed, Value};
use pass_format::pass::date::{self, DateProblem};

/// The dates that say when a pass comes up and when it ends, as written.
fn dates<'a>(pass: &Reviewed<'a>) -> Vec<(Place, &'a str)> {
    let mut places: Vec<String> = vec!["/relevantDate".to_owned(), "/expirationDate".to_owned()];
    let entries = pass
        .pass
        .get("relevantDates")
        .and_then(Value::as_array)
        .map_or(0, <[_]>::len);
    for index in 0..entries {
        let keys = ["date", "relevantDate", "startDate", "endDate"];
        places.extend(keys.map(|key| format!("/relevantDates/{index}/{key}")));
    }
    let written = |pointer: String| {
        let text = pass.text(pass.pass.pointer(&pointer)?)?;
        Some((Place::pass(pointer), text))
    };
    places.into_iter().filter_map(written).collect()
}

/// Those of them that Wallet can't read.
fn faults<'a>(pass: &Reviewed<'a>) -> Vec<(Place, &'a str, DateProblem)> {
    let fault = |(place, text): (Place, &'a str)| Some((place, text, date::read(text).err()?));
    dates(pass).into_iter().filter_map(fault).collect()
}
