//! Values as phones in five languages write them. `\u{202f}` is the narrow space before AM and PM,
//! `\u{a0}` the no-break space before units.

use jiff::tz::TimeZone;
use pass_face::format::{FormatContext, Formatted, value};
use pass_format::json::{Number, Object, Value};
use proptest::prelude::*;

fn text(text: &str) -> Value {
    Value::String(text.to_owned())
}

fn number(digits: &str) -> Value {
    Value::Number(Number::parse(digits).expect("a number"))
}

fn field(keys: &[(&str, Value)]) -> Value {
    Value::Object(Object(
        keys.iter()
            .map(|(key, value)| ((*key).to_owned(), value.clone()))
            .collect(),
    ))
}

fn context(locale: &str) -> FormatContext {
    FormatContext {
        locale: locale.to_owned(),
        zone: TimeZone::get("Europe/Berlin").expect("bundled"),
        now: "2026-06-18T12:00:00Z".parse().expect("a moment"),
    }
}

fn formatted(locale: &str, keys: &[(&str, Value)], shown: &Value) -> Formatted {
    value(field(keys).as_object().unwrap(), shown, &context(locale))
}

/// The text alone, where nothing is to be remarked.
fn shown(locale: &str, keys: &[(&str, Value)], shown: &Value) -> String {
    let formatted = formatted(locale, keys, shown);
    assert_eq!(formatted.note, None, "{}", formatted.text);
    formatted.text
}

/// `dateStyle` and `timeStyle` by the last part of their names, and what a phone writes.
fn dates(locale: &str, date: &str, table: &[(&str, &str, &str)]) {
    for (day, time, expected) in table {
        let style = |name: &str| text(&format!("PKDateStyle{name}"));
        let keys: Vec<_> = [("dateStyle", day), ("timeStyle", time)]
            .into_iter()
            .filter(|(_, name)| !name.is_empty())
            .map(|(key, name)| (key, style(name)))
            .collect();
        assert_eq!(
            shown(locale, &keys, &text(date)),
            *expected,
            "{locale} {day} {time}"
        );
    }
}

const CONCERT: &str = "2026-06-18T19:30:05+02:00";

#[test]
fn dates_in_american_english() {
    dates(
        "en-US",
        CONCERT,
        &[
            ("Short", "", "6/18/26"),
            ("Medium", "", "Jun 18, 2026"),
            ("Long", "", "June 18, 2026"),
            ("Full", "", "Thursday, June 18, 2026"),
            ("Full", "None", "Thursday, June 18, 2026"),
            ("", "Short", "7:30\u{202f}PM"),
            ("None", "Medium", "7:30:05\u{202f}PM"),
            ("None", "Long", "7:30:05\u{202f}PM GMT+2"),
            (
                "None",
                "Full",
                "7:30:05\u{202f}PM Central European Summer Time",
            ),
            ("Short", "Short", "6/18/26, 7:30\u{202f}PM"),
            ("Medium", "Short", "Jun 18, 2026, 7:30\u{202f}PM"),
            ("Medium", "Medium", "Jun 18, 2026, 7:30:05\u{202f}PM"),
            ("Long", "Short", "June 18, 2026 at 7:30\u{202f}PM"),
            (
                "Full",
                "Long",
                "Thursday, June 18, 2026 at 7:30:05\u{202f}PM GMT+2",
            ),
            ("None", "None", ""),
        ],
    );
}

#[test]
fn dates_in_german() {
    dates(
        "de-DE",
        CONCERT,
        &[
            ("Short", "", "18.06.26"),
            ("Medium", "", "18.06.2026"),
            ("Long", "", "18. Juni 2026"),
            ("Full", "", "Donnerstag, 18. Juni 2026"),
            ("", "Short", "19:30"),
            ("Medium", "Short", "18.06.2026, 19:30"),
            ("Long", "Short", "18. Juni 2026 um 19:30"),
            (
                "Full",
                "Full",
                "Donnerstag, 18. Juni 2026 um 19:30:05 Mitteleuropäische Sommerzeit",
            ),
            ("None", "Long", "19:30:05 MESZ"),
        ],
    );
}

#[test]
fn dates_in_japanese() {
    dates(
        "ja-JP",
        CONCERT,
        &[
            ("Short", "", "2026/06/18"),
            ("Medium", "", "2026/06/18"),
            ("Long", "", "2026年6月18日"),
            ("Full", "", "2026年6月18日木曜日"),
            ("Medium", "Short", "2026/06/18 19:30"),
            ("Full", "Short", "2026年6月18日木曜日 19:30"),
        ],
    );
}

#[test]
fn dates_in_arabic() {
    dates(
        "ar-EG",
        CONCERT,
        &[
            ("Medium", "", "١٨\u{200f}/٠٦\u{200f}/٢٠٢٦"),
            ("Long", "", "١٨ يونيو ٢٠٢٦"),
            ("Full", "", "الخميس، ١٨ يونيو ٢٠٢٦"),
            ("None", "Short", "٧:٣٠ م"),
            ("Long", "Short", "١٨ يونيو ٢٠٢٦ في ٧:٣٠ م"),
        ],
    );
}

