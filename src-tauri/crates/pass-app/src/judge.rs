//! What is wrong with something that was read: facts of the reader and the verifier, and the rules.

use crate::error::Result;
use crate::load::{Loaded, load};
use jiff::Timestamp;
use pass_format::json::Value;
use pass_format::package::facts::{Facts, Source};
use pass_format::package::{Opened, Raw, layout, open};
use pass_format::place::Place;
use pass_lint::rule::Reads;
use pass_lint::{Bundle, BundleEntry, Context, Issue, RULES, Severity, Stage, Subject, lint};
use pass_sign::Trust;
use serde::Serialize;
use std::path::Path;

/// An issue, and where it stands in its file.
#[derive(Clone, Debug, Serialize)]
pub struct Found {
    /// What was found.
    #[serde(flatten)]
    pub issue: Issue,
    /// Line, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<u32>,
    /// Column in characters, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub column: Option<u32>,
    /// The line as it stands in the file.
    #[serde(skip)]
    pub excerpt: Option<String>,
}

/// Lints a pass, design or bundle as it lies on disk, its signature included where it has one.
pub fn judge(loaded: &Loaded, trust: &Trust, now: Timestamp) -> Vec<Issue> {
    judge_opened(&loaded.opened, trust, now)
}

/// Lints what lies at a path; of a bundle its passes too. Each by its name.
pub fn judge_path(path: &Path, now: Timestamp) -> Result<Vec<(String, Vec<Found>)>> {
    let loaded = load(path)?;
    let name = path.display().to_string();
    let mut all = vec![(name.clone(), located(&loaded.opened, now))];
    all.extend(loaded.opened.passes.iter().map(|(entry, bytes)| {
        (
            format!("{name}/{entry}"),
            located(&open(entry, Raw::Archive(bytes)), now),
        )
    }));
    Ok(all)
}

fn located(opened: &Opened, now: Timestamp) -> Vec<Found> {
    let issues = judge_opened(opened, &Trust::apple(), now);
    issues
        .into_iter()
        .map(|issue| {
            let at = said(&issue).or_else(|| location(opened, &issue.place));
            // Beside something that is missing, the line around it would explain nothing.
            let exact = at.filter(|(_, exact)| *exact);
            let excerpt = exact.and_then(|((line, _), _)| excerpt(opened, &issue.place.path, line));
            let at = at.map(|(at, _)| at);
            let (line, column) = at.unzip();
            Found {
                issue,
                line,
                column,
                excerpt,
            }
        })
        .collect()
}

/// Line and column that the sentence itself names: those of something that is no value of the file.
fn said(issue: &Issue) -> Option<((u32, u32), bool)> {
    let number = |name| issue.args.get(name)?.parse().ok();
    Some(((number("line")?, number("column")?), true))
}

/// Where a place stands, exactly or the nearest thing around it that is there.
fn location(opened: &Opened, place: &Place) -> Option<((u32, u32), bool)> {
    let text = opened.texts.get(&place.path)?;
    let whole = place.inner.as_deref()?;
    let mut pointer = whole;
    loop {
        if let Some(at) = text.location(pointer) {
            return Some((at, pointer == whole && !whole.is_empty()));
        }
        pointer = &pointer[..pointer.rfind('/')?];
    }
}

/// A line of a file, if it is short enough to be shown.
fn excerpt(opened: &Opened, path: &str, line: u32) -> Option<String> {
    const LONGEST: usize = 120;
    let text = std::str::from_utf8(opened.original.get(path)?).ok()?;
    let line = text
        .lines()
        .nth(usize::try_from(line).ok()?.checked_sub(1)?)?;
    (line.len() <= LONGEST).then(|| line.to_owned())
}

fn judge_opened(opened: &Opened, trust: &Trust, now: Timestamp) -> Vec<Issue> {
    let facts = facts(opened, trust, now);
    let bundle = (opened.source == Source::Bundle).then(|| bundle(opened, trust, now));
    let settings = opened
        .texts
        .get(layout::SETTINGS)
        .map_or(&Value::Null, |text| &text.value);
    let stage = match opened.source {
        Source::Pass => Stage::Package,
        Source::Bundle => Stage::Bundle,
        Source::Design => Stage::Design,
    };
    let subject = Subject {
        package: &opened.package,
        facts: &facts,
        stage,
        settings,
        bundle: bundle.as_ref(),
    };
    lint(&subject, &Context::at(now))
}

/// Why an archive was refused, in the rules' words; empty where it was opened.
pub fn refusals(opened: &Opened) -> Vec<Issue> {
    match opened.facts.archive.refused() {
        // What the rules say of an archive does not depend on the day.
        true => judge_opened(opened, &Trust::apple(), Timestamp::UNIX_EPOCH),
        false => Vec::new(),
    }
}

/// What is wrong with how a pass is packed, in the rules' words: all that Wallet refuses or warns of.
pub fn archive(opened: &Opened) -> Vec<Issue> {
    let about_archives = |issue: &Issue| {
        issue.severity != Severity::Advice
            && RULES
                .iter()
                .any(|rule| rule.reads == Reads::Archive && rule.code == issue.code)
    };
    judge_opened(opened, &Trust::apple(), Timestamp::UNIX_EPOCH)
        .into_iter()
        .filter(about_archives)
        .collect()
}

/// What reading found, and for a pass what verifying it finds.
pub fn facts(opened: &Opened, trust: &Trust, now: Timestamp) -> Facts {
    let mut facts = opened.facts.clone();
    if opened.source == Source::Pass && !facts.archive.refused() {
        facts.signature = Some(pass_sign::verify(&opened.original, trust, now));
    }
    facts
}

fn bundle(opened: &Opened, trust: &Trust, now: Timestamp) -> Bundle {
    let entry = |name: &String, is_pass| BundleEntry {
        name: name.clone(),
        is_pass,
        ..Default::default()
    };
    let passes = opened.passes.iter().map(|(name, bytes)| {
        let pass = open(name, Raw::Archive(bytes));
        let issues = judge_opened(&pass, trust, now);
        let text = |key| {
            pass.package
                .pass
                .get(key)
                .and_then(Value::as_str)
                .map(str::to_owned)
        };
        BundleEntry {
            identity: text("passTypeIdentifier").zip(text("serialNumber")),
            errors: issues
                .iter()
                .filter(|issue| issue.severity == Severity::Error)
                .count(),
            ..entry(name, pass.package.pass != Value::Null)
        }
    });
    let others = opened.package.files.keys().map(|name| entry(name, false));
    Bundle {
        size: opened.facts.archive.size,
        entries: passes.chain(others).collect(),
    }
}
