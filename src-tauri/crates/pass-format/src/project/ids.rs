//! The `_id`s by which Apple's Pass Designer knows fields, seats and actions again.

use crate::json::{Object, Value};
use crate::pass::{Group, Style};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};

const ID: &str = "_id";

/// Where such items are: the pointer of their array, the list they belong to, and the member that
/// tells them apart; without one, their number does.
fn lists() -> impl Iterator<Item = (String, &'static str, Option<&'static str>)> {
    let fields = Style::ALL.into_iter().flat_map(|style| {
        let pointer = move |group: Group| format!("/{}/{}", style.key(), group.key());
        Group::ALL
            .into_iter()
            .map(move |group| (pointer(group), style.key(), Some("key")))
    });
    fields.chain([
        (
            "/featuredActions".to_owned(),
            "featuredActions",
            Some("identifier"),
        ),
        ("/semantics/seats".to_owned(), "seats", None),
    ])
}

/// What an item is known by.
type Known = (&'static str, String);

fn known(list: &'static str, by: Option<&str>, index: usize, item: &Value) -> Known {
    let name = by.and_then(|by| item.get(by)).and_then(Value::as_str);
    (list, name.map_or_else(|| index.to_string(), str::to_owned))
}

/// Gives an `_id` to every item that is new, if the design as it was has `_id`s at all. One that got
/// lost on the way gets its own again; old items without one stay without.
///
/// The ids follow from what the items are, so the same save gives the same bytes.
pub(super) fn give(pass: &mut Value, original: &Value) {
    if pass == original {
        return;
    }
    // The items that were there before, and their ids.
    let mut before: BTreeMap<Known, Option<String>> = BTreeMap::new();
    let mut any = false;
    for (pointer, list, by) in lists() {
        for (index, item) in items(original, &pointer).iter().enumerate() {
            let id = item.get(ID).and_then(Value::as_str).map(str::to_owned);
            any |= id.is_some();
            before.entry(known(list, by, index, item)).or_insert(id);
        }
    }
    if !any {
        return;
    }
    let mut taken: BTreeSet<String> = lists()
        .flat_map(|(pointer, ..)| items(pass, &pointer).iter())
        .filter_map(|item| item.get(ID)?.as_str().map(str::to_owned))
        .collect();
    for (pointer, list, by) in lists() {
        let Some(Value::Array(items)) = pass.pointer_mut(&pointer) else {
            continue;
        };
        for (index, item) in items.iter_mut().enumerate() {
            let item_known = known(list, by, index, item);
            let Value::Object(item) = item else { continue };
            if item.get(ID).is_some() {
                continue;
            }
            let id = match before.get(&item_known) {
                Some(None) => continue,
                Some(Some(id)) if !taken.contains(id) => id.clone(),
                _ => fresh(&item_known, &taken),
            };
            set(item, &id);
            taken.insert(id);
        }
    }
}

fn items<'a>(value: &'a Value, pointer: &str) -> &'a [Value] {
    value
        .pointer(pointer)
        .and_then(Value::as_array)
        .unwrap_or(&[])
}

fn set(item: &mut Object, id: &str) {
    item.set(ID, Value::from(id));
}

/// An id in the form of a UUID (version 8: of one's own making) that nobody has yet.
fn fresh((list, name): &Known, taken: &BTreeSet<String>) -> String {
    let made = (0_u32..).map(|attempt| {
        let digest = Sha256::digest(format!("{list}/{name}/{attempt}"));
        let mut bytes = [0; 16];
        bytes.copy_from_slice(&digest[..16]);
        bytes[6] = bytes[6] & 0x0f | 0x80;
        bytes[8] = bytes[8] & 0x3f | 0x80;
        let hex: String = bytes.iter().map(|byte| format!("{byte:02X}")).collect();
        [
            &hex[..8],
            &hex[8..12],
            &hex[12..16],
            &hex[16..20],
            &hex[20..],
        ]
        .join("-")
    });
    made.into_iter()
        .find(|id| !taken.contains(id))
        .unwrap_or_default()
}
