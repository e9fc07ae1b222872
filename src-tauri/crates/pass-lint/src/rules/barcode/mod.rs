//! Barcodes.

pub mod codabar_charset;
pub mod code128_charset;
pub mod code39_charset;
pub mod ean13_check;
pub mod ean13_form;
pub mod encoding_cannot;
pub mod encoding_missing;
pub mod encoding_unknown;
pub mod format_missing;
pub mod format_unknown;
pub mod itf_odd;
pub mod message_empty;
pub mod message_missing;
pub mod message_not_string;
pub mod new_only;
pub mod not_array;
pub mod too_long;
pub mod watch_none;

use crate::rule::Reviewed;
use pass_format::pass::BarcodeView;
use pass_format::pass::barcode::{Format, MessageError, check};

/// Why a code can't hold its message.
struct Fault<'a> {
    format: Format,
    message: &'a str,
    error: MessageError,
}

/// The codes that can't hold their messages. What is wrong with the encoding has rules of its own.
fn faults<'a>(pass: &Reviewed<'a>) -> Vec<(BarcodeView<'a>, Fault<'a>)> {
    let fault = |code: BarcodeView<'a>| {
        let format = code.format?;
        let message = code
            .message
            .filter(|text| !text.is_empty() && !pass.waits(text))?;
        let encoding = code
            .encoding
            .filter(|name| !name.is_empty())
            .unwrap_or("utf-8");
        let error = check(format, message, encoding).err()?;
        Some((
            code,
            Fault {
                format,
                message,
                error,
            },
        ))
    };
    pass.barcodes().into_iter().filter_map(fault).collect()
}
