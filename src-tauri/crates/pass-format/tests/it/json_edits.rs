//! Whatever a JSON file looks like, and whatever is edited in it.

use pass_format::json::{Number, Object, Text, Value, compact, print};
use pass_format::package::facts::TextProblem;
use proptest::prelude::*;

fn read(text: &str) -> Text {
    Text::read("pass.json", text.as_bytes())
}

fn scalar() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::Bool),
        "-?(0|[1-9][0-9]{0,5})(\\.[0-9]{1,3})?"
            .prop_map(|n| Value::Number(Number::parse(&n).unwrap())),
        "[a-c\"\\\\/\n\u{1}äß😀]{0,4}".prop_map(Value::String),
    ]
}

fn tree() -> impl Strategy<Value = Value> {
    scalar().prop_recursive(4, 40, 5, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::Array),
            prop::collection::vec(("[a-d/~]{0,2}", inner), 0..5)
                .prop_map(|members| Value::Object(Object(members))),
        ]
    })
}

/// Writes a value as an untidy person would: blanks, comments and commas by the dice.
fn untidy(value: &Value, dice: &mut impl Iterator<Item = u8>, out: &mut String) {
    fn gap(dice: &mut impl Iterator<Item = u8>, out: &mut String) {
        out.push_str(match dice.next().unwrap() % 12 {
            0 => " ",
            1 => "\n  ",
            2 => "\r\n",
            3 => " // line\n",
            4 => "/* block */",
            5 => "\t",
            _ => "",
        });
    }
    match value {
        Value::Array(items) => {
            out.push('[');
            for (at, item) in items.iter().enumerate() {
                if at > 0 {
                    out.push_str(if dice.next().unwrap().is_multiple_of(8) {
                        ",,"
                    } else {
                        ","
                    });
                }
                gap(dice, out);
                untidy(item, dice, out);
                gap(dice, out);
            }
            if dice.next().unwrap().is_multiple_of(4) {
                out.push(',');
                gap(dice, out);
            }
            gap(dice, out);
            out.push(']');
        }
        Value::Object(object) => {
            out.push('{');
            let mut first = true;
            for (key, item) in object.iter() {
                if !first {
                    out.push(',');
                }
                first = false;
                gap(dice, out);
                if dice.next().unwrap().is_multiple_of(8) {
                    out.push_str("\"left\": ,");
                    gap(dice, out);
                }
                out.push_str(&compact(&Value::String(key.to_owned())));
                gap(dice, out);
                out.push(':');
                gap(dice, out);
                untidy(item, dice, out);
                gap(dice, out);
            }
            gap(dice, out);
            out.push('}');
        }
        other => out.push_str(&compact(other)),
    }
}