#[test]
fn dates_in_turkish() {
    dates(
        "tr-TR",
        CONCERT,
        &[
            ("Short", "", "18.06.2026"),
            ("Medium", "", "18 Haz 2026"),
            ("Long", "", "18 Haziran 2026"),
            ("Full", "", "18 Haziran 2026 Perşembe"),
            ("Long", "Short", "18 Haziran 2026 19:30"),
        ],
    );
}

#[test]
fn a_region_has_its_own_calendar() {
    dates("th-TH", CONCERT, &[("Long", "", "18 มิถุนายน 2569")]);
}

/// Apple's examples: the year has two digits in every century.
#[test]
fn short_dates_of_other_centuries() {
    dates(
        "en-US",
        "1937-11-23T15:30:32+01:00",
        &[
            ("Short", "", "11/23/37"),
            ("Short", "Short", "11/23/37, 3:30\u{202f}PM"),
            ("Medium", "", "Nov 23, 1937"),
        ],
    );
    dates(
        "sv-SE",
        "1937-11-23T15:30:32+01:00",
        &[("Short", "", "1937-11-23")],
    );
    dates(
        "de-DE",
        "2100-02-28T15:30:32+01:00",
        &[("Short", "", "28.02.00")],
    );
}

#[test]
fn the_zone_is_the_phone_s_or_the_value_s() {
    let tokyo = text("2026-06-18T23:30+09:00");
    let style = ("timeStyle", text("PKDateStyleShort"));
    let date = ("dateStyle", text("PKDateStyleShort"));
    let ignores = ("ignoresTimeZone", Value::Bool(true));
    let keys = [date.clone(), style.clone()];
    assert_eq!(shown("en-GB", &keys, &tokyo), "18/06/2026, 16:30");
    assert_eq!(
        shown("en-GB", &[date, style, ignores.clone()], &tokyo),
        "18/06/2026, 23:30"
    );
    let named = [("timeStyle", text("PKDateStyleFull")), ignores];
    assert_eq!(shown("en-GB", &named, &tokyo), "23:30:00 GMT+09:00");
}

#[test]
fn near_days_have_words() {
    let date = ("dateStyle", text("PKDateStyleMedium"));
    let relative = ("isRelative", Value::Bool(true));
    let keys = [date.clone(), relative.clone()];
    let on = |locale: &str, day: &str| {
        shown(
            locale,
            &keys,
            &text(&format!("2026-06-{day}T19:30:00+02:00")),
        )
    };
    assert_eq!(on("en-US", "17"), "Yesterday");
    assert_eq!(on("en-US", "18"), "Today");
    assert_eq!(on("en-US", "19"), "Tomorrow");
    assert_eq!(on("en-US", "20"), "Jun 20, 2026");
    assert_eq!(on("de-DE", "18"), "Heute");
    assert_eq!(on("de-DE", "20"), "Übermorgen");
    assert_eq!(on("de-DE", "21"), "21.06.2026");
    assert_eq!(on("ja-JP", "19"), "明日");
    assert_eq!(on("ar-EG", "18"), "اليوم");
    assert_eq!(on("tr-TR", "18"), "Bugün");

    let time = ("timeStyle", text("PKDateStyleShort"));
    let long = ("dateStyle", text("PKDateStyleLong"));
    let today = text("2026-06-18T19:30:00+02:00");
    let keys = [date, time.clone(), relative.clone()];
    assert_eq!(shown("en-US", &keys, &today), "Today, 7:30\u{202f}PM");
    assert_eq!(
        shown("de-DE", &[long, time, relative], &today),
        "Heute um 19:30"
    );
}

#[test]
fn today_is_that_of_the_zone_in_which_the_date_is_shown() {
    let midnight = text("2026-06-19T00:30:00+14:00");
    let keys = [
        ("dateStyle", text("PKDateStyleMedium")),
        ("isRelative", Value::Bool(true)),
        ("ignoresTimeZone", Value::Bool(true)),
    ];
    // At noon in London it is two in the morning of the 19th there.
    assert_eq!(shown("en-US", &keys, &midnight), "Today");
}

