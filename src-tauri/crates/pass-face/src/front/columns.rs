//! Fields side by side: as wide as they are, spread over the row, shrunk together.

use crate::face::FaceField;
use crate::metrics::{LEAST_GAP, Row, SHARE_OF_TWO, role};
use crate::text::{Line, Shaped, Shaper, Type};

/// A field on its way into a row.
pub(super) struct Column<'a> {
    pub field: &'a FaceField,
    label: String,
    value: Shaped<'a>,
    label_width: f32,
}

/// A row that fits.
pub(super) struct Fitted<'a> {
    /// Size of all values.
    pub size: f32,
    /// The fields, each with its place in the row.
    pub columns: Vec<Placed<'a>>,
}

/// A field in its row.
pub(super) struct Placed<'a> {
    pub field: &'a FaceField,
    /// Distance from the row's start.
    pub start: f32,
    /// Width of the column.
    pub width: f32,
    pub label: Line<'a>,
    /// One line, or two.
    pub value: Vec<Line<'a>>,
}

impl<'a> Column<'a> {
    pub(super) fn new(shaper: &Shaper<'a>, field: &'a FaceField, label: String, row: &Row) -> Self {
        let value = shaper.shape(&field.value, row.role.weight);
        let label_width = shaper.width(&label, &role::LABEL.full());
        Column {
            field,
            label,
            value,
            label_width,
        }
    }
}

/// Fits columns into the content's width: in one line, in two where the row allows, then smaller
/// in whole points, and at last cut.
pub(super) fn fit<'a>(
    shaper: &Shaper<'a>,
    columns: Vec<Column<'a>>,
    content: f32,
    row: &Row,
) -> Fitted<'a> {
    let count = columns.len();
    let room = content - row.gap * count.saturating_sub(1) as f32;
    let most = if count == 2 {
        content * SHARE_OF_TWO
    } else {
        content
    };
    let labels: Vec<f32> = columns.iter().map(|column| column.label_width).collect();
    let values = |size: f32| -> Vec<f32> {
        let set = row.role.at(size);
        columns
            .iter()
            .map(|column| column.value.width(&set))
            .collect()
    };
    let fits = |size: f32| {
        let values = values(size);
        let widest = values
            .iter()
            .zip(&labels)
            .map(|(value, label)| value.max(*label));
        values.iter().all(|width| *width <= most) && widest.sum::<f32>() <= room + 0.01
    };
    let steps = (row.role.size - row.role.floor) as u32;
    let sizes = (0..=steps).map(|step| row.role.size - step as f32);
    let set = row.role.full();
    if !fits(row.role.size)
        && row.second_line.is_some()
        && let Some(rooms) = two_lines(
            shaper,
            &columns,
            &labels,
            &values(row.role.size),
            room,
            &set,
        )
    {
        let (rooms, lines): (Vec<f32>, Vec<Vec<Line<'a>>>) = rooms.into_iter().unzip();
        return place(shaper, columns, &rooms, lines, content, &set);
    }
    let fitting = sizes.into_iter().find(|size| fits(*size));
    let size = fitting.unwrap_or(row.role.floor);
    let values = values(size);
    let rooms: Vec<f32> = match fitting {
        Some(_) => values
            .iter()
            .zip(&labels)
            .map(|(value, label)| value.max(*label))
            .collect(),
        None => {
            let tight = content - LEAST_GAP * count.saturating_sub(1) as f32;
            let own = share(&values, tight, &[]);
            let own: Vec<f32> = own.into_iter().map(|width| width.min(most)).collect();
            share(&labels, room, &own)
        }
    };
    let set = row.role.at(size);
    let line =
        |(column, room): (&Column<'a>, &f32)| vec![shaper.fit(&column.field.value, &set, *room)];
    let lines = columns.iter().zip(&rooms).map(line).collect();
    place(shaper, columns, &rooms, lines, content, &set)
}

/// Widths, and the lines of every value: at most two, none of them cut.
fn two_lines<'a>(
    shaper: &Shaper<'a>,
    columns: &[Column<'a>],
    labels: &[f32],
    values: &[f32],
    room: f32,
    set: &Type,
) -> Option<Vec<(f32, Vec<Line<'a>>)>> {
    let wanted: Vec<f32> = values
        .iter()
        .zip(labels)
        .map(|(value, label)| value.max(*label))
        .collect();
    let rooms = share(&wanted, room, &[]);
    let column = |(column, room): (&Column<'a>, &f32)| {
        let lines = shaper.wrap(column.field.value.trim_end(), set, *room, Some(3));
        let widest = lines.iter().map(|line| line.width).fold(0.0, f32::max);
        (lines.len() <= 2 && widest <= room + 0.1)
            .then(|| (widest.max(column.label_width.min(*room)), lines))
    };
    columns.iter().zip(&rooms).map(column).collect()
}

/// Shares a room out: each gets what it wants while there is enough, else the widest are brought
/// down to one width. Nobody gets less than `least`, where that is given.
pub(super) fn share(wanted: &[f32], room: f32, least: &[f32]) -> Vec<f32> {
    let at = |cap: f32| -> Vec<f32> {
        let least = least.iter().copied().chain(std::iter::repeat(0.0));
        wanted
            .iter()
            .zip(least)
            .map(|(wanted, least)| wanted.min(cap).max(least))
            .collect()
    };
    let (mut low, mut high) = (0.0, wanted.iter().copied().fold(0.0, f32::max));
    if at(high).iter().sum::<f32>() <= room {
        return at(high);
    }
    // By halves: to less than a thousandth of a point after twenty steps.
    for _ in 0..24 {
        let middle = (low + high) / 2.0;
        if at(middle).iter().sum::<f32>() <= room {
            low = middle;
        } else {
            high = middle;
        }
    }
    at(low)
}

/// Spreads the columns over the row with equal gaps; a single one stands at the start.
fn place<'a>(
    shaper: &Shaper<'a>,
    columns: Vec<Column<'a>>,
    rooms: &[f32],
    lines: Vec<Vec<Line<'a>>>,
    content: f32,
    set: &Type,
) -> Fitted<'a> {
    let free = content - rooms.iter().sum::<f32>();
    let gap = free / (columns.len().saturating_sub(1)).max(1) as f32;
    let mut start = 0.0;
    let place = |((column, room), value): ((Column<'a>, &f32), Vec<Line<'a>>)| {
        let label = shaper.fit(&column.label, &role::LABEL.full(), *room);
        let placed = Placed {
            field: column.field,
            start,
            width: *room,
            label,
            value,
        };
        start += room + gap;
        placed
    };
    Fitted {
        size: set.size,
        columns: columns
            .into_iter()
            .zip(rooms)
            .zip(lines)
            .map(place)
            .collect(),
    }
}
