//! What was probably meant by a date that Wallet can't read.

use pass_format::pass::date;

/// The same moment in the form that Wallet reads, where the text says enough: a blank for the `T`,
/// a zone without colon or only of hours, a missing zone (taken as UTC), a missing time (taken as
/// the end of the day).
pub fn repaired(text: &str) -> Option<String> {
    let text = text.trim();
    let (day, rest) = (text.get(..10)?, text.get(10..)?);
    let clock = rest.trim_start_matches(['T', 't', ' ']);
    let clock = if clock.is_empty() { "23:59Z" } else { clock };
    let zone = clock.find(['Z', 'z', '+', '-', ' ']).unwrap_or(clock.len());
    let (time, zone) = clock.split_at(zone);
    let digits: String = zone.chars().filter(char::is_ascii_digit).collect();
    let sign = zone
        .trim_start()
        .chars()
        .next()
        .filter(|c| matches!(c, '+' | '-'));
    let zone = match (sign, digits.len()) {
        (None, 0) if zone.trim().trim_matches(['Z', 'z']).is_empty() => "Z".to_owned(),
        (Some(sign), 2) => format!("{sign}{digits}:00"),
        (Some(sign), 4) => format!("{sign}{}:{}", &digits[..2], &digits[2..]),
        _ => return None,
    };
    let date = format!("{day}T{time}{zone}");
    (date != text && date::read(&date).is_ok()).then_some(date)
}

/// The date without fractions of seconds, where it has any and can be read otherwise.
pub fn without_fraction(text: &str) -> Option<String> {
    if !date::read(text).ok()?.fraction {
        return None;
    }
    let (whole, rest) = text.split_once('.')?;
    Some(format!(
        "{whole}{}",
        rest.trim_start_matches(|c: char| c.is_ascii_digit())
    ))
}
