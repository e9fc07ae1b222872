//! The rows of fields below the primary place.

use super::columns::{Column, fit};
use super::{Card, FieldBox};
use crate::drawing::Frame;
use crate::metrics::{ASCENT, DESCENT, INSET, role};

impl Card<'_> {
    /// Draws the rows down to `limit`, where the code or what stands above it begins; rows that
    /// would meet it are left out. Beside a thumbnail a row is shorter.
    pub(super) fn rows(&mut self, thumbnail: Option<Frame>, limit: f32) {
        let face = self.face;
        let from = self.strip_bottom();
        let mut lower = 0.0;
        for (row, fields) in self.metrics.rows.iter().zip(&face.rows) {
            if fields.is_empty() {
                continue;
            }
            let label = from + row.label + lower;
            let top = label - ASCENT * role::LABEL.size;
            let beside = thumbnail.filter(|picture| top < picture.y + picture.height);
            let content = match beside {
                Some(picture) => picture.x - INSET,
                None => self.content(),
            };
            let columns = fields
                .iter()
                .map(|field| Column::new(&self.shaper, field, self.label(field), row))
                .collect();
            let fitted = fit(&self.shaper, columns, content, row);
            // The top of the line stays when it shrinks.
            let baseline = from + row.value + lower - ASCENT * (row.role.size - fitted.size);
            let lines = fitted
                .columns
                .iter()
                .map(|placed| placed.value.len())
                .max()
                .unwrap_or(1);
            let step = row.second_line.unwrap_or(0.0);
            let last = baseline + step * lines.saturating_sub(1) as f32;
            if last + DESCENT * fitted.size > limit {
                for field in fields {
                    self.hide(field, "The row would meet the code, which has priority.");
                }
                continue;
            }
            let colours = face.colours;
            for placed in &fitted.columns {
                let (field, width) = (placed.field, placed.width);
                let left = self.left(INSET + placed.start, width);
                self.line(
                    &placed.label,
                    (left, width),
                    field.alignment,
                    label,
                    colours.label,
                );
                for (index, line) in placed.value.iter().enumerate() {
                    let baseline = baseline + step * index as f32;
                    let colour = colours.foreground;
                    self.line(line, (left, width), field.alignment, baseline, colour);
                }
                let cut = placed.label.cut || placed.value.iter().any(|line| line.cut);
                let at = FieldBox {
                    left,
                    width,
                    label,
                    value: last,
                };
                self.field_region(field, at, fitted.size, cut);
            }
            lower += last - baseline;
        }
    }
}
