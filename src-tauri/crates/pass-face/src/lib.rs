//! What Apple Wallet makes of a pass: which style wins, which fields are shown where, in which
//! size, what is cut and what is hidden, and why.
//!
//! Pure: fonts and pictures' sizes are passed in; nothing is read from the system.

pub mod barcode;
mod colours;
pub mod drawing;
pub mod face;
pub mod format;
mod front;
mod icons;
mod images;
pub mod metrics;
mod outline;
pub mod path;
mod resolve;
pub mod styles;
pub mod surfaces;
pub mod svg;
pub mod text;
mod texts;
pub mod view;

pub use colours::Colours;
pub use face::{Face, face};
pub use images::FaceImage;
pub use resolve::Resolution;
pub use text::Fonts;

use drawing::Drawing;
use pass_format::package::Package;
use view::{Moment, Side, View};

/// Draws a face for a view.
pub fn draw(face: &Face, view: &View, fonts: &Fonts<'_>) -> Drawing {
    match view.side {
        Side::Front => front::front(face, view, fonts),
        Side::Details => surfaces::details::details(face, view, fonts),
    }
}

/// Face and drawing in one step.
pub fn look(package: &Package, view: &View, moment: &Moment, fonts: &Fonts<'_>) -> Drawing {
    draw(&face(package, view, moment), view, fonts)
}
