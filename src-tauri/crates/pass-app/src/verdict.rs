//! Who signed a pass, and whether it holds.

use crate::error::{Error, Result};
use crate::load::{Loaded, bounded, load};
use crate::paths::name_of;
use jiff::Timestamp;
use pass_format::package::facts::{CertificateFacts, Source};
use pass_format::package::{Opened, Raw, open};
use pass_lint::{Issue, Severity};
use pass_sign::{Certificate, Trust};
use serde::Serialize;
use std::path::{Path, PathBuf};

/// What verifying one pass found.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Verdict {
    /// The pass; of a bundle with the entry.
    pub path: String,
    /// Archive, manifest, signature, chain and identifiers all hold.
    pub valid: bool,
    /// The chain ends at a root that was trusted by name, not at Apple's.
    pub test: bool,
    /// Who signed.
    pub signer: Option<CertificateFacts>,
    /// When, RFC 3339.
    pub signed_at: Option<String>,
    /// The signature's digest.
    pub digest: Option<String>,
    /// Everything that is wrong or odd.
    pub problems: Vec<Problem>,
}

/// One thing that is wrong or odd with a signature or its archive.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Problem {
    /// Its kind, such as `hash-mismatch`.
    pub kind: String,
    /// Where.
    pub place: String,
    /// What it is, in words.
    pub message: String,
    /// Wallet refuses the pass for it.
    pub refused: bool,
}

/// Apple's roots, and those of these files (PEM or DER).
pub fn trust(files: &[PathBuf]) -> Result<Trust> {
    const LARGEST: u64 = 1 << 20;
    files.iter().try_fold(Trust::apple(), |trust, path| {
        let bytes = bounded(path, LARGEST)?;
        let certificate = root(&bytes).ok_or_else(|| Error::BadCertificate {
            path: path.display().to_string(),
        })?;
        Ok(trust.with(certificate))
    })
}

/// A certificate in DER, or the first one in PEM.
fn root(bytes: &[u8]) -> Option<Certificate> {
    Certificate::from_der(bytes).or_else(|| Certificate::from_pem(bytes))
}

/// Verifies a pass, or each pass of a bundle.
pub fn verify(path: &Path, trust: &Trust, now: Timestamp) -> Result<Vec<Verdict>> {
    let loaded = load(path)?;
    let name = path.display().to_string();
    if loaded.opened.source != Source::Bundle || loaded.opened.passes.is_empty() {
        return Ok(vec![judge(name, &loaded.opened, trust, now)]);
    }
    let Loaded { opened, .. } = loaded;
    Ok(opened
        .passes
        .iter()
        .map(|(entry, bytes)| {
            let pass = open(&name_of(Path::new(entry)), Raw::Archive(bytes));
            judge(format!("{name}/{entry}"), &pass, trust, now)
        })
        .collect())
}

fn judge(path: String, opened: &Opened, trust: &Trust, now: Timestamp) -> Verdict {
    let archive = |issue: Issue| Problem {
        kind: issue.code,
        place: issue.place.to_string(),
        message: issue.message,
        refused: issue.severity == Severity::Error,
    };
    let mut problems: Vec<Problem> = crate::judge::archive(opened)
        .into_iter()
        .map(archive)
        .collect();
    if opened.facts.archive.refused() {
        return Verdict {
            path,
            valid: false,
            test: false,
            signer: None,
            signed_at: None,
            digest: None,
            problems,
        };
    }
    let facts = pass_sign::verify(&opened.original, trust, now);
    let problem = |found: &pass_format::package::facts::SignatureFinding| Problem {
        kind: serde_json::to_value(found.kind)
            .ok()
            .and_then(|kind| kind.as_str().map(str::to_owned))
            .unwrap_or_default(),
        place: found.place.to_string(),
        message: pass_sign::sentence(found),
        refused: found.kind.refused(),
    };
    let packed_well = !problems.iter().any(|problem| problem.refused);
    problems.extend(facts.problems.iter().map(problem));
    Verdict {
        path,
        valid: packed_well && facts.valid(),
        test: facts.test,
        signed_at: facts
            .signed_at
            .and_then(|at| Timestamp::from_millisecond(at).ok())
            .map(|at| at.to_string()),
        problems,
        signer: facts.signer,
        digest: facts.digest,
    }
}
