//! Links in back fields: those that `attributedValue` writes out, and those that the phone finds by
//! itself. It also finds addresses and dates; they are left as text here.

use pass_format::json::Value;
use std::ops::Range;

/// A text without tags, and the parts of it that are links, in order, as bytes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Linked {
    /// What is written.
    pub text: String,
    /// Which parts are links.
    pub links: Vec<Range<usize>>,
}

/// The links of an `attributedValue`: `<a href="…">words</a>`. Other tags are text, entities are
/// the characters that they stand for.
pub fn attributed(written: &str) -> Linked {
    let mut linked = Linked::default();
    let lower = written.to_ascii_lowercase();
    // Nothing is looked for behind this, so that many tags take no longer than a long text.
    let last = lower.rfind(CLOSING).unwrap_or(0);
    let mut at = 0;
    while let Some(tag) = opening(&lower, at) {
        entities(&mut linked.text, &written[at..tag.start]);
        at = tag.end;
        if at > last {
            continue;
        }
        let end = lower[at..].find(CLOSING).map_or(at, |length| at + length);
        let from = linked.text.len();
        entities(&mut linked.text, &written[at..end]);
        if linked.text.len() > from {
            linked.links.push(from..linked.text.len());
        }
        at = end + CLOSING.len();
    }
    entities(&mut linked.text, &written[at..]);
    linked
}

const CLOSING: &str = "</a>";

/// The next `<a …>` of a text in small letters.
fn opening(lower: &str, from: usize) -> Option<Range<usize>> {
    let start = lower[from..]
        .match_indices("<a")
        .map(|(at, _)| from + at)
        .find(|at| lower[at + 2..].starts_with(|c: char| c.is_ascii_whitespace() || c == '>'))?;
    let end = start + lower[start..].find('>')? + 1;
    Some(start..end)
}

const ENTITIES: [(&str, char); 6] = [
    ("&amp;", '&'),
    ("&lt;", '<'),
    ("&gt;", '>'),
    ("&quot;", '"'),
    ("&apos;", '\''),
    ("&#39;", '\''),
];

fn entities(text: &mut String, written: &str) {
    let mut rest = written;
    while let Some(at) = rest.find('&') {
        text.push_str(&rest[..at]);
        rest = &rest[at..];
        let entity = ENTITIES.iter().find(|(name, _)| rest.starts_with(name));
        let (length, character) = entity.map_or((1, '&'), |(name, c)| (name.len(), *c));
        text.push(character);
        rest = &rest[length..];
    }
    text.push_str(rest);
}

/// The links that the phone finds in a value: by `dataDetectorTypes`, without the key all kinds.
pub fn detected(text: &str, detectors: Option<&Value>) -> Vec<Range<usize>> {
    let wants = |kind: &str| {
        detectors
            .and_then(Value::as_array)
            .is_none_or(|kinds| kinds.iter().any(|written| written.as_str() == Some(kind)))
    };
    let mut links = Vec::new();
    if wants("PKDataDetectorTypeLink") {
        links.extend(words(text).filter(|word| is_address(&text[word.clone()])));
    }
    if wants("PKDataDetectorTypePhoneNumber") {
        let free = |number: &Range<usize>| {
            let next = links.partition_point(|link: &Range<usize>| link.end <= number.start);
            links.get(next).is_none_or(|link| link.start >= number.end)
        };
        let numbers: Vec<_> = phone_numbers(text).into_iter().filter(free).collect();
        links.extend(numbers);
    }
    links.sort_by_key(|link| link.start);
    links
}

/// The words of a text without the punctuation around them.
fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    const AROUND: &[char] = &[
        '.', ',', ';', ':', '!', '?', '(', ')', '[', ']', '<', '>', '"', '\'', '“', '”', '„', '«',
        '»',
    ];
    text.split_whitespace().map(move |word| {
        let start = word.as_ptr() as usize - text.as_ptr() as usize;
        let inner = word.trim_start_matches(AROUND);
        let start = start + word.len() - inner.len();
        start..start + inner.trim_end_matches(AROUND).len()
    })
}

/// Endings of names that count as web addresses without `www.` or a scheme.
const ENDINGS: &str = "com org net edu gov info biz app dev io co eu de at ch li fr it es pt nl be lu \
                       uk ie us ca au nz jp cn kr in br mx ar se no dk fi is pl cz sk hu ro bg gr tr \
                       ua ru il ae sa za aero travel museum shop store online tickets events";

/// A web or mail address.
fn is_address(word: &str) -> bool {
    let lower = word.to_lowercase();
    let schemes = ["http://", "https://", "mailto:", "tel:", "sms:"];
    if schemes
        .iter()
        .any(|scheme| lower.len() > scheme.len() && lower.starts_with(scheme))
    {
        return true;
    }
    let name = match lower.split_once('@') {
        Some(("", _)) => return false,
        Some((_, name)) => name,
        None => lower.split(['/', '?', '#']).next().unwrap_or_default(),
    };
    let name = name.split(':').next().unwrap_or_default();
    let mut labels = name.split('.').rev();
    let ending = labels.next().unwrap_or_default();
    let known = name.starts_with("www.") || ENDINGS.split_ascii_whitespace().any(|e| e == ending);
    let mut labels = labels.peekable();
    known
        && ending.chars().all(char::is_alphabetic)
        && labels.peek().is_some()
        && labels.all(|label| {
            !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || c == '-')
        })
}

/// Runs of digits that look like telephone numbers: seven to fifteen of them, perhaps grouped, but
/// not as in a date.
fn phone_numbers(text: &str) -> Vec<Range<usize>> {
    let belongs = |c: char| {
        c.is_ascii_digit() || matches!(c, '+' | '-' | '.' | '/' | '(' | ')' | ' ' | '\u{a0}')
    };
    let mut numbers = Vec::new();
    let mut at = 0;
    while let Some(start) = text[at..].find(|c: char| c.is_ascii_digit() || matches!(c, '+' | '('))
    {
        let start = at + start;
        let run = &text[start..];
        let run = &run[..run.find(|c| !belongs(c)).unwrap_or(run.len())];
        at = start + run.len();
        let number = run.trim_end_matches(|c: char| !c.is_ascii_digit() && c != ')');
        let stands_alone = !text[..start].ends_with(char::is_alphanumeric)
            && !text[start + number.len()..].starts_with(char::is_alphanumeric);
        if stands_alone && is_phone_number(number) {
            numbers.push(start..start + number.len());
        }
    }
    numbers
}

fn is_phone_number(number: &str) -> bool {
    let digits = number.bytes().filter(u8::is_ascii_digit).count();
    let international = number.starts_with('+');
    let signs = number.bytes().filter(|byte| *byte == b'+').count();
    (7..=15).contains(&digits)
        && signs == usize::from(international)
        && (international || !starts_with_date(number))
}

/// Whether three groups of one, two or four digits, joined by the same sign, begin the text.
fn starts_with_date(number: &str) -> bool {
    ['-', '.', '/'].iter().any(|sign| {
        let mut groups = number.split(*sign);
        let (first, second, third) = (groups.next(), groups.next(), groups.next());
        let third = third.map(|rest| rest.split(' ').next().unwrap_or_default());
        [first, second, third].iter().all(|group| {
            group.is_some_and(|group| {
                matches!(group.len(), 1 | 2 | 4) && group.bytes().all(|b| b.is_ascii_digit())
            })
        })
    })
}
