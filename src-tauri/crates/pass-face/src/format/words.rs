//! Whole numbers in words, for the languages whose words follow a short rule.

/// The words of a number whose amount is below a million, in English or German.
pub fn spell(number: i64, language: &str) -> Option<String> {
    let (spell, minus): (fn(usize) -> String, _) = match language {
        "en" => (english, "minus "),
        "de" => (german, "minus "),
        _ => return None,
    };
    let amount = usize::try_from(number.unsigned_abs())
        .ok()
        .filter(|amount| *amount < 1_000_000)?;
    Some(format!(
        "{}{}",
        if number < 0 { minus } else { "" },
        spell(amount)
    ))
}

const ENGLISH: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const ENGLISH_TENS: [&str; 8] = [
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
];

fn english(number: usize) -> String {
    let with = |rest: usize, between: &str| match rest {
        0 => String::new(),
        _ => format!("{between}{}", english(rest)),
    };
    match number {
        0..20 => ENGLISH[number].to_owned(),
        20..100 => format!(
            "{}{}",
            ENGLISH_TENS[number / 10 - 2],
            with(number % 10, "-")
        ),
        100..1000 => format!(
            "{} hundred{}",
            ENGLISH[number / 100],
            with(number % 100, " ")
        ),
        _ => format!(
            "{} thousand{}",
            english(number / 1000),
            with(number % 1000, " ")
        ),
    }
}

const GERMAN: [&str; 20] = [
    "null",
    "eins",
    "zwei",
    "drei",
    "vier",
    "fünf",
    "sechs",
    "sieben",
    "acht",
    "neun",
    "zehn",
    "elf",
    "zwölf",
    "dreizehn",
    "vierzehn",
    "fünfzehn",
    "sechzehn",
    "siebzehn",
    "achtzehn",
    "neunzehn",
];
const GERMAN_TENS: [&str; 8] = [
    "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig",
];

fn german(number: usize) -> String {
    /// “eins” loses its s before another word.
    fn before(number: usize) -> String {
        let words = german(number);
        match words.strip_suffix("eins") {
            Some(stem) => format!("{stem}ein"),
            None => words,
        }
    }
    let rest = |rest: usize| {
        if rest == 0 {
            String::new()
        } else {
            german(rest)
        }
    };
    match number {
        0..20 => GERMAN[number].to_owned(),
        20..100 => match number % 10 {
            0 => GERMAN_TENS[number / 10 - 2].to_owned(),
            unit => format!("{}und{}", before(unit), GERMAN_TENS[number / 10 - 2]),
        },
        100..1000 => format!("{}hundert{}", before(number / 100), rest(number % 100)),
        _ => format!("{}tausend{}", before(number / 1000), rest(number % 1000)),
    }
}
