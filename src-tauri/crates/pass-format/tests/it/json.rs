//! JSON that keeps its text.

use pass_format::json::{Text, Value, compact, print};
use pass_format::package::facts::TextProblem;

fn read(text: &str) -> Text {
    Text::read("pass.json", text.as_bytes())
}

fn value(text: &str) -> Value {
    let read = read(text);
    assert!(read.findings.is_empty(), "{text}: {:?}", read.findings);
    read.value
}

fn kinds(text: &Text) -> Vec<TextProblem> {
    text.findings.iter().map(|finding| finding.kind).collect()
}

/// Edits the value at a pointer and writes the file.
fn edited(text: &str, edit: impl FnOnce(&mut Value)) -> String {
    let read = read(text);
    let mut value = read.value.clone();
    edit(&mut value);
    let out = String::from_utf8(read.write(&value)).unwrap();
    assert_eq!(
        Text::read("pass.json", out.as_bytes()).value,
        value,
        "{out}"
    );
    out
}

fn set(pointer: &str, to: &str) -> impl FnOnce(&mut Value) {
    move |value| *value.pointer_mut(pointer).unwrap() = self::value(to)
}

fn member(pointer: &str, key: &str, to: &str) -> impl FnOnce(&mut Value) {
    move |value| {
        let object = value.pointer_mut(pointer).unwrap().as_object_mut().unwrap();
        object.0.push((key.to_owned(), self::value(to)));
    }
}

fn without(pointer: &str, key: &str) -> impl FnOnce(&mut Value) {
    move |value| {
        value
            .pointer_mut(pointer)
            .unwrap()
            .as_object_mut()
            .unwrap()
            .remove(key)
            .unwrap();
    }
}

fn items(pointer: &str, edit: impl FnOnce(&mut Vec<Value>)) -> impl FnOnce(&mut Value) {
    move |value| match value.pointer_mut(pointer).unwrap() {
        Value::Array(items) => edit(items),
        _ => panic!("no array"),
    }
}

const LIBERAL: &str = r#"// a design
{
    "formatVersion" : 1, // always
    /* texts */
    "description": 'It''s', "teamIdentifier": ,
    "coupon": {
        "primaryFields": [
            { "key": "a", "value": 1.50 },, // doubled
            { "key": "b", "value": 2 },
        ],
    },
    "description": "again"
}
"#;

