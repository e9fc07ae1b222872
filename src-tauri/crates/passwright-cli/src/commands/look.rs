//! From words on the command line to a view.

use crate::args::{Generation, Side};
use pass_app::View;
use pass_app::load::Loaded;

/// What a pass is looked at on.
#[derive(Clone)]
pub struct Look {
    pub generation: Generation,
    pub width: u32,
    pub side: Side,
    /// The design's first language if not said.
    pub locale: Option<String>,
    pub dark: bool,
}

impl Look {
    /// The view that is asked for.
    pub fn view(&self, loaded: &Loaded) -> View {
        let languages = &loaded.opened.package.strings;
        let first = || {
            languages
                .keys()
                .next()
                .cloned()
                .unwrap_or_else(|| "en".to_owned())
        };
        View {
            generation: match self.generation {
                Generation::Ios17 => pass_app::Generation::Ios17,
                Generation::Ios18 => pass_app::Generation::Ios18,
                Generation::Ios26 => pass_app::Generation::Ios26,
                Generation::Ios27 => pass_app::Generation::Ios27,
            },
            width: self.width,
            side: match self.side {
                Side::Front => pass_app::Side::Front,
                Side::Details => pass_app::Side::Details,
            },
            locale: self.locale.clone().unwrap_or_else(first),
            dark: self.dark,
        }
    }
}
