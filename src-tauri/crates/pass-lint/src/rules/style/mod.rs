//! Style dictionaries and groups.

pub mod generic_square_overflow;
pub mod group_unsupported;
pub mod missing;
pub mod multiple;
pub mod not_object;
pub mod poster_generic_alone;
pub mod row_shared_overflow;
pub mod too_many_auxiliary;
pub mod too_many_header;
pub mod too_many_primary;
pub mod too_many_secondary;
pub mod transit_missing;

use crate::rule::{Report, Reviewed, name};
use pass_format::pass::{Group, PassView, Style};

/// The most fields of a row.
const ROW: usize = 4;

/// Reports the fields of a group that the styles of the pass have no room for.
fn surplus(pass: &Reviewed, report: &mut Report, group: Group) {
    let view = PassView::of(pass.pass);
    for style in view.styles() {
        let in_shared_row = matches!(group, Group::SecondaryFields | Group::AuxiliaryFields);
        if !style.groups().contains(&group) || style.shares_row() && in_shared_row {
            continue; // `style-group-unsupported`, `style-row-shared-overflow`
        }
        // An event ticket has two rows of auxiliary fields, each with its own limit.
        let rows = style == Style::EventTicket && group == Group::AuxiliaryFields;
        let Some(limit) = style
            .limit(group)
            .map(|limit| if rows { ROW } else { limit })
        else {
            continue;
        };
        let mut drawn = [0; 2];
        for field in view.fields(style, group) {
            let row = &mut drawn[if rows { usize::from(field.row()) } else { 0 }];
            *row += 1;
            if *row > limit {
                report
                    .at(
                        field.place.clone(),
                        "“{field}” is number {number} in {group}; {style} draws {limit}. Wallet drops \
                         it. Move it to another group, or to the back.",
                    )
                    .arg("field", name(&field))
                    .arg("number", *row)
                    .arg("group", group.key())
                    .arg("style", style.key())
                    .arg("limit", limit);
            }
        }
    }
}
