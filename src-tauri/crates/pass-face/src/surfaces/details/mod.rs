//! The sheet “Pass Details”: a grouped list with organisation and description, the switches that a
//! pass has, its back fields, and the way to remove it.
//!
//! The phone's own words are shown in English. The order follows Apple's documentation; positions
//! are those of a system list and not measured.

mod list;
mod palette;
mod rows;
mod sheet;

pub use sheet::Sheet;

use crate::drawing::{Drawing, Layer, Paint};
use crate::face::Face;
use crate::path::Path;
use crate::text::{Fonts, Shaper, Type, Weight, missing};
use crate::view::{Generation, View};
use list::{GAP, INSET, List, TEXT};
use palette::{DARK, LIGHT};
use std::collections::BTreeSet;

/// Height of the bar with the title, up to iOS 18 and from 26 on, where its button is round.
const BAR: (f32, f32) = (56.0, 72.0);
const BUTTON: f32 = 44.0;
const BOTTOM: f32 = 34.0;

/// Draws the details of a pass. The drawing is as wide as the view and as high as the list.
pub fn details(face: &Face, view: &View, fonts: &Fonts<'_>) -> Drawing {
    let system = Shaper::new(fonts, &view.locale);
    let mut list = List {
        shaper: Shaper::new(fonts, face.language.as_deref().unwrap_or(&view.locale)),
        mirrored: system.rtl(),
        palette: if view.dark { &DARK } else { &LIGHT },
        radius: if view.generation >= Generation::Ios26 {
            26.0
        } else {
            10.0
        },
        width: view.width(),
        y: 0.0,
        group_top: 0.0,
        layers: Vec::new(),
        regions: Vec::new(),
        hidden: Vec::new(),
        text_left: TEXT,
        boxes: BTreeSet::new(),
    };
    list.bar(view.generation);
    list.group(|list| list.issuer(face));
    let actions: Vec<&str> = face.sheet.actions().collect();
    list.group(|list| {
        actions
            .iter()
            .for_each(|name| list.action(name, list.palette.link))
    });
    let switches: Vec<&str> = face.sheet.switches().collect();
    list.group(|list| switches.iter().for_each(|name| list.switch(name)));
    list.group(|list| face.back.iter().for_each(|field| list.field(field)));
    list.group(|list| list.action("Remove Pass", list.palette.danger));
    list.finish(face)
}

impl List<'_> {
    fn bar(&mut self, generation: Generation) {
        let title = self
            .shaper
            .line("Pass Details", &Type::new(17.0, Weight::SemiBold));
        let height = if generation >= Generation::Ios26 {
            BAR.1
        } else {
            BAR.0
        };
        let baseline = height / 2.0 + 6.0;
        let x = (self.width - title.width) / 2.0;
        self.layers
            .push(title.layer(x, baseline, self.palette.text, 1.0));
        if generation >= Generation::Ios26 {
            self.close_button(height / 2.0);
        } else {
            let done = self.shaper.line("Done", &Type::new(17.0, Weight::SemiBold));
            let x = self.left(self.width - INSET - done.width, done.width);
            self.layers
                .push(done.layer(x, baseline, self.palette.link, 1.0));
        }
        self.y = height;
    }

    /// The round button of iOS 26 with a cross in it.
    fn close_button(&mut self, middle: f32) {
        let x = self.left(INSET, BUTTON);
        let mut circle = Path::default();
        circle.round_rect(x, middle - BUTTON / 2.0, BUTTON, BUTTON, BUTTON / 2.0);
        self.fill(circle, self.palette.row);
        let (centre, arm, half) = (x + BUTTON / 2.0, 6.5, 0.9);
        let mut cross = Path::default();
        for (dx, dy) in [(1.0, 1.0), (-1.0, 1.0)] {
            let at = |along: f32, across: f32| {
                (
                    centre + dx * along - dy * across,
                    middle + dy * along + dx * across,
                )
            };
            cross.polygon(&[
                at(-arm, -half),
                at(arm, -half),
                at(arm, half),
                at(-arm, half),
            ]);
        }
        self.fill(cross, self.palette.text);
    }

    fn finish(mut self, face: &Face) -> Drawing {
        let (width, height) = (self.width, self.y - GAP + BOTTOM);
        let mut page = Path::default();
        page.rect(0.0, 0.0, width, height);
        let page = page.into_data();
        let paint = Paint::Solid {
            colour: self.palette.page.to_owned(),
            opacity: 1.0,
        };
        self.layers.insert(
            0,
            Layer::Fill {
                path: page,
                even_odd: false,
                paint,
            },
        );
        let mut outline = Path::default();
        let radius = self.radius;
        outline.move_to((radius, 0.0));
        outline.line_to((width - radius, 0.0));
        outline.arc_to(radius, true, (width, radius));
        outline.line_to((width, height));
        outline.line_to((0.0, height));
        outline.line_to((0.0, radius));
        outline.arc_to(radius, true, (radius, 0.0));
        outline.close();
        let mut notes: Vec<String> = face
            .back
            .iter()
            .filter_map(|field| field.note.clone())
            .collect();
        notes.extend(missing(&self.boxes));
        notes.push(
            "The sheet's own words are in English, and positions are those of a system list, not \
             measured on a phone."
                .to_owned(),
        );
        Drawing {
            width,
            height,
            outline: outline.into_data(),
            layers: self.layers,
            regions: self.regions,
            hidden: self.hidden,
            layout: "details".to_owned(),
            notes,
        }
    }
}
