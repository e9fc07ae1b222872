//! NFC.

pub mod key_base64;
pub mod key_missing;
pub mod key_pem;
pub mod key_private;
pub mod key_type;
pub mod message_missing;

use crate::rule::Reviewed;
use pass_format::pass::PassView;
use pass_format::pass::nfc::{self, KeyProblem};

/// Where the key stands.
const KEY: &str = "/nfc/encryptionPublicKey";

/// The key as written and what is wrong with it. A missing one has a rule of its own.
fn problem<'a>(pass: &Reviewed<'a>) -> Option<(&'a str, KeyProblem)> {
    let text = PassView::of(pass.pass)
        .nfc()?
        .key
        .filter(|key| !key.is_empty() && !pass.waits(key))?;
    Some((text, nfc::key(text).err()?))
}
