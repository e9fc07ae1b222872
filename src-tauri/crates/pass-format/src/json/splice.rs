//! What has to be exchanged in a text so that it says an edited value.

use super::Value;
use super::parse::{Item, List, Node};
use super::print::{Style, quote, write};
use crate::align::{Step, align};
use crate::encoding::Edit;
use std::ops::Range;

/// The replacements, in rising order and without overlap, that turn `old` into `new`.
pub(super) fn edits(
    text: &str,
    line_comments: &[usize],
    root: &Node,
    old: &Value,
    new: &Value,
) -> Vec<Edit> {
    let mut splicer = Splicer {
        text,
        line_comments,
        style: style(text, root),
        edits: Vec::new(),
    };
    splicer.value(root, old, new, !text.contains(['\n', '\r']));
    splicer.finish()
}

struct Splicer<'a> {
    text: &'a str,
    line_comments: &'a [usize],
    style: Style,
    edits: Vec<Edit>,
}

impl Splicer<'_> {
    fn replace(&mut self, range: Range<usize>, text: String) {
        self.edits.push(Edit { range, text });
    }

    /// Edits a value; `inline` where what surrounds it stands on one line.
    fn value(&mut self, node: &Node, old: &Value, new: &Value, inline: bool) {
        if old == new {
            return;
        }
        match (&node.list, old, new) {
            (Some(list), Value::Array(from), Value::Array(to)) => {
                let steps = align(from.len(), to.len(), |a, b| from[a] == to[b]);
                let pair = |(a, b): (usize, usize)| (&from[a], &to[b]);
                self.list(node, list, new, inline, &steps, |b| (None, &to[b]), pair);
            }
            (Some(list), Value::Object(from), Value::Object(to)) => {
                let (from, to) = (&from.0, &to.0);
                let steps = align(from.len(), to.len(), |a, b| from[a].0 == to[b].0);
                let fresh = |b: usize| (Some(to[b].0.as_str()), &to[b].1);
                let pair = |(a, b): (usize, usize)| (&from[a].1, &to[b].1);
                for step in &steps {
                    if let Step::Keep(a, b) = *step
                        && from[a].0 != to[b].0
                        && let Some(key) = &list.items[a].key
                    {
                        let mut text = String::new();
                        quote(&mut text, &to[b].0);
                        self.replace(key.clone(), text);
                    }
                }
                self.list(node, list, new, inline, &steps, fresh, pair);
            }
            _ => {
                let indent = (!inline).then(|| self.indent_of(node.span.start));
                let mut text = String::new();
                write(&mut text, new, &self.style, indent);
                self.replace(node.span.clone(), text);
            }
        }
    }

    #[allow(clippy::too_many_arguments)] // one list, seen as array or object
    fn list<'v>(
        &mut self,
        node: &Node,
        list: &List,
        new: &Value,
        inline: bool,
        steps: &[Step],
        fresh: impl Fn(usize) -> (Option<&'v str>, &'v Value),
        pair: impl Fn((usize, usize)) -> (&'v Value, &'v Value),
    ) {
        if list.items.is_empty() {
            return self.fill(node, list, new, inline, steps, fresh);
        }
        let inside = !self.text[node.span.clone()].contains(['\n', '\r']);
        let kept = |step: &Step| match step {
            Step::Keep(a, _) => Some(*a),
            _ => None,
        };
        let last_of_all = steps.iter().rev().find_map(kept);
        let layout = self.layout(list);
        let (mut last_kept, mut stays) = (None, steps.iter().filter_map(kept).peekable());
        for step in steps {
            match *step {
                Step::Keep(a, b) => {
                    let (old, new) = pair((a, b));
                    self.value(&list.items[a].node, old, new, inside);
                    last_kept = stays.next();
                }
                Step::Remove(a) => {
                    let comma_behind = last_of_all.is_none_or(|last| last > a);
                    self.remove(list, a, comma_behind, node.span.end - 1);
                }
                Step::Insert(b, source) => {
                    let text = match source {
                        Some(a) => self.moved(&list.items[a], pair((a, b)), inside),
                        None => self.print(fresh(b), &layout),
                    };
                    let next = stays.peek().map(|a| list.items[*a].span().start);
                    match (next, last_kept) {
                        (Some(next), _) => self.replace(next..next, text + "," + &layout.between),
                        (None, Some(last)) => {
                            let end = list.items[last].span().end;
                            self.replace(end..end, format!(",{}{text}", layout.between));
                        }
                        // An item was there and none stays: the alignment edits it instead.
                        (None, None) => {}
                    }
                }
            }
        }
    }

    /// Puts items into a list that has none.
    fn fill<'v>(
        &mut self,
        node: &Node,
        list: &List,
        new: &Value,
        inline: bool,
        steps: &[Step],
        fresh: impl Fn(usize) -> (Option<&'v str>, &'v Value),
    ) {
        let inside = node.span.start + 1..node.span.end - 1;
        if self.text[inside.clone()].trim().is_empty() {
            let indent = (!inline).then(|| self.indent_of(node.span.start));
            let mut text = String::new();
            write(&mut text, new, &self.style, indent);
            return self.replace(node.span.clone(), text);
        }
        let layout = Layout {
            between: self.style.gap.to_owned(),
            indent: None,
            colon: self.style.colon.clone(),
        };
        let texts: Vec<String> = steps
            .iter()
            .filter_map(|step| match step {
                Step::Insert(b, _) => Some(self.print(fresh(*b), &layout)),
                _ => None,
            })
            .collect();
        let mut text = texts.join(&format!(",{}", self.style.gap));
        if list.left_out > 0 {
            text.push(',');
        }
        self.replace(inside.start..inside.start, text);
    }

    /// Takes an item out, with one comma and the blanks that stood for it alone.
    fn remove(&mut self, list: &List, index: usize, comma_behind: bool, close: usize) {
        let mut range = list.items[index].span();
        let last = list.items.last().map_or(0, |item| item.span().end);
        let trailing = list.commas.last().is_some_and(|comma| *comma >= last);
        let behind = comma_behind || trailing;
        let next = list.commas.partition_point(|comma| *comma < range.end);
        let comma = match behind {
            true => list.commas.get(next),
            // No comma stands inside of an item.
            false => next
                .checked_sub(1)
                .and_then(|before| list.commas.get(before)),
        };
        if let Some(&comma) = comma {
            let (from, to) = if behind {
                (range.end, comma)
            } else {
                (comma + 1, range.start)
            };
            if self.text[from..to].trim().is_empty() {
                range = range.start.min(comma)..range.end.max(comma + 1);
            } else {
                self.replace(comma..comma + 1, String::new());
            }
        }
        let before = self.text[..range.start]
            .trim_end_matches([' ', '\t', '\n', '\r'])
            .len();
        let rest = &self.text[range.end..];
        let after = range.end + rest.len() - rest.trim_start_matches([' ', '\t', '\n', '\r']).len();
        if self.text[range.end..after].contains(['\n', '\r']) || after == close {
            range.start = before;
        } else {
            range.end = after;
        }
        self.replace(range, String::new());
    }

    /// The text of an item that moves, with what was edited in it.
    fn moved(&self, item: &Item, (old, new): (&Value, &Value), inline: bool) -> String {
        let mut inner = Splicer {
            text: self.text,
            line_comments: self.line_comments,
            style: self.style.clone(),
            edits: Vec::new(),
        };
        inner.value(&item.node, old, new, inline);
        let (mut out, mut at) = (String::new(), item.span().start);
        for edit in inner.finish() {
            out.push_str(&self.text[at..edit.range.start]);
            out.push_str(&edit.text);
            at = edit.range.end;
        }
        out.push_str(&self.text[at..item.span().end]);
        out
    }

    fn print(&self, (key, value): (Option<&str>, &Value), layout: &Layout) -> String {
        let mut text = String::new();
        if let Some(key) = key {
            quote(&mut text, key);
            text.push_str(&layout.colon);
        }
        write(&mut text, value, &self.style, layout.indent.as_deref());
        text
    }

    /// How new items of a list look: as its last one does.
    fn layout(&self, list: &List) -> Layout {
        let Some(last) = list.items.last() else {
            return Layout {
                between: self.style.gap.to_owned(),
                indent: None,
                colon: self.style.colon.clone(),
            };
        };
        let start = last.span().start;
        let blanks = blanks_before(self.text, start);
        let between = match blanks.rfind(['\n', '\r']) {
            Some(line) => format!("{}{}", self.style.newline, &blanks[line + 1..]),
            None if list.items.len() > 1 => blanks.to_owned(),
            None => self.style.gap.to_owned(),
        };
        let own_line = between.contains(['\n', '\r']);
        let text = &self.text[last.node.span.clone()];
        let filled = last
            .node
            .list
            .as_ref()
            .is_some_and(|list| !list.items.is_empty());
        let several_lines = text.contains(['\n', '\r']);
        let indent = if filled { several_lines } else { own_line };
        let colon = last
            .key
            .as_ref()
            .map(|key| &self.text[key.end..last.node.span.start])
            .filter(|colon| colon.trim() == ":");
        Layout {
            between,
            indent: indent.then(|| self.indent_of(start).to_owned()),
            colon: colon.unwrap_or(&self.style.colon).to_owned(),
        }
    }

    /// The blanks that begin the line of this place.
    fn indent_of(&self, at: usize) -> &str {
        let line = self.text[..at].rfind(['\n', '\r']).map_or(0, |end| end + 1);
        let rest = &self.text[line..at];
        &rest[..rest.len() - rest.trim_start_matches([' ', '\t']).len()]
    }

    /// Puts the edits in order, joins those that touch, and keeps comments ended.
    fn finish(mut self) -> Vec<Edit> {
        self.edits
            .sort_by_key(|edit| (edit.range.start, edit.range.end));
        let mut out: Vec<Edit> = Vec::with_capacity(self.edits.len());
        for edit in self.edits {
            match out
                .last_mut()
                .filter(|last| edit.range.start <= last.range.end)
            {
                Some(last) => {
                    last.range.end = last.range.end.max(edit.range.end);
                    last.text.push_str(&edit.text);
                }
                None => out.push(edit),
            }
        }
        for edit in &mut out {
            let comment = self.line_comments.binary_search(&edit.range.start).is_ok();
            let rest = if edit.text.is_empty() {
                &self.text[edit.range.end..]
            } else {
                &edit.text
            };
            if comment && !rest.starts_with(['\n', '\r']) {
                edit.text.insert_str(0, self.style.newline);
            }
        }
        out
    }
}

