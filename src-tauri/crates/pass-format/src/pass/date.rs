//! Dates as Wallet reads them: W3C's profile of ISO 8601, complete and with a zone.

use jiff::civil::DateTime;
use jiff::tz::{Offset, TimeZone};
use jiff::{Timestamp, ZonedDateTime};
use thiserror::Error;

/// A date as written: its clock and its zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Date {
    /// The clock as written.
    pub civil: DateTime,
    /// The zone as written; `Z` is 0.
    pub offset: Offset,
    /// The moment meant.
    pub at: Timestamp,
    /// Fractions of seconds are written, which systems before Apple's tool of 2026 refuse.
    pub fraction: bool,
}

impl Date {
    /// The date in the zone that it was written in.
    pub fn zoned(&self) -> ZonedDateTime {
        self.at.to_zoned_datetime(TimeZone::fixed(self.offset))
    }
}

/// Why a text is no date for Wallet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum DateProblem {
    /// Nothing like a date.
    #[error("this is no date; write one like 2026-06-18T19:30+02:00")]
    NotADate,
    /// Only a day.
    #[error("the time is missing; write one like 2026-06-18T19:30+02:00")]
    DateOnly,
    /// Only a time.
    #[error("the day is missing; write one like 2026-06-18T19:30+02:00")]
    TimeOnly,
    /// A blank or something else where `T` belongs.
    #[error("a capital T belongs between day and time")]
    Separator,
    /// No zone.
    #[error("the zone is missing; end with Z or an offset like +02:00")]
    ZoneMissing,
    /// `+0200`
    #[error("the offset needs a colon; write it like +02:00")]
    ZoneColon,
    /// Any other zone than `Z` and `±hh:mm`.
    #[error("the zone has to be Z or an offset like +02:00")]
    ZoneForm,
    /// A complete date and more.
    #[error("nothing may follow the zone")]
    Trailing,
    /// 30 February, hour 25.
    #[error("this day or time does not exist")]
    Impossible,
}

/// A date, in the zone that it is written in.
pub fn parse(text: &str) -> Option<ZonedDateTime> {
    read(text).ok().map(|date| date.zoned())
}

/// Reads a date: `YYYY-MM-DDThh:mm`, perhaps `:ss` and a fraction, then `Z` or `±hh:mm`.
///
/// # Errors
/// Says what is wrong with the first part that is.
pub fn read(text: &str) -> Result<Date, DateProblem> {
    let mut rest = text.as_bytes();
    let Some(day) = take(&mut rest, "dddd-dd-dd") else {
        let mut time = text.as_bytes();
        return Err(match take(&mut time, "dd:dd") {
            Some(_) => DateProblem::TimeOnly,
            None => DateProblem::NotADate,
        });
    };
    if rest.is_empty() {
        return Err(DateProblem::DateOnly);
    }
    if take(&mut rest, "T").is_none() {
        let mut time = &rest[1..];
        return Err(match take(&mut time, "dd:dd") {
            Some(_) => DateProblem::Separator,
            None => DateProblem::NotADate,
        });
    }
    let time = take(&mut rest, "dd:dd").ok_or(DateProblem::NotADate)?;
    let seconds = match take(&mut rest, ":dd") {
        Some(seconds) => number(&seconds[1..]),
        None => 0,
    };
    let mut nanoseconds = 0;
    let fraction = seconds_follow(text) && take(&mut rest, ".").is_some();
    if fraction {
        let digits = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
        if digits == 0 {
            return Err(DateProblem::NotADate);
        }
        let padded: Vec<u8> = rest[..digits]
            .iter()
            .copied()
            .chain([b'0'; 9])
            .take(9)
            .collect();
        nanoseconds = number(&padded);
        rest = &rest[digits..];
    }
    let seconds_east = zone(&mut rest)?;
    if !rest.is_empty() {
        return Err(DateProblem::Trailing);
    }
    let small = |bytes: &[u8]| i8::try_from(number(bytes)).map_err(|_| DateProblem::Impossible);
    let civil = DateTime::new(
        i16::try_from(number(&day[..4])).map_err(|_| DateProblem::Impossible)?,
        small(&day[5..7])?,
        small(&day[8..])?,
        small(&time[..2])?,
        small(&time[3..])?,
        i8::try_from(seconds).map_err(|_| DateProblem::Impossible)?,
        nanoseconds,
    )
    .map_err(|_| DateProblem::Impossible)?;
    let offset = Offset::from_seconds(seconds_east).map_err(|_| DateProblem::Impossible)?;
    let at = offset
        .to_timestamp(civil)
        .map_err(|_| DateProblem::Impossible)?;
    Ok(Date {
        civil,
        offset,
        at,
        fraction,
    })
}

/// Whether seconds are written: only they may have a fraction.
fn seconds_follow(text: &str) -> bool {
    text.as_bytes().get(16) == Some(&b':')
}

fn zone(rest: &mut &[u8]) -> Result<i32, DateProblem> {
    let sign = match rest.first() {
        None => return Err(DateProblem::ZoneMissing),
        Some(b'Z') => {
            *rest = &rest[1..];
            return Ok(0);
        }
        Some(b'+') => 1,
        Some(b'-') => -1,
        Some(_) => return Err(DateProblem::ZoneForm),
    };
    *rest = &rest[1..];
    let mut compact = *rest;
    match take(rest, "dd:dd") {
        Some(zone) if number(&zone[..2]) < 24 && number(&zone[3..]) < 60 => {
            Ok(sign * (number(&zone[..2]) * 3600 + number(&zone[3..]) * 60))
        }
        Some(_) => Err(DateProblem::Impossible),
        None if take(&mut compact, "dddd").is_some() => Err(DateProblem::ZoneColon),
        None => Err(DateProblem::ZoneForm),
    }
}

/// Takes what fits a pattern, in which `d` is a digit and everything else itself.
fn take<'a>(rest: &mut &'a [u8], pattern: &str) -> Option<&'a [u8]> {
    let head = rest.get(..pattern.len())?;
    let fits = head
        .iter()
        .zip(pattern.bytes())
        .all(|(byte, wanted)| match wanted {
            b'd' => byte.is_ascii_digit(),
            other => *byte == other,
        });
    *rest = if fits {
        &rest[pattern.len()..]
    } else {
        return None;
    };
    Some(head)
}

/// At most nine digits as a number.
fn number(digits: &[u8]) -> i32 {
    digits
        .iter()
        .fold(0, |sum, digit| sum * 10 + i32::from(digit - b'0'))
}
