//! Whatever holds a pass, from a path: folder or file, design, pass or bundle.

use crate::disk::folder;
use crate::error::{Error, Result};
use crate::judge;
use crate::paths::name_of;
use pass_format::json::Value;
use pass_format::package::facts::{Source, TextFinding, TextProblem};
use pass_format::package::{Opened, Raw, layout, limits, open};
use std::fs;
use std::path::{Path, PathBuf};

/// What lies at a path.
pub struct Loaded {
    /// Its name: the last part of the path, or the entry of a bundle.
    pub name: String,
    /// Where it lies; for a `pass.json` its folder.
    pub path: PathBuf,
    /// It is a folder, so a save can replace it.
    pub is_folder: bool,
    /// What the reader made of it.
    pub opened: Opened,
}

/// Reads a path. A broken or hostile archive is no error here: its facts say what is wrong.
///
/// # Errors
/// There is nothing, it cannot be read, or a folder holds what no pass has.
pub fn load(path: &Path) -> Result<Loaded> {
    let failed = |error: std::io::Error| Error::io(path, "read", &error);
    // A folder that a crash left half replaced has its name back only after this.
    if !path.exists() {
        folder::recover(path)?;
    }
    let meta = fs::metadata(path).map_err(failed)?;
    let name = name_of(path);
    if meta.is_dir() {
        // What a link leads to is what is replaced by a save.
        let real = fs::canonicalize(path).map_err(failed)?;
        let opened = open(&name, Raw::Folder(folder::read(&real)?));
        return Ok(Loaded {
            name,
            path: path.to_owned(),
            is_folder: true,
            opened,
        });
    }
    match path.parent() {
        Some(folder) if name == layout::PASS => match folder.as_os_str().is_empty() {
            true => load(Path::new(".")),
            false => load(folder),
        },
        _ => {
            let opened = open(&name, Raw::Archive(&bounded(path, limits::BUNDLE_BYTES)?));
            Ok(Loaded {
                name,
                path: path.to_owned(),
                is_folder: false,
                opened,
            })
        }
    }
}

/// A file's bytes, never more than a little beyond a limit: the reader says then that it is too large.
pub fn bounded(path: &Path, limit: u64) -> Result<Vec<u8>> {
    use std::io::Read;
    let mut bytes = Vec::new();
    fs::File::open(path)
        .and_then(|file| file.take(limit + 1).read_to_end(&mut bytes))
        .map_err(|error| Error::io(path, "read", &error))?;
    Ok(bytes)
}

/// What there is to be judged at a path: itself, or in any other folder every pass, bundle and
/// design.
///
/// # Errors
/// There is nothing, or a folder holds none.
pub fn find(path: &Path) -> Result<Vec<PathBuf>> {
    let failed = |error: std::io::Error| Error::io(path, "read", &error);
    if !path.exists() {
        folder::recover(path)?;
    }
    if !fs::metadata(path).map_err(failed)?.is_dir() || is_design(path) {
        return Ok(vec![path.to_owned()]);
    }
    let mut found = Vec::new();
    let mut waiting = vec![path.to_owned()];
    while let Some(at) = waiting.pop() {
        for entry in fs::read_dir(&at)
            .map_err(|error| Error::io(&at, "read", &error))?
            .flatten()
        {
            let path = entry.path();
            let is_archive = ENDINGS.iter().any(|ending| has_ending(&path, ending));
            match entry.file_type() {
                Ok(kind) if kind.is_dir() && is_design(&path) => found.push(path),
                Ok(kind) if kind.is_dir() => waiting.push(path),
                Ok(kind) if kind.is_file() && is_archive => found.push(path),
                _ => {}
            }
        }
    }
    found.sort();
    match found.is_empty() {
        true => Err(Error::NotAPass {
            path: path.display().to_string(),
        }),
        false => Ok(found),
    }
}