/// How new items of a list are written.
struct Layout {
    /// Between a comma and the next item.
    between: String,
    /// Indentation of the item's line; `None` for an item on one line.
    indent: Option<String>,
    /// Between key and value.
    colon: String,
}

fn blanks_before(text: &str, at: usize) -> &str {
    let before = &text[..at];
    &before[before.trim_end_matches([' ', '\t', '\n', '\r']).len()..]
}

/// The habits of a file.
fn style(text: &str, root: &Node) -> Style {
    let mut style = Style::default();
    if let Some(at) = text.find(['\n', '\r']) {
        style.newline = match &text[at..] {
            rest if rest.starts_with("\r\n") => "\r\n",
            rest if rest.starts_with('\r') => "\r",
            _ => "\n",
        };
    }
    let (mut unit, mut colon, mut padding) = (None, None, None);
    let mut open = vec![root];
    while let Some(node) = open.pop() {
        let Some(list) = &node.list else { continue };
        let Some(first) = list.items.first() else {
            continue;
        };
        let blanks = blanks_before(text, first.span().start);
        if let Some(line) = blanks.rfind(['\n', '\r']) {
            let line_start = text[..node.span.start]
                .rfind(['\n', '\r'])
                .map_or(0, |end| end + 1);
            let outer = &text[line_start..node.span.start];
            let outer = &outer[..outer.len() - outer.trim_start_matches([' ', '\t']).len()];
            unit = unit.or(blanks[line + 1..].strip_prefix(outer));
        } else if first.key.is_some() {
            padding = padding.or(Some(blanks == " "));
        }
        if let Some(key) = &first.key {
            let between = &text[key.end..first.node.span.start];
            colon = colon.or(Some(between).filter(|between| between.trim() == ":"));
        }
        if unit.is_some() && colon.is_some() && padding.is_some() {
            break;
        }
        open.extend(list.items.iter().rev().map(|item| &item.node));
    }
    if let Some(unit) = unit {
        style.unit = unit.to_owned();
    }
    if let Some(colon) = colon {
        style.colon = colon.to_owned();
        style.gap = if colon.ends_with(':') { "" } else { " " };
    }
    if padding == Some(true) {
        style.padding = " ";
    }
    style
}
