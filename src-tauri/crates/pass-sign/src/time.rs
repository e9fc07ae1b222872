//! The two ways ASN.1 writes a moment.

use crate::der::{Element, tag, wrap};
use jiff::{Timestamp, civil, tz::TimeZone};

/// Reads UTCTime or GeneralizedTime in the form of certificates: to the second, in UTC.
pub fn read(element: &Element) -> Option<Timestamp> {
    let text = std::str::from_utf8(element.content)
        .ok()?
        .strip_suffix('Z')?;
    if !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let (year, rest) = match (element.tag, text.len()) {
        (tag::UTC_TIME, 12) => {
            let year: i16 = text[..2].parse().ok()?;
            (year + if year < 50 { 2000 } else { 1900 }, &text[2..])
        }
        (tag::GENERALIZED_TIME, 14) => (text[..4].parse().ok()?, &text[4..]),
        _ => return None,
    };
    let part = |at: usize| rest[at..at + 2].parse::<i8>().ok();
    let time =
        civil::DateTime::new(year, part(0)?, part(2)?, part(4)?, part(6)?, part(8)?, 0).ok()?;
    TimeZone::UTC.to_timestamp(time).ok()
}

/// Writes a moment, to the second: UTCTime until 2049, GeneralizedTime from then on (RFC 5652).
pub fn write(when: Timestamp) -> Vec<u8> {
    let time = TimeZone::UTC.to_datetime(when);
    let rest = format!(
        "{:02}{:02}{:02}{:02}{:02}Z",
        time.month(),
        time.day(),
        time.hour(),
        time.minute(),
        time.second()
    );
    match time.year() {
        year @ 1950..2050 => wrap(
            tag::UTC_TIME,
            &[format!("{:02}{rest}", year % 100).as_bytes()],
        ),
        year => wrap(
            tag::GENERALIZED_TIME,
            &[format!("{year:04}{rest}").as_bytes()],
        ),
    }
}

/// The day, as people are told it: `2026-11-25`.
pub fn day(when: Timestamp) -> String {
    TimeZone::UTC.to_datetime(when).date().to_string()
}

/// The moment, as people are told it: `2026-11-25 03:14:00 UTC`.
pub fn moment(when: Timestamp) -> String {
    when.strftime("%Y-%m-%d %H:%M:%S UTC").to_string()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::der::Reader;

    #[test]
    fn a_moment_survives_on_both_sides_of_2050() {
        for text in [
            "1999-12-31T23:59:59Z",
            "2049-12-31T23:59:59Z",
            "2050-01-01T00:00:00Z",
        ] {
            let when: Timestamp = text.parse().unwrap();
            let written = write(when);
            assert_eq!(read(&Reader::new(&written).any().unwrap()), Some(when));
        }
        assert_eq!(
            write("2049-12-31T23:59:59Z".parse().unwrap())[0],
            tag::UTC_TIME
        );
        assert_eq!(
            write("2050-01-01T00:00:00Z".parse().unwrap())[0],
            tag::GENERALIZED_TIME
        );
    }

    #[test]
    fn what_is_no_date_is_none() {
        for text in ["", "Z", "991332000000Z", "9912310000Z", "99123100000é"] {
            let written = wrap(tag::UTC_TIME, &[text.as_bytes()]);
            assert_eq!(read(&Reader::new(&written).any().unwrap()), None, "{text}");
        }
    }
}
