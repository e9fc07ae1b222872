//! From a design to what is handed out: personalised, judged, built, signed, read back, verified,
//! and only then put in place.

use crate::disk::atomic::{Beside, Readers};
use crate::error::{Error, Result};
use crate::paths::name_of;
use crate::random;
use jiff::Timestamp;
use pass_format::json::{self, Value};
use pass_format::package::facts::{Facts, Source};
use pass_format::package::{self, Files, Package, Raw, SERIAL, Values, layout};
use pass_lint::{Context, Issue, Severity, Stage, Subject};
use pass_sign::{Certificate, Identity, Signer, Trust};
use serde::Serialize;
use std::path::Path;

/// What goes into a design to make one pass of it.
#[derive(Clone, Debug, Default)]
pub struct Fill {
    /// Values by name: for placeholders and for fields of that key.
    pub values: Values,
    /// Serial number; without it the design's, else a random one.
    pub serial: Option<String>,
    /// Pass type identifier where the design leaves it empty; else the identity's.
    pub pass_type: Option<String>,
    /// Team identifier where the design leaves it empty; else the identity's.
    pub team: Option<String>,
}

/// What the verifier read in the written file.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Verified {
    /// Name in the certificate.
    pub signer: String,
    /// Pass type identifier.
    pub pass_type: String,
    /// Team identifier.
    pub team: String,
    /// Serial number.
    pub serial: String,
    /// RFC 3339.
    pub signed_at: String,
    /// Signed with a home-made identity: no iPhone accepts it.
    pub test: bool,
}

/// What was written, as our own reader verified it.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Exported {
    /// Where.
    pub path: String,
    /// Size in bytes.
    pub size: u32,
    /// Files in it.
    pub files: u32,
    /// The proof; `null` for what is not signed.
    pub verified: Option<Verified>,
    /// What is not wrong enough to stop it.
    pub issues: Vec<Issue>,
}

impl Exported {
    /// A design or an unsigned pass.
    pub fn unsigned(path: &Path, size: usize, files: usize) -> Exported {
        Exported {
            path: path.display().to_string(),
            size: u32::try_from(size).unwrap_or(u32::MAX),
            files: u32::try_from(files).unwrap_or(u32::MAX),
            verified: None,
            issues: Vec::new(),
        }
    }
}

/// One pass of a design: identifiers, serial number and values filled in.
///
/// # Errors
/// The design and the certificate differ in an identifier, or a value is missing.
pub fn personalise(design: &Package, fill: &Fill, signer: Option<&Certificate>) -> Result<Package> {
    let mut filled = design.clone();
    identify(&mut filled.pass, fill, signer)?;
    let given = serial(fill)?;
    if let (Some(design), Some(given)) = (text(&filled.pass, SERIAL), &given)
        && design != *given
        && !design.contains("{{")
    {
        return Err(Error::SerialDiffers {
            design,
            given: given.clone(),
        });
    }
    let serial = given.unwrap_or_else(random::serial);
    if text(&filled.pass, SERIAL).is_none() {
        // Not the number itself: whatever it is, it is no template.
        set(&mut filled.pass, SERIAL, "{{serialNumber}}");
    }
    let mut values = fill.values.clone();
    values.insert(SERIAL.to_owned(), Value::from(serial.as_str()));
    Ok(package::personalise(&filled, &values, &serial)?)
}

/// The serial number that is asked for, by itself or as the value of that name.
fn serial(fill: &Fill) -> Result<Option<String>> {
    let value = match fill.values.get(SERIAL) {
        Some(Value::String(text)) => Some(text.clone()),
        Some(Value::Number(number)) => Some(number.as_str().to_owned()),
        None | Some(Value::Null) => None,
        Some(other) => {
            return Err(Error::BadValue {
                column: SERIAL.to_owned(),
                value: json::compact(other),
                wanted: "a text".to_owned(),
            });
        }
    };
    match (&fill.serial, value.filter(|text| !text.is_empty())) {
        (Some(serial), Some(value)) if *serial != value => Err(Error::SerialTwice {
            serial: serial.clone(),
            value,
        }),
        (serial, value) => Ok(serial.clone().or(value)),
    }
}

/// The files of a pass, ready to be signed.
///
/// # Errors
/// A template's images in PDF would be missing in the pass.
pub fn build(pass: &Package) -> Result<Files> {
    let pdf = package::pdf_images(pass);
    match pdf.is_empty() {
        true => Ok(package::build(pass)),
        false => Err(Error::PdfImages {
            names: pdf.join(", "),
        }),
    }
}

/// Signs one pass and proves that it is what a phone accepts.
///
/// # Errors
/// As [`personalise`]; findings of severity error; what signing says; and [`Error::NotVerified`].
pub fn sign(
    pass: &Package,
    files: &Files,
    settings: &Value,
    identity: &Identity,
    now: Timestamp,
) -> Result<(Vec<u8>, Vec<Issue>)> {
    let facts = Facts {
        source: Some(Source::Pass),
        ..Facts::default()
    };
    let subject = Subject {
        package: pass,
        facts: &facts,
        stage: Stage::Package,
        settings,
        bundle: None,
    };
    let certificate = identity.certificate().facts();
    let context = Context {
        certificate: Some(&certificate),
        ..Context::at(now)
    };
    let issues = pass_lint::lint(&subject, &context);
    let (errors, others): (Vec<Issue>, Vec<Issue>) = issues
        .into_iter()
        .partition(|issue| issue.severity == Severity::Error);
    if !errors.is_empty() {
        return Err(Error::Issues(errors));
    }
    Ok((
        pass_sign::package(files, &Signer::prepare(identity), now)?,
        others,
    ))
}

