//! A pass folder as it is, signed.

use super::{build, signer};
use crate::args::Sign;
use crate::output::Output;
use pass_app::Value;
use pass_app::error::Result;
use pass_app::export::{self, Exported};
use pass_app::home::Home;
use pass_app::ports::{Clock, SystemClock};

pub fn run(sign: Sign, home: &Home, output: &Output) -> Result<bool> {
    let loaded = pass_app::load::load(&sign.folder)?.one(sign.entry.as_deref())?;
    loaded.usable()?;
    let pass = &loaded.opened.package;
    let said = pass.pass.get("passTypeIdentifier").and_then(Value::as_str);
    let identity = signer::open(&sign.signer, home, said.filter(|text| !text.is_empty()))?;
    export::same_signer(pass, identity.certificate())?;
    let now = SystemClock.now();
    let files = &export::as_it_is(&loaded.opened.original);
    let (bytes, issues) = export::sign(pass, files, loaded.settings(), &identity, now)?;
    let exported = export::place(&sign.out, &bytes, &identity, sign.force, now)?;
    build::answer(&Exported { issues, ..exported }, output);
    Ok(true)
}