#[test]
fn strict_json_has_no_findings_and_keeps_numbers_and_order() {
    let read = read(r#"{"b":1e3,"a":12.50,"10":[null,true,false,"é\u00e9\ud83d\ude00\/"]}"#);
    assert_eq!(read.findings, []);
    assert_eq!(
        compact(&read.value),
        r#"{"b":1e3,"a":12.50,"10":[null,true,false,"éé😀/"]}"#
    );
}

#[test]
fn what_people_write_is_read_with_a_finding_each() {
    let text = LIBERAL.replace("'It''s'", "'It\\'s'");
    let read = read(&text);
    assert_eq!(
        compact(&read.value),
        r#"{"formatVersion":1,"description":"It's","coupon":{"primaryFields":[{"key":"a","value":1.50},{"key":"b","value":2}]},"description":"again"}"#
    );
    let found: Vec<_> = read
        .findings
        .iter()
        .map(|f| (f.kind, f.line, f.column, f.place.to_string()))
        .collect();
    let at = |kind, line, column, pointer: &str| {
        (
            kind,
            line,
            column,
            format!(
                "pass.json{}{pointer}",
                if pointer.is_empty() { "" } else { "#" }
            ),
        )
    };
    assert_eq!(
        found,
        [
            at(TextProblem::Comment, 1, 1, ""),
            at(TextProblem::Comment, 3, 26, ""),
            at(TextProblem::Comment, 4, 5, ""),
            at(TextProblem::SingleQuotes, 5, 20, "/description"),
            at(TextProblem::BadEscape, 5, 23, "/description"),
            at(TextProblem::MissingValue, 5, 29, "/teamIdentifier"),
            at(TextProblem::DoubledComma, 8, 43, "/coupon/primaryFields"),
            at(TextProblem::Comment, 8, 45, "/coupon/primaryFields"),
            at(TextProblem::TrailingComma, 9, 39, "/coupon/primaryFields"),
            at(TextProblem::TrailingComma, 10, 10, "/coupon"),
            at(TextProblem::DuplicateKey, 12, 5, "/description"),
        ]
    );
}

#[test]
fn single_oddities_are_named() {
    for (text, problem) in [
        ("\u{FEFF}{}", TextProblem::ByteOrderMark),
        ("{\"a\": \"one\ntwo\"}", TextProblem::RawLineBreak),
        (r#"{"a": "\ud800"}"#, TextProblem::LoneSurrogate),
        (r#"{"a": "\q"}"#, TextProblem::BadEscape),
        (r#"{"a": "\u12"}"#, TextProblem::BadEscape),
        (r#"{"a": 9007199254740993}"#, TextProblem::NumberTooLarge),
        (r#"{"a": 1e999}"#, TextProblem::NumberTooLarge),
        ("{} x", TextProblem::TrailingData),
        ("[,1]", TextProblem::DoubledComma),
    ] {
        let read = read(text);
        assert_eq!(kinds(&read), [problem], "{text}");
        assert!(read.is_readable(), "{text}");
    }
    let latin = Text::read("pass.json", b"{\"a\": \"caf\xE9\"}");
    assert_eq!(kinds(&latin), [TextProblem::NotUnicode]);
    assert_eq!(latin.value.get("a").unwrap().as_str(), Some("caf\u{FFFD}"));
}

#[test]
fn what_cannot_be_read_says_where_and_what_was_expected() {
    for (text, line, column, detail) in [
        ("", 1, 1, "expected a value, found the end of the file"),
        (
            "{\n  \"a\" 1}",
            2,
            7,
            "expected “:” after the key, found “1}”",
        ),
        (
            "{\"a\": 1 \"b\": 2}",
            1,
            9,
            "expected “,” or “}”, found “\"b\": 2}”",
        ),
        (
            "{a: 1}",
            1,
            2,
            "expected a key in quotes or “}”, found “a: 1}”",
        ),
        ("[1, NaN]", 1, 5, "expected a value or “]”, found “NaN]”"),
        ("[01]", 1, 2, "expected a number such as 12.5, found “01]”"),
        (
            "[\"a",
            1,
            2,
            "expected a closing quote of this text, found “\"a”",
        ),
        (
            "/* a",
            1,
            1,
            "expected the end “*/” of this comment, found “/* a”",
        ),
        (
            "{",
            1,
            2,
            "expected a key in quotes or “}”, found the end of the file",
        ),
    ] {
        let read = read(text);
        assert_eq!(read.value, Value::Null);
        let last = read.findings.last().unwrap();
        assert_eq!(
            (
                last.kind,
                last.line,
                last.column,
                last.detail.as_str(),
                last.place.to_string()
            ),
            (
                TextProblem::Syntax,
                line,
                column,
                detail,
                "pass.json".to_owned()
            ),
        );
        assert_eq!(read.write(&Value::Null), text.as_bytes());
        assert_eq!(read.write(&value("{\"a\":1}")), b"{\n  \"a\": 1\n}\n");
    }
}

#[test]
fn limits_are_kept_at_the_edge_and_one_past_it() {
    let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    assert_eq!(kinds(&read(&nested(64))), []);
    assert_eq!(kinds(&read(&nested(65))), [TextProblem::TooDeep]);
    assert_eq!(kinds(&read(&"[".repeat(1_000_000))), [TextProblem::TooDeep]);

    let sized = |size: usize| format!("\"{}\"", "a".repeat(size - 2));
    assert_eq!(kinds(&read(&sized(4 * 1024 * 1024))), []);
    let past = read(&sized(4 * 1024 * 1024 + 1));
    assert_eq!(kinds(&past), [TextProblem::TooLarge]);
    assert_eq!(past.value, Value::Null);
    assert_eq!(past.write(&Value::Null).len(), 4 * 1024 * 1024 + 1);
}

#[test]
fn an_edited_scalar_exchanges_its_span_and_nothing_else() {
    let text = LIBERAL.replace("'It''s'", "'It\\'s'");
    let out = edited(&text, set("/coupon/primaryFields/0/value", "1.75"));
    assert_eq!(out, text.replace("1.50", "1.75"));
    let out = edited(&text, set("/description", "\"new\""));
    assert_eq!(out, text.replace("\"again\"", "\"new\""));
    let out = edited("{\"a\": 1 // one\n}", set("/a", "[1, {\"b\": []}]"));
    assert_eq!(out, "{\"a\": [\n  1,\n  {\n    \"b\": []\n  }\n] // one\n}");
}

#[test]
fn utf_16_files_stay_utf_16() {
    let utf_16 = |text: &str, mark: &[u8]| {
        let mut bytes = mark.to_vec();
        bytes.extend(text.encode_utf16().flat_map(u16::to_le_bytes));
        bytes
    };
    for mark in [&[0xFF, 0xFE][..], &[]] {
        let bytes = utf_16("{\"a\": \"ä😀\", \"b\": [1, 2]}\r\n", mark);
        let read = Text::read("pass.json", &bytes);
        assert_eq!(kinds(&read), [TextProblem::Utf16]);
        assert_eq!(read.write(&read.value), bytes);
        let mut new = read.value.clone();
        *new.pointer_mut("/b/1").unwrap() = "ü".into();
        assert_eq!(
            read.write(&new),
            utf_16("{\"a\": \"ä😀\", \"b\": [1, \"ü\"]}\r\n", mark)
        );
        assert_eq!(&bytes[read.span("/b/1").unwrap()], b"2\0");
    }
}

#[test]
fn new_members_look_like_their_neighbours() {
    let out = edited("{\r\n\t\"a\" : 1\r\n}", member("", "b", "{\"c\": [1]}"));
    assert_eq!(
        out,
        "{\r\n\t\"a\" : 1,\r\n\t\"b\" : {\r\n\t\t\"c\" : [\r\n\t\t\t1\r\n\t\t]\r\n\t}\r\n}"
    );
    assert_eq!(
        edited("{\"a\":1}", member("", "b", "[1,{\"c\":2}]")),
        "{\"a\":1,\"b\":[1,{\"c\":2}]}"
    );
    assert_eq!(
        edited("{ \"a\": 1 }", member("", "b", "{\"c\":2}")),
        "{ \"a\": 1, \"b\": { \"c\": 2 } }"
    );
    assert_eq!(edited("{}", member("", "b", "1")), "{\"b\": 1}");
    assert_eq!(edited("{\n}", member("", "b", "1")), "{\n  \"b\": 1\n}");
    assert_eq!(
        edited("{ // empty\n}", member("", "b", "1")),
        "{\"b\": 1 // empty\n}"
    );
    assert_eq!(
        edited("{\"a\": 1, // one\n}", member("", "b", "2")),
        "{\"a\": 1, \"b\": 2, // one\n}"
    );
    let list = "{\n  \"f\": [\n    { \"key\": \"a\" }, // A\n    { \"key\": \"b\" }\n  ]\n}";
    assert_eq!(
        edited(
            list,
            items("/f", |items| items.push(value("{\"key\":\"c\"}")))
        ),
        "{\n  \"f\": [\n    { \"key\": \"a\" }, // A\n    { \"key\": \"b\" },\n    { \"key\": \"c\" }\n  ]\n}"
    );
    assert_eq!(
        edited(
            list,
            items("/f", |items| items.insert(0, value("{\"key\":\"c\"}")))
        ),
        "{\n  \"f\": [\n    { \"key\": \"c\" },\n    { \"key\": \"a\" }, // A\n    { \"key\": \"b\" }\n  ]\n}"
    );
}

#[test]
fn removed_members_take_their_comma_and_line() {
    let text = "{\n  \"a\": 1,\n  // about b\n  \"b\": 2,\n  \"c\": 3\n}";
    assert_eq!(
        edited(text, without("", "a")),
        "{\n  // about b\n  \"b\": 2,\n  \"c\": 3\n}"
    );
    assert_eq!(
        edited(text, without("", "b")),
        "{\n  \"a\": 1,\n  // about b\n  \"c\": 3\n}"
    );
    assert_eq!(
        edited(text, without("", "c")),
        "{\n  \"a\": 1,\n  // about b\n  \"b\": 2\n}"
    );
    assert_eq!(
        edited("{\"a\": 1, \"b\": 2}", without("", "a")),
        "{\"b\": 2}"
    );
    assert_eq!(
        edited("{\"a\": 1, \"b\": 2}", without("", "b")),
        "{\"a\": 1}"
    );
    assert_eq!(edited("{\"a\": 1}", without("", "a")), "{}");
    assert_eq!(
        edited(
            "[1, // x\n2]",
            items("", |i| {
                i.pop();
            })
        ),
        "[1 // x\n]"
    );
    assert_eq!(edited("[// x\n1,\n2]", items("", Vec::clear)), "[// x\n]");
}

#[test]
fn moved_items_carry_their_text_along() {
    let text = "[\n  {\"k\":'a'},\n  { \"k\" : 2 /* two */ },\n  3\n]";
    assert_eq!(
        edited(text, items("", |items| items.swap(0, 2))),
        "[\n  3,\n  { \"k\" : 2 /* two */ },\n  {\"k\":'a'}\n]"
    );
    assert_eq!(
        edited(text, items("", |items| items.rotate_left(1))),
        "[\n  { \"k\" : 2 /* two */ },\n  3,\n  {\"k\":'a'}\n]"
    );
    let mut renamed = edited("{\"a\": 1, \"b\": {\"x\":1.0}}", |value| {
        value.as_object_mut().unwrap().0[1].0 = "c".to_owned();
    });
    assert_eq!(renamed, "{\"a\": 1, \"c\": {\"x\":1.0}}");
    renamed = edited("{\"a\": {\"x\":1.0}, \"b\": 2}", |value| {
        value.as_object_mut().unwrap().0.reverse();
    });
    assert_eq!(renamed, "{\"b\": 2, \"a\": {\"x\":1.0}}");
}

#[test]
fn places_are_found_by_pointer() {
    let read = read("{\n  \"ü\": 1, \"a/b\": [true,\n false], \"a/b\": \"x\"}");
    assert_eq!(read.location(""), Some((1, 1)));
    assert_eq!(read.location("/ü"), Some((2, 8)));
    assert_eq!(read.location("/a~1b"), Some((3, 17)));
    assert_eq!(read.location("/a~1b/0"), None);
    assert_eq!(read.location("/none"), None);
    assert_eq!(read.span("/ü"), Some(10..11));
}

#[test]
fn printing_is_strict_and_reads_back() {
    let value = value("{\"a\":[],\"b\":{},\"c\":[1,\"\\u0001\\\"\"],\"d\":{\"e\":null}}");
    assert_eq!(
        print(&value),
        "{\n  \"a\": [],\n  \"b\": {},\n  \"c\": [\n    1,\n    \"\\u0001\\\"\"\n  ],\n  \"d\": {\n    \"e\": null\n  }\n}\n"
    );
    assert_eq!(
        serde_json::from_str::<serde_json::Value>(&compact(&value)).unwrap()["d"]["e"],
        serde_json::Value::Null
    );
}
