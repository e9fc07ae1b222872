//! Which items of an edited list are which items of the old one.

/// What becomes of the items of a list, in the order of the new list; a removal stands where the old
/// item stood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// An old item stays or is edited in its place: old index, new index.
    Keep(usize, usize),
    /// An old item goes, or moves elsewhere.
    Remove(usize),
    /// An item comes: its new index, and its old one where it moved here.
    Insert(usize, Option<usize>),
}

/// The largest table of comparisons made; beyond it items are paired as they come.
const MAX_TABLE: usize = 1_000_000;

/// Aligns two lists: the longest common sequence stays, what is elsewhere in the new list moves, and
/// of the rest old items are edited into new ones as far as they go.
pub(crate) fn align(old: usize, new: usize, same: impl Fn(usize, usize) -> bool) -> Vec<Step> {
    let prefix = (0..old.min(new)).take_while(|at| same(*at, *at)).count();
    let suffix = (0..old.min(new) - prefix)
        .take_while(|at| same(old - 1 - at, new - 1 - at))
        .count();
    let (from, to) = ((prefix, prefix), (old - suffix, new - suffix));
    let common = common(from, to, &same);
    let moved = moved(from, to, &common, &same);

    let mut steps: Vec<Step> = (0..prefix).map(|at| Step::Keep(at, at)).collect();
    let mut start = from;
    for (a, b) in common {
        slot(&mut steps, start, (a, b), &moved);
        steps.push(Step::Keep(a, b));
        start = (a + 1, b + 1);
    }
    slot(&mut steps, start, to, &moved);
    steps.extend((0..suffix).map(|at| Step::Keep(to.0 + at, to.1 + at)));
    steps
}

/// What stands between two items that stay.
fn slot(steps: &mut Vec<Step>, from: (usize, usize), to: (usize, usize), moved: &[(usize, usize)]) {
    let source = |new: usize| moved.iter().find(|(_, to)| *to == new).map(|(old, _)| *old);
    let leaves = |old: usize| moved.iter().any(|(from, _)| *from == old);
    let mut editable = (from.0..to.0).filter(|old| !leaves(*old));
    for new in from.1..to.1 {
        match source(new) {
            Some(old) => steps.push(Step::Insert(new, Some(old))),
            None => match editable.next() {
                Some(old) => steps.push(Step::Keep(old, new)),
                None => steps.push(Step::Insert(new, None)),
            },
        }
    }
    steps.extend(editable.map(Step::Remove));
    steps.extend((from.0..to.0).filter(|old| leaves(*old)).map(Step::Remove));
}

/// Pairs of old and new places of what moved.
fn moved(
    from: (usize, usize),
    to: (usize, usize),
    common: &[(usize, usize)],
    same: &impl Fn(usize, usize) -> bool,
) -> Vec<(usize, usize)> {
    if common.is_empty() {
        // Nothing in common, or too much to compare.
        return Vec::new();
    }
    let mut arrivals: Vec<usize> = (from.1..to.1)
        .filter(|new| !common.iter().any(|(_, b)| b == new))
        .collect();
    let mut moved = Vec::new();
    for old in (from.0..to.0).filter(|old| !common.iter().any(|(a, _)| a == old)) {
        if let Some(at) = arrivals.iter().position(|new| same(old, *new)) {
            moved.push((old, arrivals.remove(at)));
        }
    }
    moved
}

/// The longest common sequence of the ranges.
fn common(
    from: (usize, usize),
    to: (usize, usize),
    same: &impl Fn(usize, usize) -> bool,
) -> Vec<(usize, usize)> {
    let (rows, columns) = (to.0 - from.0, to.1 - from.1);
    if rows == 0 || columns == 0 || rows.saturating_mul(columns) > MAX_TABLE {
        return Vec::new();
    }
    let width = columns + 1;
    let mut lengths = vec![0_u32; (rows + 1) * width];
    let mut equal = vec![false; rows * columns];
    for row in (0..rows).rev() {
        for column in (0..columns).rev() {
            let here = same(from.0 + row, from.1 + column);
            equal[row * columns + column] = here;
            lengths[row * width + column] = if here {
                lengths[(row + 1) * width + column + 1] + 1
            } else {
                lengths[row * width + column + 1].max(lengths[(row + 1) * width + column])
            };
        }
    }
    let (mut row, mut column, mut found) = (0, 0, Vec::new());
    while row < rows && column < columns {
        if equal[row * columns + column] {
            found.push((from.0 + row, from.1 + column));
            row += 1;
            column += 1;
        } else if lengths[(row + 1) * width + column] >= lengths[row * width + column + 1] {
            row += 1;
        } else {
            column += 1;
        }
    }
    found
}
