//! Setting text: widths, capitals, cutting, wrapping, directions, characters that no font has.

use crate::support::{FONTS, bounds, draw, package, view};
use pass_face::drawing::Layer;
use pass_face::text::{Shaper, Type, Weight};
use pass_face::view::Generation::Ios18;

const SET: fn(f32) -> Type = |size| Type::new(size, Weight::Regular);

fn shaper(locale: &str) -> Shaper<'static> {
    Shaper::new(&FONTS, locale)
}

#[test]
fn capitals_follow_the_language() {
    let capitals = |locale: &str, text: &str| shaper(locale).capitals(text).into_owned();
    assert_eq!(capitals("en", "Member since"), "MEMBER SINCE");
    assert_eq!(capitals("tr-TR", "Bilet indirimi"), "BİLET İNDİRİMİ");
    assert_eq!(capitals("de", "Straße"), "STRASSE");
    assert_eq!(capitals("el", "Ώρα αναχώρησης"), "ΩΡΑ ΑΝΑΧΩΡΗΣΗΣ");
    assert_eq!(capitals("not a tag", "é"), "É");
}

#[test]
fn letters_are_kerned_and_keep_their_forms() {
    let shaper = shaper("en");
    let width = |text: &str| shaper.width(text, &SET(20.0));
    assert!(width("AV") < width("A") + width("V") - 0.5);
    // Inter would make an arrow of it; the phone does not.
    assert!((width("->") - width("-") - width(">")).abs() < 0.5);
}

#[test]
fn widths_grow_with_the_size_and_blanks_at_the_end_take_room() {
    let shaper = shaper("en");
    let shaped = shaper.shape("Ferry", Weight::Light);
    assert!(
        shaped.width(&Type::new(18.0, Weight::Light))
            < shaped.width(&Type::new(19.0, Weight::Light))
    );
    assert!(shaper.width("Ferry  ", &SET(20.0)) > shaper.width("Ferry", &SET(20.0)) + 8.0);
    assert_eq!(shaper.line("Ferry  ", &SET(20.0)).text(), "Ferry");
    assert!(shaper.line("", &SET(20.0)).is_empty());
}

#[test]
fn a_line_is_cut_between_characters_and_fits() {
    let shaper = shaper("en");
    let text = "e\u{301}e\u{301}e\u{301} 👩\u{200d}👩\u{200d}👧 e\u{301}e\u{301}e\u{301}";
    let full = shaper.width(text, &SET(20.0));
    for room in 0..=full as u32 {
        let line = shaper.fit(text, &SET(20.0), room as f32);
        assert!(
            line.cut && line.width <= room as f32 + 0.02,
            "{} in {room}",
            line.width
        );
        let kept = line.text().trim_end_matches('…');
        assert!(
            text.starts_with(kept) && !kept.ends_with('e') && !kept.ends_with('\u{200d}'),
            "{kept:?}"
        );
    }
    let whole = shaper.fit(text, &SET(20.0), full);
    assert_eq!((whole.cut, whole.text()), (false, text));
}

#[test]
fn an_endless_line_is_cut_where_a_shorter_one_is() {
    let shaper = shaper("en");
    let text = "One stamp per cup, שלום and none for tea. ";
    let cut = |count: usize| {
        let line = shaper.fit(&text.repeat(count), &SET(17.0), 150.0);
        (line.cut, line.text().to_owned())
    };
    assert!(cut(2).0);
    let width = |text: &str| shaper.width(text, &SET(8.0));
    assert_eq!(width(&"i".repeat(1_000_000)), width(&"i".repeat(4096)));
    assert!(width(&"i".repeat(4096)) > 5.0 * 1024.0);
    assert_eq!(cut(100_000), cut(2));
}

