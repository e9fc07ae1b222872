//! Design and values in, one signed pass out.

use super::signer;
use crate::args::Build;
use crate::output::{Output, plain};
use pass_app::error::Result;
use pass_app::export::{self, Exported, Fill};
use pass_app::home::Home;
use pass_app::ports::{Clock, SystemClock};
use pass_app::{Value, data};

pub fn run(build: Build, home: &Home, output: &Output) -> Result<bool> {
    let loaded = pass_app::load::load(&build.design)?.one(build.entry.as_deref())?;
    loaded.usable()?;
    let design = &loaded.opened.package;
    let mut values = match &build.data {
        Some(path) => data::read(path)?,
        None => Default::default(),
    };
    let set = build.set.into_iter();
    values.extend(set.map(|(key, text)| (key, Value::from(text.as_str()))));
    let values = data::fit(design, loaded.settings(), values)?;
    for name in data::unused(design, &values) {
        output.say(&format!(
            "warning: nothing in the design takes the value “{}”",
            plain(&name)
        ));
    }
    let said = design
        .pass
        .get("passTypeIdentifier")
        .and_then(Value::as_str);
    let wanted = said
        .filter(|text| !text.is_empty())
        .or(build.pass_type.as_deref());
    let identity = signer::open(&build.signer, home, wanted)?;
    let fill = Fill {
        values,
        serial: build.serial,
        pass_type: build.pass_type,
        team: build.team,
    };
    let now = SystemClock.now();
    let pass = export::personalise(design, &fill, Some(identity.certificate()))?;
    let files = export::build(&pass)?;
    let (bytes, issues) = export::sign(&pass, &files, loaded.settings(), &identity, now)?;
    let exported = export::place(&build.out, &bytes, &identity, build.force, now)?;
    answer(&Exported { issues, ..exported }, output);
    Ok(true)
}

/// What was written and verified.
pub fn answer(exported: &Exported, output: &Output) {
    output.result(exported, || {
        let mut text = format!(
            "{}: {} files, {} bytes",
            plain(&exported.path),
            exported.files,
            exported.size
        );
        if let Some(verified) = &exported.verified {
            text += &format!(
                "\n  serial number {}\n  signed by {} ({}, team {}), verified",
                plain(&verified.serial),
                plain(&verified.signer),
                plain(&verified.pass_type),
                plain(&verified.team),
            );
            if verified.test {
                text += "\n  a test identity: Wallet will refuse it";
            }
        }
        text
    });
    for issue in &exported.issues {
        output.say(&format!(
            "warning: {} [{}] {}",
            plain(&issue.place.to_string()),
            issue.code,
            plain(&issue.message)
        ));
    }
}
