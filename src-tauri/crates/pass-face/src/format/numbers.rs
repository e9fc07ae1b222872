//! Numbers and money.

use super::{Formatted, words};
use fixed_decimal::Decimal;
use icu_decimal::DecimalFormatter;
use icu_experimental::dimension::currency::CurrencyType;
use icu_experimental::dimension::currency::formatter::CurrencyFormatter;
use icu_experimental::dimension::percent::formatter::PercentFormatter;
use icu_locale::Locale;
use pass_format::json::Number;
use writeable::Writeable;

/// Digits after the point that a phone writes at most in the decimal style.
const DECIMAL_DIGITS: i16 = 3;
/// Beyond this many digits before or after the point a number stays as it is written.
const MOST_DIGITS: i16 = 40;

/// A number by `currencyCode` and `numberStyle`; the code goes first where both are given.
pub fn write(
    number: &Number,
    currency: Option<&str>,
    style: Option<&str>,
    locale: &Locale,
) -> Formatted {
    let Some(decimal) = decimal(number) else {
        return Formatted::noted(number.as_str(), "The number is too long to be formatted.");
    };
    if let Some(code) = currency.map(str::trim).filter(|code| !code.is_empty()) {
        return money(&decimal, code, locale);
    }
    match style {
        Some("PKNumberStyleDecimal") => grouped(decimal, locale),
        Some("PKNumberStylePercent") => percent(decimal, locale),
        Some("PKNumberStyleScientific") => scientific(decimal, locale),
        Some("PKNumberStyleSpellOut") => spelled_out(decimal, locale),
        _ => Formatted::plain(plain(number)),
    }
}

/// Plain digits, as without any style: no grouping, a point, no zeros at the end.
pub fn plain(number: &Number) -> String {
    match decimal(number) {
        Some(decimal) => decimal.to_string(),
        None => number.as_str().to_owned(),
    }
}

/// The number without zeros at its ends; `None` if it has more digits than anyone reads.
fn decimal(number: &Number) -> Option<Decimal> {
    // An exponent such as 1e30000 would become as many zeros: the double tells how many first.
    let size = number.as_f64().abs();
    let reasonable = size == 0.0 || (1e-40..1e40).contains(&size);
    if !reasonable || number.as_str().len() > 2 * MOST_DIGITS as usize {
        return None;
    }
    let mut decimal = Decimal::try_from_str(number.as_str()).ok()?;
    decimal.absolute.trim_start();
    decimal.absolute.trim_end();
    (decimal.absolute.nonzero_magnitude_start() <= MOST_DIGITS).then_some(decimal)
}

fn grouped(mut decimal: Decimal, locale: &Locale) -> Formatted {
    round(&mut decimal, -DECIMAL_DIGITS);
    localised(&decimal, locale)
}

fn percent(mut decimal: Decimal, locale: &Locale) -> Formatted {
    decimal.absolute.multiply_pow10(2);
    decimal.absolute.trim_start();
    round(&mut decimal, 0);
    match PercentFormatter::try_new(locale.into(), Default::default()) {
        Ok(formatter) => Formatted::plain(formatter.format(&decimal).write_to_string()),
        Err(_) => Formatted::noted(decimal.to_string(), NO_DATA),
    }
}

fn scientific(mut decimal: Decimal, locale: &Locale) -> Formatted {
    let exponent = decimal.absolute.nonzero_magnitude_start();
    decimal.absolute.multiply_pow10(-exponent);
    decimal.absolute.trim_start();
    decimal.absolute.trim_end();
    let mantissa = localised(&decimal, locale);
    let exponent = localised(&Decimal::from(exponent), locale);
    Formatted {
        text: format!("{}E{}", mantissa.text, exponent.text),
        note: mantissa.note,
    }
}

fn spelled_out(decimal: Decimal, locale: &Locale) -> Formatted {
    let whole = decimal.to_string().parse::<i64>().ok();
    match whole.and_then(|whole| words::spell(whole, locale.id.language.as_str())) {
        Some(words) => Formatted::plain(words),
        None => {
            let digits = grouped(decimal, locale).text;
            Formatted::noted(
                digits,
                "A phone writes this number in words of its language.",
            )
        }
    }
}

fn money(decimal: &Decimal, code: &str, locale: &Locale) -> Formatted {
    // ISO 4217 codes are three letters; the formatter writes those that it does not know.
    let known = (code.len() == 3 && code.bytes().all(|letter| letter.is_ascii_alphabetic()))
        .then(|| CurrencyType::try_from_str(code).ok())
        .flatten();
    let Some(currency) = known else {
        let text = localised(decimal, locale).text;
        return Formatted::noted(text, format!("“{code}” is no currency code of ISO 4217."));
    };
    match CurrencyFormatter::try_new_symbol(locale.into(), currency, Default::default()) {
        Ok(formatter) => {
            Formatted::plain(formatter.format_fixed_decimal(decimal).write_to_string())
        }
        Err(_) => Formatted::noted(decimal.to_string(), NO_DATA),
    }
}

const NO_DATA: &str = "There is no data on how this language writes numbers.";

fn localised(decimal: &Decimal, locale: &Locale) -> Formatted {
    match DecimalFormatter::try_new(locale.into(), Default::default()) {
        Ok(formatter) => Formatted::plain(formatter.format(decimal).write_to_string()),
        Err(_) => Formatted::noted(decimal.to_string(), NO_DATA),
    }
}

/// Rounds to a power of ten, halves to the even neighbour, and drops zeros after the point.
fn round(decimal: &mut Decimal, position: i16) {
    let mode =
        fixed_decimal::SignedRoundingMode::Unsigned(fixed_decimal::UnsignedRoundingMode::HalfEven);
    decimal.round_with_mode(position, mode);
    decimal.absolute.trim_end();
}
