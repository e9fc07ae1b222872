//! Fonts for what the bundled Inter has no glyph for: the system's, looked for once they are needed.

use crate::paths::lock;
use fontdb::{Database, Style, Weight};
use pass_face::Fonts;
use pass_face::drawing::{Drawing, Layer};
use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, OnceLock};

/// The fonts that drawings are set in; grows by what texts have needed.
pub struct SystemFonts {
    now: Mutex<Now>,
    installed: OnceLock<Database>,
}

struct Now {
    fonts: Arc<Fonts<'static>>,
    extra: Vec<(&'static [u8], u32)>,
    /// Nothing installed has these.
    in_vain: BTreeSet<char>,
}

impl Default for SystemFonts {
    fn default() -> SystemFonts {
        let fonts = Arc::new(Fonts::new(&[]));
        let now = Now {
            fonts,
            extra: Vec::new(),
            in_vain: BTreeSet::new(),
        };
        SystemFonts {
            now: Mutex::new(now),
            installed: OnceLock::new(),
        }
    }
}

impl SystemFonts {
    /// Draws with the fonts at hand, and once more where its text needs others.
    pub fn draw(&self, draw: impl Fn(&Fonts<'_>) -> Drawing) -> Drawing {
        let fonts = lock(&self.now).fonts.clone();
        let drawing = draw(&fonts);
        match self.grown(&fonts.missing(&text(&drawing))) {
            Some(fonts) => draw(&fonts),
            None => drawing,
        }
    }

    /// The fonts with those that have these characters; `None` where there are none to be had.
    fn grown(&self, missing: &BTreeSet<char>) -> Option<Arc<Fonts<'static>>> {
        let mut now = lock(&self.now);
        let mut wanted = &now.fonts.missing(&missing.iter().collect::<String>()) - &now.in_vain;
        if wanted.is_empty() {
            return missing
                .iter()
                .any(|c| !now.in_vain.contains(c))
                .then(|| now.fonts.clone());
        }
        let before = now.extra.len();
        for (bytes, index) in candidates(self.installed.get_or_init(installed), &mut wanted) {
            // Fonts are used until the program ends, and each is taken once.
            now.extra.push((Box::leak(bytes.into_boxed_slice()), index));
        }
        now.in_vain.extend(wanted);
        if now.extra.len() == before {
            return None;
        }
        now.fonts = Arc::new(Fonts::new(&now.extra));
        Some(now.fonts.clone())
    }
}

fn installed() -> Database {
    let mut database = Database::new();
    database.load_system_fonts();
    database
}

/// Plain faces first; each that has some of the wanted characters takes them off the list.
fn candidates(database: &Database, wanted: &mut BTreeSet<char>) -> Vec<(Vec<u8>, u32)> {
    let mut faces: Vec<_> = database.faces().collect();
    faces.sort_by_key(|face| {
        let weight = face.weight.0.abs_diff(Weight::NORMAL.0);
        (
            face.style != Style::Normal,
            face.monospaced,
            weight,
            face.post_script_name.clone(),
        )
    });
    let mut taken = Vec::new();
    for face in faces {
        if wanted.is_empty() {
            break;
        }
        let text: String = wanted.iter().collect();
        let found = database.with_face_data(face.id, |bytes, index| {
            let left = Fonts::new(&[(bytes, index)]).missing(&text);
            (left.len() < wanted.len()).then(|| (left, bytes.to_vec(), index))
        });
        if let Some(Some((left, bytes, index))) = found {
            *wanted = left;
            taken.push((bytes, index));
        }
    }
    taken
}

/// Everything written on a drawing, also what was cut.
fn text(drawing: &Drawing) -> String {
    let mut text = String::new();
    for layer in &drawing.layers {
        if let Layer::Text { text: line, .. } = layer {
            text.push_str(line);
        }
    }
    drawing
        .regions
        .iter()
        .for_each(|region| text.push_str(&region.label));
    text
}
