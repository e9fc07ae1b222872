//! From words on the command line to a view.

use crate::args::{Generation, Look, Side};
use pass_app::View;
use pass_app::load::Loaded;

/// The view that is asked for.
pub fn view(loaded: &Loaded, look: &Look, generation: Generation, side: Side) -> View {
    let languages = &loaded.opened.package.strings;
    let first = || {
        languages
            .keys()
            .next()
            .cloned()
            .unwrap_or_else(|| "en".to_owned())
    };
    View {
        generation: match generation {
            Generation::Ios17 => pass_app::Generation::Ios17,
            Generation::Ios18 => pass_app::Generation::Ios18,
            Generation::Ios26 => pass_app::Generation::Ios26,
            Generation::Ios27 => pass_app::Generation::Ios27,
        },
        width: look.width,
        side: match side {
            Side::Front => pass_app::Side::Front,
            Side::Details => pass_app::Side::Details,
        },
        locale: look.locale.clone().unwrap_or_else(first),
        dark: look.dark,
    }
}
