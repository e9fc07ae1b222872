//! Dates and times.

use super::{FormatContext, Formatted};
use fixed_decimal::Decimal;
use icu_calendar::{Date, Iso};
use icu_casemap::CaseMapper;
use icu_datetime::fieldsets::{T, YMD, YMDE, zone};
use icu_datetime::options::YearStyle;
use icu_datetime::{DateTimeFormatter, DateTimeFormatterLoadError};
use icu_experimental::relativetime::options::Numeric;
use icu_experimental::relativetime::{RelativeTimeFormatter, RelativeTimeFormatterOptions};
use icu_locale::Locale;
use icu_time::zone::{TimeZone as ZoneName, UtcOffset};
use icu_time::{DateTime, Time, TimeZoneInfo, ZonedDateTime, zone::models::AtTime};
use jiff::{ZonedDateTime as Moment, civil};
use pass_format::pass::date;

/// How much of a date or a time is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Length {
    /// Nothing.
    #[default]
    None,
    /// 6/18/26 · 7:30 PM
    Short,
    /// Jun 18, 2026 · 7:30:00 PM
    Medium,
    /// June 18, 2026 · 7:30:00 PM PDT
    Long,
    /// Thursday, June 18, 2026 · 7:30:00 PM Pacific Daylight Time
    Full,
}

/// What the keys of a field ask for.
#[derive(Clone, Copy, Debug)]
pub struct Style {
    /// `dateStyle`
    pub date: Length,
    /// `timeStyle`
    pub time: Length,
    /// `isRelative`
    pub relative: bool,
    /// `ignoresTimeZone`: in the zone of the value, not in the phone's.
    pub own_zone: bool,
}

/// The length that a value of `dateStyle` or `timeStyle` names; `None` if it names none.
pub fn style(name: Option<&str>) -> Option<Length> {
    Some(match name?.strip_prefix("PKDateStyle")? {
        "None" => Length::None,
        "Short" => Length::Short,
        "Medium" => Length::Medium,
        "Long" => Length::Long,
        "Full" => Length::Full,
        _ => return None,
    })
}

/// A W3C date in the given style; other text as it is, with a note.
pub fn write(text: &str, style: Style, locale: &Locale, context: &FormatContext) -> Formatted {
    let date = match date::read(text) {
        Ok(date) => date,
        Err(problem) => {
            return Formatted::noted(text, format!("Wallet refuses this date: {problem}."));
        }
    };
    let zone = match style.own_zone {
        true => jiff::tz::TimeZone::fixed(date.offset),
        false => context.zone.clone(),
    };
    match joined(&date.at.to_zoned_datetime(zone), style, locale, context) {
        Ok(text) => Formatted::plain(text),
        Err(_) => Formatted::noted(text, "There is no data on how this language writes dates."),
    }
}

type Written = Result<String, DateTimeFormatterLoadError>;

fn joined(moment: &Moment, style: Style, locale: &Locale, context: &FormatContext) -> Written {
    let day = day(moment.date());
    let written = match style.date {
        Length::None => return time(moment, style.time, locale),
        length => dated(day, length, locale)?,
    };
    let today = context
        .now
        .to_zoned_datetime(moment.time_zone().clone())
        .date();
    let word = style
        .relative
        .then(|| relative(moment.date(), today, locale))
        .flatten();
    let shown = word.as_deref().unwrap_or(&written);
    if style.time == Length::None {
        return Ok(shown.to_owned());
    }
    // What the language puts between the two is seen in the pattern for both, which has the same
    // date and a time that may be shorter.
    let clock = time(moment, Length::Short, locale)?;
    let both = both(day, clock_time(moment), style.date, locale)?;
    let long = time(moment, style.time, locale)?;
    match both.split_once(&written).and_then(|(before, after)| {
        let (middle, end) = after.split_once(&clock)?;
        Some(format!("{before}{shown}{middle}{long}{end}"))
    }) {
        Some(text) => Ok(text),
        None => Ok(format!("{shown} {long}")),
    }
}

fn day(date: civil::Date) -> Date<Iso> {
    // The calendars agree on every date that a pass can name.
    Date::try_new_iso(date.year().into(), date.month() as u8, date.day() as u8)
        .unwrap_or_else(|_| Date::from_rata_die(icu_calendar::types::RataDie::new(0), Iso))
}

fn clock_time(moment: &Moment) -> Time {
    let time = moment.time();
    Time::try_new(
        time.hour() as u8,
        time.minute() as u8,
        time.second() as u8,
        0,
    )
    .unwrap_or_else(|_| Time::start_of_day())
}