/// A random edit somewhere in a tree.
fn mutate(value: &mut Value, path: &[u8], fresh: Value) {
    let Some((step, rest)) = path.split_first() else {
        *value = fresh;
        return;
    };
    let step = usize::from(*step);
    match value {
        Value::Array(items) if !items.is_empty() => match step % 7 {
            0 => items.push(fresh),
            1 => items.insert(step % items.len(), fresh),
            2 => drop(items.remove(step % items.len())),
            3 => items.rotate_left(1),
            4 => items.reverse(),
            _ => {
                let at = step % items.len();
                mutate(&mut items[at], rest, fresh);
            }
        },
        Value::Object(Object(members)) if !members.is_empty() => match step % 7 {
            0 => members.push(("new".to_owned(), fresh)),
            1 => members.insert(step % members.len(), ("a".to_owned(), fresh)),
            2 => drop(members.remove(step % members.len())),
            3 => members.rotate_left(1),
            4 => members[0].0.push('x'),
            _ => {
                let at = step % members.len();
                mutate(&mut members[at].1, rest, fresh);
            }
        },
        Value::Array(items) => items.push(fresh),
        Value::Object(Object(members)) => members.push(("k".to_owned(), fresh)),
        scalar => *scalar = fresh,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: crate::cases(500, 50_000), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn printed_values_read_back(value in tree()) {
        prop_assert_eq!(&read(&print(&value)).value, &value);
        prop_assert_eq!(&read(&compact(&value)).value, &value);
    }

    #[test]
    fn edits_of_untidy_files_say_what_was_meant_and_keep_every_comment(
        value in tree(),
        dice in prop::collection::vec(any::<u8>(), 50),
        edits in prop::collection::vec((prop::collection::vec(any::<u8>(), 0..4), tree()), 1..4),
    ) {
        let mut text = String::new();
        untidy(&value, &mut dice.into_iter().cycle(), &mut text);
        let before = read(&text);
        prop_assert_eq!(&before.value, &value, "{}", text);
        prop_assert_eq!(before.write(&value), text.as_bytes());

        let mut new = value.clone();
        for (path, fresh) in edits {
            mutate(&mut new, &path, fresh);
        }
        let out = String::from_utf8(before.write(&new)).unwrap();
        let after = read(&out);
        prop_assert_eq!(&after.value, &new, "{}\n→\n{}", text, out);
    }

    #[test]
    fn one_edited_scalar_changes_its_span_only(
        value in (tree(), scalar()).prop_map(|(tree, scalar)| Value::Array(vec![tree, scalar])),
        dice in prop::collection::vec(any::<u8>(), 50),
        fresh in scalar(),
        pick in any::<prop::sample::Index>(),
    ) {
        let mut text = String::new();
        untidy(&value, &mut dice.into_iter().cycle(), &mut text);
        let mut pointers = Vec::new();
        leaves(&value, String::new(), &mut pointers);
        let pointer = pick.get(&pointers);
        let before = read(&text);
        let mut new = value.clone();
        *new.pointer_mut(pointer).unwrap() = fresh.clone();
        let span = before.span(pointer).unwrap();
        let expected = if new == value {
            text.clone()
        } else {
            format!("{}{}{}", &text[..span.start], compact(&fresh), &text[span.end..])
        };
        prop_assert_eq!(String::from_utf8(before.write(&new)).unwrap(), expected);
    }

    #[test]
    fn comments_survive_what_comes_and_goes_beside_them(
        items in prop::collection::vec(scalar(), 1..6),
        dice in prop::collection::vec(any::<u8>(), 50),
        fresh in tree(),
        pick in any::<prop::sample::Index>(),
    ) {
        let mut text = String::new();
        untidy(&Value::Array(items.clone()), &mut dice.into_iter().cycle(), &mut text);
        let before = read(&text);
        let comments = |text: &Text| {
            text.findings.iter().filter(|f| f.kind == TextProblem::Comment).count()
        };
        let (mut more, mut fewer) = (items.clone(), items);
        more.insert(pick.index(more.len() + 1), fresh);
        fewer.remove(pick.index(fewer.len()));
        for edited in [more, fewer, Vec::new()] {
            let out = before.write(&Value::Array(edited));
            let after = Text::read("pass.json", &out);
            let out = String::from_utf8_lossy(&out);
            prop_assert_eq!(comments(&after), comments(&before), "{}\n→\n{}", text, out);
        }
    }

    #[test]
    fn every_encoding_gets_the_same_edit(
        value in tree(),
        dice in prop::collection::vec(any::<u8>(), 50),
        path in prop::collection::vec(any::<u8>(), 0..4),
        fresh in tree(),
    ) {
        let mut text = String::new();
        untidy(&value, &mut dice.into_iter().cycle(), &mut text);
        let mut new = value;
        mutate(&mut new, &path, fresh);
        let plain = String::from_utf8(read(&text).write(&new)).unwrap();
        let utf_16 = |text: &str, unit: fn(u16) -> [u8; 2]| -> Vec<u8> {
            text.encode_utf16().flat_map(unit).collect()
        };
        let marked = |text: &str| format!("\u{FEFF}{text}");
        for encode in [
            &|text: &str| marked(text).into_bytes() as Vec<u8>,
            &|text: &str| utf_16(&marked(text), u16::to_le_bytes),
            &|text: &str| utf_16(&marked(text), u16::to_be_bytes),
        ] as [&dyn Fn(&str) -> Vec<u8>; 3]
        {
            let before = Text::read("pass.json", &encode(&text));
            prop_assert_eq!(before.write(&new), encode(&plain));
        }
    }

    #[test]
    fn arbitrary_bytes_are_read_and_written_back(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let read = Text::read("pass.json", &bytes);
        prop_assert_eq!(read.write(&read.value), bytes);
        read.write(&Value::Bool(true));
    }

    #[test]
    fn broken_json_is_read_and_written_back(text in "[\\[\\]{},:\"'/*\\\\ \na1u0d8-]{0,40}") {
        let before = read(&text);
        prop_assert_eq!(before.write(&before.value), text.as_bytes());
        let new = read("{\"a\": [1, {\"b\": 2}]}").value;
        prop_assert!(!before.write(&new).is_empty());
    }
}

/// Pointers of all scalars that a pointer reaches.
fn leaves(value: &Value, pointer: String, out: &mut Vec<String>) {
    match value {
        Value::Array(items) => {
            for (at, item) in items.iter().enumerate() {
                leaves(item, format!("{pointer}/{at}"), out);
            }
        }
        Value::Object(object) => {
            for (at, (key, item)) in object.0.iter().enumerate() {
                if object.0.iter().rposition(|(name, _)| name == key) == Some(at) {
                    let step = key.replace('~', "~0").replace('/', "~1");
                    leaves(item, format!("{pointer}/{step}"), out);
                }
            }
        }
        _ => out.push(pointer),
    }
}