/// Endings of passes, bundles and designs.
const ENDINGS: [&str; 5] = ["pkpass", "pkpasses", "pkpasstemplate", "pass", "raw"];

fn is_design(folder: &Path) -> bool {
    folder.join(layout::PASS).exists()
        || ENDINGS[2..].iter().any(|ending| has_ending(folder, ending))
}

fn has_ending(path: &Path, ending: &str) -> bool {
    path.extension()
        .is_some_and(|end| end.eq_ignore_ascii_case(ending))
}

impl Loaded {
    /// The value of `passwright.json`, `Null` where there is none.
    pub fn settings(&self) -> &Value {
        self.opened
            .texts
            .get(layout::SETTINGS)
            .map_or(&Value::Null, |text| &text.value)
    }

    /// Itself, or the passes of a bundle: the one of this name, else all.
    ///
    /// # Errors
    /// The bundle has no such pass.
    pub fn passes(self, entry: Option<&str>) -> Result<Vec<Loaded>> {
        if self.opened.source != Source::Bundle || self.opened.facts.archive.refused() {
            return Ok(vec![self]);
        }
        let path = &self.path;
        let wanted = self
            .opened
            .passes
            .iter()
            .filter(|(name, _)| entry.is_none_or(|entry| name == entry));
        let passes: Vec<Loaded> = wanted
            .map(|(name, bytes)| Loaded {
                name: name_of(Path::new(name)),
                opened: open(name, Raw::Archive(bytes)),
                path: path.clone(),
                is_folder: false,
            })
            .collect();
        match passes.is_empty() {
            true => Err(Error::NoSuchEntry {
                path: path.display().to_string(),
                entry: entry.unwrap_or_default().to_owned(),
            }),
            false => Ok(passes),
        }
    }

    /// The one pass that is meant; of a bundle with several it has to be said.
    ///
    /// # Errors
    /// The bundle has several, or no such pass.
    pub fn one(self, entry: Option<&str>) -> Result<Loaded> {
        let path = self.path.display().to_string();
        let mut passes = self.passes(entry)?;
        match (passes.pop(), passes.is_empty()) {
            (Some(pass), true) => Ok(pass),
            (last, _) => {
                passes.extend(last);
                let names: Vec<&str> = passes.iter().map(|pass| pass.name.as_str()).collect();
                Err(Error::SeveralPasses {
                    path,
                    names: names.join(", "),
                })
            }
        }
    }

    /// That there is a pass in it which can be edited, drawn and built.
    pub fn usable(&self) -> Result<()> {
        let path = self.path.display().to_string();
        if let Some(issue) = judge::refusals(&self.opened).into_iter().next() {
            let entry = issue.place.to_string();
            return Err(Error::Refused {
                path,
                entry,
                detail: issue.message,
            });
        }
        let pass_unreadable = |finding: &&TextFinding| {
            let unread = [
                TextProblem::Syntax,
                TextProblem::TooDeep,
                TextProblem::TooLarge,
            ];
            unread.contains(&finding.kind) && finding.place.path == layout::PASS
        };
        match self.opened.package.pass {
            Value::Object(_) => Ok(()),
            Value::Null => match self.opened.facts.text.iter().find(pass_unreadable) {
                Some(finding) => Err(Error::Unreadable {
                    path: layout::PASS.to_owned(),
                    line: finding.line.to_string(),
                    column: finding.column.to_string(),
                    detail: match finding.kind {
                        TextProblem::TooDeep => {
                            format!("it is nested deeper than {} levels", finding.detail)
                        }
                        TextProblem::TooLarge => {
                            format!("{} bytes are too many", finding.detail)
                        }
                        _ => finding.detail.clone(),
                    },
                }),
                None => Err(match self.opened.texts.contains_key(layout::PASS) {
                    true => Error::NoObject { path },
                    false => Error::NotAPass { path },
                }),
            },
            _ => Err(Error::NoObject { path }),
        }
    }
}