fn dated(day: Date<Iso>, length: Length, locale: &Locale) -> Written {
    let with = |format: YMD, day: &Date<Iso>| -> Written {
        Ok(DateTimeFormatter::try_new(locale.into(), format)?
            .format(day)
            .to_string())
    };
    match length {
        Length::None => Ok(String::new()),
        Length::Short => with(YMD::short(), &two_digit_day(day, locale)?),
        Length::Medium => with(YMD::medium(), &day),
        Length::Long => with(YMD::long(), &day),
        Length::Full => {
            let formatter = DateTimeFormatter::try_new(locale.into(), YMDE::long())?;
            Ok(formatter.format(&day).to_string())
        }
    }
}

/// The phone writes two digits of the year wherever the language does so, the data's formatter only
/// for years near the present: those get a date in another century that reads the same.
fn two_digit_day(day: Date<Iso>, locale: &Locale) -> Result<Date<Iso>, DateTimeFormatterLoadError> {
    let year = day.year().extended_year();
    let century = if year.rem_euclid(100) < 50 {
        2000
    } else {
        1900
    };
    let near = Date::try_new_iso(
        century + year.rem_euclid(100),
        day.month().number(),
        day.day_of_month().0,
    );
    let Ok(near) = near else { return Ok(day) };
    let full = YMD::short().with_year_style(YearStyle::Full);
    let short = DateTimeFormatter::try_new(locale.into(), YMD::short())?;
    let full = DateTimeFormatter::try_new(locale.into(), full)?;
    let shortens = short.format(&near).to_string() != full.format(&near).to_string();
    Ok(if shortens { near } else { day })
}

fn time(moment: &Moment, length: Length, locale: &Locale) -> Written {
    let time = clock_time(moment);
    let with = |format: T| -> Written {
        Ok(DateTimeFormatter::try_new(locale.into(), format)?
            .format(&time)
            .to_string())
    };
    match length {
        Length::None => Ok(String::new()),
        Length::Short => with(T::hm()),
        Length::Medium => with(T::hms()),
        Length::Long => {
            let format = T::hms().with_zone(zone::SpecificShort);
            Ok(DateTimeFormatter::try_new(locale.into(), format)?
                .format(&zoned(moment))
                .to_string())
        }
        Length::Full => {
            let format = T::hms().with_zone(zone::SpecificLong);
            Ok(DateTimeFormatter::try_new(locale.into(), format)?
                .format(&zoned(moment))
                .to_string())
        }
    }
}

fn both(day: Date<Iso>, time: Time, length: Length, locale: &Locale) -> Written {
    let with = |format: YMD, date: Date<Iso>| -> Written {
        let formatter = DateTimeFormatter::try_new(locale.into(), format.with_time_hm())?;
        Ok(formatter.format(&DateTime { date, time }).to_string())
    };
    match length {
        Length::None => Ok(String::new()),
        Length::Short => with(YMD::short(), two_digit_day(day, locale)?),
        Length::Medium => with(YMD::medium(), day),
        Length::Long => with(YMD::long(), day),
        Length::Full => {
            let formatter = DateTimeFormatter::try_new(locale.into(), YMDE::long().with_time_hm())?;
            Ok(formatter.format(&DateTime { date: day, time }).to_string())
        }
    }
}

fn zoned(moment: &Moment) -> ZonedDateTime<Iso, TimeZoneInfo<AtTime>> {
    let (date, time) = (day(moment.date()), clock_time(moment));
    let name = moment
        .time_zone()
        .iana_name()
        .map_or(ZoneName::UNKNOWN, ZoneName::from_iana_id);
    let offset = UtcOffset::try_from_seconds(moment.offset().seconds()).ok();
    let zone = name
        .with_offset(offset)
        .at_date_time(DateTime { date, time });
    ZonedDateTime { date, time, zone }
}

/// The word for a day near today, with a capital as at the start of a line; `None` where the
/// language only counts the days.
fn relative(date: civil::Date, today: civil::Date, locale: &Locale) -> Option<String> {
    let days = (date - today).get_days();
    if !(-2..=2).contains(&days) {
        return None;
    }
    let write = |numeric: Numeric| {
        let options = RelativeTimeFormatterOptions::default().with_numeric(numeric);
        let formatter = RelativeTimeFormatter::try_new_long_day(locale.into(), options).ok()?;
        Some(formatter.format(Decimal::from(days)).to_string())
    };
    let word = write(Numeric::Auto)?;
    if word == write(Numeric::Always)? {
        return None;
    }
    let first = word.chars().next()?.len_utf8();
    let (first, rest) = word.split_at(first);
    Some(
        CaseMapper::new()
            .uppercase_to_string(first, &locale.id)
            .into_owned()
            + rest,
    )
}
