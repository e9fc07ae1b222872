//! When and where a pass comes up by itself.

use crate::json::{Object, Value};
use crate::place::Place;

/// A moment or an interval at which a pass is relevant (*Pass.RelevantDates*).
#[derive(Clone, Debug)]
pub struct RelevantDateView<'a> {
    /// One moment: `date`, of iOS 18 also `relevantDate`.
    pub date: Option<&'a str>,
    /// Begin of an interval.
    pub start: Option<&'a str>,
    /// End of an interval.
    pub end: Option<&'a str>,
    /// Where it stands.
    pub place: Place,
}

impl<'a> RelevantDateView<'a> {
    pub(super) fn of(index: usize, value: &'a Value) -> RelevantDateView<'a> {
        let text = |key| value.get(key).and_then(Value::as_str);
        RelevantDateView {
            date: text("date").or_else(|| text("relevantDate")),
            start: text("startDate"),
            end: text("endDate"),
            place: Place::pass(format!("/relevantDates/{index}")),
        }
    }

    /// The key of iOS 6 to 17.
    pub(super) fn legacy(date: &'a str) -> RelevantDateView<'a> {
        let place = Place::pass("/relevantDate");
        RelevantDateView {
            date: Some(date),
            start: None,
            end: None,
            place,
        }
    }
}

/// A place on Earth at which a pass is relevant (*Pass.Locations*).
#[derive(Clone, Debug)]
pub struct LocationView<'a> {
    /// Degrees north, −90 to 90; `None` where it is no number.
    pub latitude: Option<f64>,
    /// Degrees east, −180 to 180; `None` where it is no number.
    pub longitude: Option<f64>,
    /// Metres above the sea.
    pub altitude: Option<f64>,
    /// The line on the lock screen.
    pub text: Option<&'a str>,
    /// All of its members.
    pub object: &'a Object,
    /// Where it stands.
    pub place: Place,
}

impl<'a> LocationView<'a> {
    pub(super) fn of(index: usize, value: &'a Value) -> Option<LocationView<'a>> {
        let object = value.as_object()?;
        let number = |key| Some(object.get(key)?.as_number()?.as_f64());
        Some(LocationView {
            latitude: number("latitude"),
            longitude: number("longitude"),
            altitude: number("altitude"),
            text: object.get("relevantText").and_then(Value::as_str),
            object,
            place: Place::pass(format!("/locations/{index}")),
        })
    }
}

/// A Bluetooth beacon near which a pass is relevant (*Pass.Beacons*).
#[derive(Clone, Debug)]
pub struct BeaconView<'a> {
    /// The beacon's UUID as written.
    pub uuid: Option<&'a str>,
    /// First part of the number, 0 to 65535.
    pub major: Option<i64>,
    /// Second part of the number, 0 to 65535.
    pub minor: Option<i64>,
    /// The line on the lock screen.
    pub text: Option<&'a str>,
    /// All of its members.
    pub object: &'a Object,
    /// Where it stands.
    pub place: Place,
}

impl<'a> BeaconView<'a> {
    pub(super) fn of(index: usize, value: &'a Value) -> Option<BeaconView<'a>> {
        let object = value.as_object()?;
        let number = |key| object.get(key)?.as_number()?.as_i64();
        Some(BeaconView {
            uuid: object.get("proximityUUID").and_then(Value::as_str),
            major: number("major"),
            minor: number("minor"),
            text: object.get("relevantText").and_then(Value::as_str),
            object,
            place: Place::pass(format!("/beacons/{index}")),
        })
    }

    /// Whether the UUID has the form of one.
    pub fn uuid_is_valid(&self) -> bool {
        let groups: Vec<&str> = self.uuid.unwrap_or_default().split('-').collect();
        let hex = |group: &&str| group.bytes().all(|byte| byte.is_ascii_hexdigit());
        groups.iter().map(|group| group.len()).eq([8, 4, 4, 4, 12]) && groups.iter().all(hex)
    }
}
