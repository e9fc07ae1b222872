//! The designs that a new document begins with.

use crate::package::Files;
use crate::pass::Style;

/// One design's files: their paths and bytes.
type Design = &'static [(&'static str, &'static [u8])];

/// Files of one folder of `assets/templates`, by name.
macro_rules! design {
    ($folder:literal: $($file:literal),+ $(,)?) => {
        &[$((
            $file,
            include_bytes!(concat!(
                env!("CARGO_MANIFEST_DIR"),
                "/../../../assets/templates/",
                $folder,
                ".pkpasstemplate/",
                $file,
            )),
        )),+]
    };
}

const STORE_CARD: Design = design!("storeCard":
    "pass.json", "passwright.json",
    "icon.png", "icon@2x.png", "icon@3x.png",
    "logo.png", "logo@2x.png", "logo@3x.png",
    "strip.png", "strip@2x.png", "strip@3x.png",
);
const GENERIC: Design = design!("generic":
    "pass.json", "passwright.json",
    "icon.png", "icon@2x.png", "icon@3x.png",
    "logo.png", "logo@2x.png", "logo@3x.png",
    "thumbnail.png", "thumbnail@2x.png", "thumbnail@3x.png",
);
const COUPON: Design = design!("coupon":
    "pass.json", "passwright.json",
    "icon.png", "icon@2x.png", "icon@3x.png",
    "logo.png", "logo@2x.png", "logo@3x.png",
    "strip.png", "strip@2x.png", "strip@3x.png",
);
const EVENT_TICKET: Design = design!("eventTicket":
    "pass.json", "passwright.json",
    "icon.png", "icon@2x.png", "icon@3x.png",
    "logo.png", "logo@2x.png", "logo@3x.png",
    "background.png", "background@2x.png", "background@3x.png",
    "thumbnail.png", "thumbnail@2x.png", "thumbnail@3x.png",
);
const BOARDING_PASS: Design = design!("boardingPass":
    "pass.json", "passwright.json",
    "icon.png", "icon@2x.png", "icon@3x.png",
    "logo.png", "logo@2x.png", "logo@3x.png",
);

/// A complete design of this style that lints without errors and can be exported at once: our own
/// icon, texts, colours, a QR code of the serial number, columns with sample rows. Identifiers and
/// serial number are empty and come with the export. `None` for a style without a starter.
pub fn starter(style: Style) -> Option<Files> {
    let design = match style {
        Style::StoreCard => STORE_CARD,
        Style::Generic => GENERIC,
        Style::Coupon => COUPON,
        Style::EventTicket => EVENT_TICKET,
        Style::BoardingPass => BOARDING_PASS,
        Style::PosterGeneric => return None,
    };
    Some(
        design
            .iter()
            .map(|(path, bytes)| ((*path).to_owned(), (*bytes).into()))
            .collect(),
    )
}
