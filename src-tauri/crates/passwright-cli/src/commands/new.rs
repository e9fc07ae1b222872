//! A complete design of a style.

use crate::args::{New, Style};
use crate::output::Output;
use pass_app::disk::folder;
use pass_app::error::{Error, Result};
use pass_app::{Exported, starter};

pub fn run(new: New, output: &Output) -> Result<bool> {
    let style = match new.style {
        Style::BoardingPass => pass_app::Style::BoardingPass,
        Style::Coupon => pass_app::Style::Coupon,
        Style::EventTicket => pass_app::Style::EventTicket,
        Style::Generic => pass_app::Style::Generic,
        Style::StoreCard => pass_app::Style::StoreCard,
    };
    let none = || Error::NoStarter {
        style: style.key().to_owned(),
    };
    let files = starter(style).ok_or_else(none)?;
    let size = folder::put(&new.out, &files, new.force)?;
    let made = Exported::unsigned(&new.out, size, files.len());
    output.result(&made, || {
        format!("{}: a new design, {} files", made.path, made.files)
    });
    Ok(true)
}
