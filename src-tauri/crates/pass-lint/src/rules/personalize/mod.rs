//! Rewards sign-up.

pub mod description;
pub mod fields;
pub mod json;
pub mod no_nfc;
pub mod no_web_service;

use crate::rule::{Place, Reviewed};
use pass_format::json::{Object, Text, Value};
use pass_format::package::layout::PERSONALIZATION;

/// The sign-up form, where there is one that can be read.
fn form(pass: &Reviewed) -> Option<Object> {
    match Text::read(PERSONALIZATION, pass.files.get(PERSONALIZATION)?).value {
        Value::Object(form) => Some(form),
        _ => None,
    }
}

/// A value of the form.
fn at(pointer: &str) -> Place {
    Place {
        path: PERSONALIZATION.to_owned(),
        inner: Some(pointer.to_owned()),
    }
}