#[test]
fn numbers_by_style() {
    let cases: [(&str, &str, &str, &str); 21] = [
        ("en-US", "Decimal", "1234567.5", "1,234,567.5"),
        ("en-US", "Decimal", "0.12345", "0.123"),
        ("en-US", "Decimal", "-12.50", "-12.5"),
        ("de-DE", "Decimal", "1234567.5", "1.234.567,5"),
        ("de-CH", "Decimal", "1234567.5", "1'234'567.5"),
        ("ja-JP", "Decimal", "1234567.5", "1,234,567.5"),
        ("ar-EG", "Decimal", "1234567.5", "١٬٢٣٤٬٥٦٧٫٥"),
        ("tr-TR", "Decimal", "1234567.5", "1.234.567,5"),
        ("hi-IN", "Decimal", "1234567.5", "12,34,567.5"),
        ("en-US", "Percent", "0.2", "20%"),
        ("en-US", "Percent", "0.126", "13%"),
        ("de-DE", "Percent", "0.5", "50\u{a0}%"),
        ("tr-TR", "Percent", "0.5", "%50"),
        ("ar-EG", "Percent", "0.5", "٥٠\u{200e}%\u{200e}"),
        ("en-US", "Scientific", "1234.5", "1.2345E3"),
        ("de-DE", "Scientific", "0.00012", "1,2E-4"),
        ("en-US", "Scientific", "0", "0E0"),
        ("en-US", "SpellOut", "20", "twenty"),
        (
            "en-US",
            "SpellOut",
            "-342101",
            "minus three hundred forty-two thousand one hundred one",
        ),
        ("de-DE", "SpellOut", "21", "einundzwanzig"),
        ("de-AT", "SpellOut", "101001", "einhunderteintausendeins"),
    ];
    for (locale, style, digits, expected) in cases {
        let keys = [("numberStyle", text(&format!("PKNumberStyle{style}")))];
        assert_eq!(
            shown(locale, &keys, &number(digits)),
            expected,
            "{locale} {style} {digits}"
        );
    }
}

#[test]
fn numbers_without_style_are_plain_digits() {
    for (digits, expected) in [
        ("1234567", "1234567"),
        ("12.50", "12.5"),
        ("1e3", "1000"),
        ("-0.5", "-0.5"),
        ("0", "0"),
    ] {
        assert_eq!(shown("de-DE", &[], &number(digits)), expected);
    }
}

#[test]
fn money_has_the_pattern_of_the_language_and_the_digits_of_the_currency() {
    for (locale, code, digits, expected) in [
        ("en-US", "USD", "25", "$25.00"),
        ("en-US", "EUR", "21.75", "€21.75"),
        ("en-US", "EUR", "21.749999999", "€21.75"),
        ("en-US", "JPY", "1234", "¥1,234"),
        ("en-US", "KWD", "3.5", "KWD\u{a0}3.500"),
        ("de-DE", "EUR", "1234.5", "1.234,50\u{a0}€"),
        ("de-DE", "USD", "-25", "-25,00\u{a0}$"),
        ("ja-JP", "JPY", "1234", "￥1,234"),
        ("ar-EG", "EUR", "25", "\u{200f}٢٥٫٠٠\u{a0}€"),
        ("tr-TR", "TRY", "25", "₺25,00"),
        ("en-US", "eur", "1", "€1.00"),
    ] {
        let keys = [("currencyCode", text(code))];
        assert_eq!(
            shown(locale, &keys, &number(digits)),
            expected,
            "{locale} {code}"
        );
    }
}

#[test]
fn what_cannot_be_formatted_stays_as_it_is_with_a_note() {
    let noted = |keys: &[(&str, Value)], value: &Value, expected: &str| {
        let formatted = formatted("fr-FR", keys, value);
        assert_eq!(formatted.text, expected);
        assert!(formatted.note.is_some(), "{expected}");
    };
    let date = [("dateStyle", text("PKDateStyleMedium"))];
    let spelled = [("numberStyle", text("PKNumberStyleSpellOut"))];
    let money = [("currencyCode", text("EURO"))];
    noted(&date, &text("18 June 2026"), "18 June 2026");
    noted(&date, &text("2026-02-30T19:30Z"), "2026-02-30T19:30Z");
    noted(&date, &number("20260618"), "20260618");
    noted(&spelled, &number("20"), "20");
    noted(&spelled, &text("zwanzig"), "zwanzig");
    noted(&money, &number("20"), "20");
    noted(&[("currencyCode", text("EUR"))], &text("20"), "20");
    noted(&[], &Value::Bool(true), "");
    noted(
        &[("numberStyle", text("PKNumberStyleDecimal"))],
        &number("1e300"),
        "1e300",
    );
}

#[test]
fn text_is_never_touched() {
    assert_eq!(
        shown("tr-TR", &[], &text(" 2026-06-18T19:30Z\ni ")),
        " 2026-06-18T19:30Z\ni "
    );
    assert_eq!(shown("xx-not a locale", &[], &text("a")), "a");
}

proptest! {
    #[test]
    fn nothing_panics(
        locale in "[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?|\\PC{0,8}",
        value in "[0-9]{4}-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9](Z|[+-][01][0-9]:[0-5]0)|\\PC*",
        digits in "-?(0|[1-9][0-9]{0,30})(\\.[0-9]{1,30})?(e[+-]?[0-9]{1,5})?",
        style in "PKNumberStyle(Decimal|Percent|Scientific|SpellOut)",
        date in "PKDateStyle(None|Short|Medium|Long|Full)",
        time in "PKDateStyle(None|Short|Medium|Long|Full)",
        code in "[A-Z]{3}|\\PC{0,4}",
        relative: bool,
    ) {
        let dated = [
            ("dateStyle", text(&date)),
            ("timeStyle", text(&time)),
            ("isRelative", Value::Bool(relative)),
        ];
        formatted(&locale, &dated, &text(&value));
        formatted(&locale, &[("numberStyle", text(&style))], &number(&digits));
        formatted(&locale, &[("currencyCode", text(&code))], &number(&digits));
    }
}
