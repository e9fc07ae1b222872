//! The catalogue as a page for people: `docs/properties.md`.

use super::layout::Layout;
use super::{Choice, ImageSlot, Kind, Limit, Owner, Property, image_slots, layout, properties};
use std::fmt::Write;

/// The page.
pub fn markdown() -> String {
    let mut page = String::from(
        "<!-- Generated from the catalogue; see CONTRIBUTING.md. -->\n\n# Properties of a pass\n\n\
         Everything that `pass.json` and `personalization.json` may hold, and every image. *loc.*: \
         the text is\nlooked up in `pass.strings`. *req.*: the object is of no use without it. \
         “iOS” is the first version that\nknows the key; older ones ignore it. Keys with † are \
         known from Apple’s tools or from reports only.\n",
    );
    for owner in Owner::ALL {
        let _ = write!(page, "\n## {}\n\n", owner.label());
        page.push_str("| key | holds | iOS | where | what it does |\n|---|---|---|---|---|\n");
        for property in properties(owner) {
            row(&mut page, property);
        }
        for property in properties(owner) {
            enumeration(&mut page, property);
        }
    }
    page.push_str("\n## Images\n\nSizes in points; twice that in `@2x`, three times in `@3x`.\n\n");
    page.push_str(
        "| name | size | iOS | where | what Wallet does with it |\n|---|---|---|---|---|\n",
    );
    for slot in image_slots() {
        image(&mut page, slot);
    }
    page
}

fn row(page: &mut String, property: &Property) {
    let mark = if property.undocumented { " †" } else { "" };
    let mut holds = kind(&property.kind);
    if let Kind::Text { localised: true } | Kind::Multiline { localised: true } = property.kind {
        holds.push_str(", loc.");
    }
    if property.required {
        holds.push_str(", req.");
    }
    match property.limit {
        Limit::None => {}
        Limit::Range { min, max } if max == f64::MAX => {
            let _ = write!(holds, ", at least {min}");
        }
        Limit::Range { min, max } if min == max => {
            let _ = write!(holds, ", {min}");
        }
        Limit::Range { min, max } => {
            let _ = write!(holds, ", {min} to {max}");
        }
        Limit::Items { max } => {
            let _ = write!(holds, ", {max} at most");
        }
        Limit::Shortest { min } => {
            let _ = write!(holds, ", {min} characters at least");
        }
        Limit::Bytes { max } => {
            let _ = write!(holds, ", {max} bytes at most");
        }
    }
    let since = match property.deprecated {
        Some(deprecated) => format!("{}, old since {deprecated}", property.since),
        None => property.since.to_string(),
    };
    // Markdown would take a tag for one.
    let mut help = property.help.replace('&', "&amp;").replace('<', "&lt;");
    if !property.default.is_empty() {
        let _ = write!(help, " Without it: `{}`.", property.default);
    }
    if !property.example.is_empty() {
        let _ = write!(help, " Example: `{}`", property.example);
    }
    let _ = writeln!(
        page,
        "| `{}`{mark} | {holds} | {since} | {} | {} |",
        property.key,
        places(property.layouts),
        help.trim(),
    );
}

fn kind(kind: &Kind) -> String {
    match kind {
        Kind::Text { .. } => "text".to_owned(),
        Kind::Multiline { .. } => "text on several lines".to_owned(),
        Kind::Number => "number".to_owned(),
        Kind::Integer => "whole number".to_owned(),
        Kind::Boolean => "true or false".to_owned(),
        Kind::Colour => "colour".to_owned(),
        Kind::Date => "date".to_owned(),
        Kind::Url => "web address".to_owned(),
        Kind::Choice(_) => "one of the values below".to_owned(),
        Kind::Value => "text, number or date".to_owned(),
        Kind::Any => "any JSON".to_owned(),
        Kind::Object(owner) => link(*owner),
        Kind::List(Kind::Choice(_)) => "list of the values below".to_owned(),
        Kind::List(items) => format!("list: {}", self::kind(items)),
    }
}

fn link(owner: Owner) -> String {
    let anchor = owner.label().to_lowercase().replace(' ', "-");
    format!("[{}](#{anchor})", owner.label().to_lowercase())
}

fn enumeration(page: &mut String, property: &Property) {
    if property.choices().is_empty() {
        return;
    }
    let value = |choice: &Choice| match choice.since > property.since {
        true => format!("`{}` (iOS {})", choice.value, choice.since),
        false => format!("`{}`", choice.value),
    };
    let values: Vec<String> = property.choices().iter().map(value).collect();
    let _ = write!(
        page,
        "\nValues of `{}`: {}.\n",
        property.key,
        values.join(", ")
    );
}

fn image(page: &mut String, slot: &ImageSlot) {
    let size = slot.sizes[0];
    let mut sizes = match size.fill {
        true => format!("{} × {}", size.width, size.height),
        false => format!("up to {} × {}", size.width, size.height),
    };
    for own in &slot.sizes[1..] {
        let _ = write!(
            sizes,
            "; {} × {} ({})",
            own.width,
            own.height,
            places(own.layouts)
        );
    }
    if !slot.older.is_empty() {
        let older: Vec<String> = slot
            .older
            .iter()
            .map(|(w, h)| format!("{w} × {h}"))
            .collect();
        let _ = write!(sizes, "; older {}", older.join(", "));
    }
    let required = if slot.required { ", req." } else { "" };
    let _ = writeln!(
        page,
        "| `{}` | {sizes}{required} | {} | {} | {} |",
        slot.name,
        slot.since,
        places(slot.layouts),
        slot.help,
    );
}

fn places(layouts: &[Layout]) -> String {
    if layouts == layout::ALL {
        return "all".to_owned();
    }
    layouts
        .iter()
        .map(|layout| layout.key())
        .collect::<Vec<_>>()
        .join(", ")
}