#[test]
fn text_wraps_at_words_line_breaks_and_inside_of_long_words() {
    let shaper = shaper("en");
    let lines = |text: &str, room: f32, limit| {
        let lines = shaper.wrap(text, &SET(17.0), room, limit);
        assert!(lines.iter().all(|line| line.width <= room + 0.5));
        lines
            .iter()
            .map(|line| line.text().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(lines("one two three", 70.0, None), ["one two", "three"]);
    assert_eq!(lines("one\n\ntwo\n", 200.0, None), ["one", "", "two"]);
    assert_eq!(
        lines("one two three four", 70.0, Some(2)),
        ["one two", "three f…"]
    );
    let word = lines(&"w".repeat(40), 100.0, None);
    assert!(word.len() > 3 && word.concat() == "w".repeat(40));
    assert_eq!(lines("Donau\u{ad}dampf", 60.0, None).len(), 2);
    assert!(lines("座位二层东看台十二排三十五号", 100.0, None).len() > 1);
}

#[test]
fn a_long_text_wraps_in_reasonable_time_and_loses_nothing() {
    let terms = "These terms go on and on, as terms do. ".repeat(2000);
    let lines = shaper("en").wrap(&terms, &SET(17.0), 300.0, None);
    let joined: Vec<&str> = lines.iter().map(|line| line.text()).collect();
    assert_eq!(joined.join(" "), terms.trim_end());
}

#[test]
fn hebrew_runs_from_right_to_left_and_numbers_in_it_do_not() {
    let shaper = shaper("en");
    assert!(shaper.runs_rtl("שלום 12"));
    assert!(!shaper.runs_rtl("Peace שלום"));
    assert!(!shaper.runs_rtl("12"));
    assert!(Shaper::new(&FONTS, "he").runs_rtl("12"));
    assert!(Shaper::new(&FONTS, "ar-EG").rtl() && !Shaper::new(&FONTS, "az").rtl());
    // The Latin word stands at the left of a line that begins at the right.
    let left_of = |text: &str| shaper.line(text, &SET(20.0)).ink(0.0, 0.0).unwrap().x;
    assert!(left_of("אבג lll") < 4.0);
}

#[test]
fn lines_run_as_their_paragraph() {
    let shaper = shaper("en");
    let directions = |text: &str, room: f32, limit| -> Vec<bool> {
        let lines = shaper.wrap(text, &SET(20.0), room, limit);
        lines.iter().map(|line| line.rtl()).collect()
    };
    assert_eq!(directions("שלום\u{2028}Latin", 300.0, None), [true, true]);
    assert_eq!(directions("שלום\nLatin", 300.0, None), [true, false]);
    assert_eq!(directions("שלום Latin Latin", 70.0, Some(2)), [true, true]);
    assert!(shaper.fit("12345678 שלום", &SET(20.0), 60.0).rtl());
}

#[test]
fn a_line_is_read_in_the_light_of_the_one_before() {
    let shaper = shaper("en");
    // After an Arabic letter the two numbers of a range stand from right to left.
    let wrapped = shaper.wrap("سسسسسسسس 1-2", &SET(20.0), 120.0, None);
    assert_eq!((wrapped.len(), wrapped[1].text()), (2, "1-2"));
    assert_ne!(
        wrapped[1].path(0.0, 0.0),
        shaper.line("1-2", &SET(20.0)).path(0.0, 0.0)
    );
    assert_eq!(wrapped[1].start, 17);
}

#[test]
fn the_outline_is_where_the_ink_is_said_to_be() {
    let line = shaper("en").line("Överflow jgpy 3", &SET(20.0));
    let said = line.ink(10.0, 50.0).unwrap();
    let drawn = bounds(&line.path(10.0, 50.0));
    for (said, drawn) in [
        (said.x, drawn.x),
        (said.y, drawn.y),
        (said.width, drawn.width),
        (said.height, drawn.height),
    ] {
        assert!((said - drawn).abs() < 0.1, "{said} {drawn}");
    }
}

#[test]
fn a_character_that_no_font_has_is_a_box_with_a_note() {
    let missing = FONTS.missing("A 登 é \u{200d}\u{fe0f}");
    assert_eq!(missing.into_iter().collect::<String>(), "登");
    let json = r##"{"generic": {"primaryFields": [{"key": "p", "value": "登机 A"}]}, "backgroundColor": "#fff"}"##;
    let drawing = draw(&package(json, &[]), &view(358, Ios18));
    let note = drawing
        .notes
        .iter()
        .find(|note| note.contains("box"))
        .unwrap();
    assert!(note.contains("“登” (U+767B)") && note.contains("“机”") && !note.contains("“A”"));
    let line = shaper("en").line("登", &SET(20.0));
    assert!(line.width > 10.0 && bounds(&line.path(0.0, 0.0)).width > 8.0);
}

#[test]
fn further_fonts_are_asked_in_order_and_broken_ones_left_out() {
    let fonts = pass_face::Fonts::new(&[(b"no font".as_slice(), 0)]);
    assert!(!Shaper::new(&fonts, "en").line("A", &SET(20.0)).is_empty());
}

#[test]
fn both_lines_of_a_value_on_the_card_stand_at_the_side_of_their_paragraph() {
    let value = "הכניסה מהצד הצפוני של הבניין דרך North Gate Two and Main";
    let json = format!(
        r##"{{"eventTicket": {{"auxiliaryFields": [{{"key": "a", "value": "{value}"}}]}}, "backgroundColor": "#fff"}}"##
    );
    let drawing = draw(&package(&json, &[]), &view(358, Ios18));
    let ends: Vec<f32> = drawing
        .layers
        .iter()
        .filter_map(|layer| match layer {
            Layer::Text { x, width, .. } => Some(x + width),
            _ => None,
        })
        .collect();
    assert_eq!(ends.len(), 2);
    assert!((ends[0] - ends[1]).abs() < 0.1, "{ends:?}");
}
