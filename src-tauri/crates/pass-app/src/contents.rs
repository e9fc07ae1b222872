//! What is in a pass, without judging it.

use crate::judge;
use crate::load::Loaded;
use pass_format::images::png;
use pass_format::json::Value;
use pass_format::package::facts::Source;
use pass_format::pass::PassView;
use pass_sign::Trust;
use serde::{Serialize, Serializer};

/// What is in a pass.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Contents {
    /// Where it lies.
    pub path: String,
    /// `pass`, `bundle` or `design`.
    pub source: &'static str,
    /// Why nothing was opened, or why there is no pass in it.
    pub problems: Vec<Problem>,
    /// Names and values, in the order in which people ask; an object in JSON.
    #[serde(serialize_with = "as_object")]
    pub facts: Vec<(&'static str, String)>,
    /// Of a bundle, its passes.
    pub passes: Vec<String>,
    /// Every file.
    pub files: Vec<File>,
}

/// Why there is no pass.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Problem {
    /// A rule's, or an error's.
    pub code: String,
    /// Where; empty for the whole.
    pub place: String,
    /// What it is, in words.
    pub message: String,
}

/// A file of a pass.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct File {
    /// Its path.
    pub path: String,
    /// Bytes.
    pub size: usize,
    /// Width and height of a PNG.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pixels: Option<(u32, u32)>,
}

/// Looks into what was loaded.
pub fn contents(loaded: &Loaded) -> Contents {
    let opened = &loaded.opened;
    let pass = &opened.package.pass;
    let mut facts = Vec::new();
    let mut tell = |name, value: Option<String>| {
        facts.extend(
            value
                .filter(|value| !value.is_empty())
                .map(|value| (name, value)),
        );
    };
    let text = |key| pass.get(key).and_then(Value::as_str).map(str::to_owned);
    tell(
        "style",
        PassView::of(pass)
            .style()
            .map(|style| style.key().to_owned()),
    );
    tell("passType", text("passTypeIdentifier"));
    tell("team", text("teamIdentifier"));
    tell("serialNumber", text("serialNumber"));
    tell("organisation", text("organizationName"));
    tell("description", text("description"));
    tell("webService", text("webServiceURL"));
    let languages: Vec<&str> = opened.package.strings.keys().map(String::as_str).collect();
    tell("languages", Some(languages.join(", ")));
    if opened.source == Source::Pass && opened.facts.archive.refusals.is_empty() {
        // Only to read who signed; whether it holds is `verify`'s to say.
        let signed = pass_sign::verify(
            &opened.original,
            &Trust::apple(),
            jiff::Timestamp::UNIX_EPOCH,
        );
        tell("signedBy", signed.signer.map(|signer| signer.name));
        let at = signed
            .signed_at
            .and_then(|at| jiff::Timestamp::from_millisecond(at).ok());
        tell("signedAt", at.map(|at| at.to_string()));
    }
    Contents {
        path: loaded.path.display().to_string(),
        source: match opened.source {
            Source::Pass => "pass",
            Source::Bundle => "bundle",
            Source::Design => "design",
        },
        problems: problems(loaded),
        facts,
        passes: opened.passes.iter().map(|(name, _)| name.clone()).collect(),
        files: opened
            .original
            .iter()
            .map(|(path, bytes)| File {
                path: path.clone(),
                size: bytes.len(),
                pixels: png::facts(bytes).map(|facts| (facts.width, facts.height)),
            })
            .collect(),
    }
}

fn problems(loaded: &Loaded) -> Vec<Problem> {
    let refusals = judge::refusals(&loaded.opened);
    let refused = refusals.into_iter().map(|issue| Problem {
        code: issue.code,
        place: issue.place.to_string(),
        message: issue.message,
    });
    let refused: Vec<Problem> = refused.collect();
    if !refused.is_empty() || loaded.opened.source == Source::Bundle {
        return refused;
    }
    let unusable = loaded.usable().err().map(|error| Problem {
        code: error.code().to_owned(),
        place: String::new(),
        message: error.to_string(),
    });
    unusable.into_iter().collect()
}

fn as_object<S: Serializer>(
    facts: &[(&'static str, String)],
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serializer.collect_map(facts.iter().map(|(name, value)| (name, value)))
}