/// Puts a signed pass in place, after reading back from the disk what was written and verifying it.
///
/// # Errors
/// Something is there and `force` is not said; what was read back is not valid.
pub fn place(
    path: &Path,
    bytes: &[u8],
    identity: &Identity,
    force: bool,
    now: Timestamp,
) -> Result<Exported> {
    let beside = Beside::write(path, bytes, Readers::All)?;
    let read = beside.read()?;
    let opened = package::open(&name_of(path), Raw::Archive(&read));
    let trust = match identity.root() {
        Some(root) => Trust::apple().with(root.clone()),
        None => Trust::apple(),
    };
    let facts = pass_sign::verify(&opened.original, &trust, now);
    let not_verified = |detail: String| Error::NotVerified {
        path: path.display().to_string(),
        detail,
    };
    if read != bytes || !opened.facts.archive.refusals.is_empty() {
        return Err(not_verified("it cannot be read again".to_owned()));
    }
    if let Some(problem) = facts.problems.iter().find(|problem| problem.kind.refused()) {
        return Err(not_verified(pass_sign::sentence(problem)));
    }
    beside.put(force)?;
    let said = |key| text(&opened.package.pass, key).unwrap_or_default();
    let signed_at = facts
        .signed_at
        .and_then(|at| Timestamp::from_millisecond(at).ok());
    Ok(Exported {
        path: path.display().to_string(),
        size: u32::try_from(read.len()).unwrap_or(u32::MAX),
        files: u32::try_from(opened.original.len()).unwrap_or(u32::MAX),
        verified: Some(Verified {
            signer: facts.signer.map(|signer| signer.name).unwrap_or_default(),
            pass_type: said("passTypeIdentifier"),
            team: said("teamIdentifier"),
            serial: said("serialNumber"),
            signed_at: signed_at.map(|at| at.to_string()).unwrap_or_default(),
            test: facts.test,
        }),
        issues: Vec::new(),
    })
}

/// The files of a pass folder that go into a pass, byte for byte: without what is ours, a tool's or
/// the system's.
pub fn as_it_is(folder: &Files) -> Files {
    let stays = |path: &str| {
        path != layout::SETTINGS
            && path != layout::TOOLING
            && !path.starts_with(layout::SETTINGS_FOLDER)
            && !layout::is_hidden(path)
    };
    let files = folder.iter().filter(|(path, _)| stays(path));
    files
        .map(|(path, bytes)| (path.clone(), bytes.clone()))
        .collect()
}

/// That a pass, as it stands, is for the certificate that is to sign it.
///
/// # Errors
/// Pass type or team differ.
pub fn same_signer(pass: &Package, signer: &Certificate) -> Result<()> {
    identify(&mut pass.pass.clone(), &Fill::default(), Some(signer))
}

/// Fills both identifiers where the design leaves them empty.
fn identify(pass: &mut Value, fill: &Fill, signer: Option<&Certificate>) -> Result<()> {
    let of = |part: fn(&Certificate) -> Option<String>| signer.and_then(part);
    settle(
        pass,
        "passTypeIdentifier",
        fill.pass_type.as_deref(),
        of(Certificate::pass_type),
    )
    .map_err(|(who, design, identity)| Error::PassTypeDiffers {
        who,
        design,
        identity,
    })?;
    settle(
        pass,
        "teamIdentifier",
        fill.team.as_deref(),
        of(Certificate::team),
    )
    .map_err(|(who, design, identity)| Error::TeamDiffers {
        who,
        design,
        identity,
    })
}

/// Fills an identifier that the design leaves empty; who says it and both sides where they differ.
fn settle(
    pass: &mut Value,
    key: &str,
    given: Option<&str>,
    identity: Option<String>,
) -> Result<(), (String, String, String)> {
    let own = text(pass, key);
    let who = if own.is_some() { "design" } else { "call" };
    let design = own.or_else(|| given.map(str::to_owned));
    match (design, identity) {
        (Some(design), Some(identity)) if design != identity => {
            Err((who.to_owned(), design, identity))
        }
        (Some(known), _) | (None, Some(known)) => {
            if text(pass, key).is_none() {
                set(pass, key, &known);
            }
            Ok(())
        }
        (None, None) => Ok(()),
    }
}

fn text(pass: &Value, key: &str) -> Option<String> {
    pass.get(key)
        .and_then(Value::as_str)
        .filter(|text| !text.is_empty())
        .map(str::to_owned)
}

fn set(pass: &mut Value, key: &str, text: &str) {
    if let Some(pass) = pass.as_object_mut() {
        pass.set(key, Value::from(text));
    }
}
