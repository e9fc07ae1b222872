//! Styles, colours and texts beside the logo.

use super::layout::{self, Layout};
use super::notation::{
    Choice, Kind, Owner, Property, Section, boolean, colour, object, property, table, text, value,
};
use crate::pass::{ios, ios_minor};

const SCHEMES: &[Choice] = &[
    value("posterEventTicket", "Poster event ticket").since(ios(18)),
    value("eventTicket", "Event ticket"),
    value("semanticBoardingPass", "Semantic boarding pass").since(ios(26)),
    value("boardingPass", "Boarding pass"),
];

pub(super) const STYLES: &[Property] = &table(
    Owner::Pass,
    Section::Appearance,
    [
        object(
            "boardingPass",
            Owner::Style,
            "Boarding pass",
            "For planes, trains, buses, ships.",
        )
        .on(layout::BOARDING),
        object(
            "coupon",
            Owner::Style,
            "Coupon",
            "For offers and discounts.",
        )
        .on(&[Layout::Coupon]),
        object(
            "eventTicket",
            Owner::Style,
            "Event ticket",
            "For concerts, games, films, fairs.",
        )
        .on(layout::EVENT),
        object(
            "generic",
            Owner::Style,
            "Generic",
            "For whatever the other styles do not fit.",
        )
        .on(&[Layout::Generic]),
        object(
            "storeCard",
            Owner::Style,
            "Store card",
            "For loyalty, discount and gift cards.",
        )
        .on(&[Layout::StoreCard]),
        object(
            "posterGeneric",
            Owner::Style,
            "Poster",
            "A pass with full-size artwork. Older systems draw the second style dictionary that \
             stands beside it: generic, store card, coupon or event ticket.",
        )
        .since(ios(27))
        .on(layout::POSTER_GENERIC),
    ],
);

pub(super) const PROPERTIES: &[Property] = &table(
    Owner::Pass,
    Section::Appearance,
    [
        colour(
            "backgroundColor",
            "Background",
            "Colour of the card. Hidden where an image covers it.",
        )
        .example("rgb(24,40,72)"),
        colour(
            "foregroundColor",
            "Values",
            "Colour of the fields’ values. Wallet chooses a legible one where it is left out.",
        )
        .example("rgb(255,255,255)"),
        colour(
            "labelColor",
            "Labels",
            "Colour of the fields’ labels. Wallet chooses a legible one where it is left out.",
        )
        .example("rgb(180,200,235)"),
        colour(
            "stripColor",
            "Text on the strip",
            "Colour of text that lies over the strip image.",
        )
        .on(layout::WITH_STRIP)
        .undocumented(),
        text(
            "logoText",
            "Text beside the logo",
            "The watch shows it only where there is no logo.",
        )
        .localised()
        .on(layout::CLASSIC)
        .example("Example Society"),
        text(
            "eventLogoText",
            "Text for the logo",
            "Stands in the place of the primary logo where there is none.",
        )
        .localised()
        .since(ios_minor(18, 1))
        .on(layout::POSTER_EVENT),
        text(
            "logoSymbolName",
            "Logo symbol",
            "Name of an SF Symbol in the place of a logo.",
        )
        .undocumented()
        .example("ticket"),
        property(
            "preferredStyleSchemes",
            Kind::List(&Kind::Choice(SCHEMES)),
            "Preferred layouts",
            "Wallet takes the first layout of the list whose demands are met, without a word about \
             the others.",
        )
        .since(ios(18))
        .on(layout::TRIPS_AND_EVENTS)
        .example("[\"posterEventTicket\", \"eventTicket\"]"),
        colour(
            "footerBackgroundColor",
            "Bottom strip",
            "Colour of the strip at the bottom of the poster.",
        )
        .since(ios(18))
        .on(layout::POSTER_EVENT),
        boolean(
            "useAutomaticColors",
            "Automatic colours",
            "Wallet chooses all colours of text; those for values and labels are ignored.",
        )
        .since(ios(18))
        .on(layout::POSTER_EVENT)
        .default("false"),
        boolean(
            "suppressHeaderDarkening",
            "Header not darkened",
            "Takes away the dark gradient behind the header of a poster.",
        )
        .since(ios(18))
        .on(layout::POSTERS)
        .default("false"),
        boolean(
            "suppressStripShine",
            "No shine on the strip",
            "Without effect: the shine is gone since iOS 7.",
        )
        .on(layout::WITH_STRIP)
        .deprecated(ios(7))
        .default("true"),
        text(
            "groupingIdentifier",
            "Group",
            "Passes of the same type with the same text here are stacked together.",
        )
        .since(ios(7))
        .on(layout::TRIPS_AND_EVENTS)
        .example("trip-77"),
    ],
);
