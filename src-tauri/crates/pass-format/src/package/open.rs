//! Opening whatever people bring: passes, bundles, designs, as folders and as archives.

use super::facts::{ArchiveFacts, ArchiveProblem, Facts, Source};
use super::{Bytes, Files, Package, archive, layout, limits};
use crate::json::Text;
use crate::strings;
use std::collections::BTreeMap;

/// What is to be opened.
#[derive(Clone, Debug)]
pub enum Raw<'a> {
    /// A file, which should be an archive.
    Archive(&'a [u8]),
    /// A folder's files by path, with `/`.
    Folder(Files),
}

/// What was opened.
#[derive(Clone, Debug)]
pub struct Opened {
    /// What it came as.
    pub source: Source,
    /// Every file byte for byte, also those that are not used; without a wrapping folder. Empty
    /// where the archive was refused.
    pub original: Files,
    /// The pass. Of a bundle only the files that are no passes; empty where the archive was refused.
    pub package: Package,
    /// The JSON files that are known, by path, as text.
    pub texts: BTreeMap<String, Text>,
    /// What was odd, and why nothing was opened.
    pub facts: Facts,
    /// The passes of a bundle by their names, each to be opened as an archive.
    pub passes: Vec<(String, Bytes)>,
}

/// Opens an archive or a folder; the extension of `name` helps to tell what it is.
///
/// Never fails: a refused archive has its reasons in `facts.archive.refusals` and nothing else, and
/// a file that cannot be read has its finding in `facts.text`. A design without a `pass.json` has a
/// pass of `Null`.
pub fn open(name: &str, raw: Raw<'_>) -> Opened {
    let extension = name
        .rsplit_once('.')
        .map(|(_, end)| end.to_ascii_lowercase());
    let extension = extension.unwrap_or_default();
    let (files, archive) = match raw {
        Raw::Folder(files) => (files, ArchiveFacts::default()),
        Raw::Archive(bytes) => match read(&extension, bytes) {
            Ok((files, facts)) => (files, facts),
            Err(facts) => return refused(&extension, facts),
        },
    };
    let is_archive = archive.size > 0;
    let mut facts = Facts {
        archive,
        ..Facts::default()
    };
    let files = if is_archive {
        unwrap(files, &mut facts.archive)
    } else {
        files
    };
    let names = layout::names(&files);
    let source = source(&extension, &names, is_archive);
    facts.source = Some(source);
    if source == Source::Bundle {
        return bundle(files, facts);
    }
    note_names(&files, &names, &mut facts.archive);
    let mut opened = Opened {
        source,
        original: files,
        package: Package::default(),
        texts: BTreeMap::new(),
        facts,
        passes: Vec::new(),
    };
    for (path, actual) in names {
        opened.take(path, &actual);
    }
    opened
}

fn read(extension: &str, bytes: &[u8]) -> Result<(Files, ArchiveFacts), ArchiveFacts> {
    match extension {
        "pkpasses" => archive::read_up_to(bytes, limits::BUNDLE_BYTES),
        _ => archive::read(bytes),
    }
}

fn refused(extension: &str, archive: ArchiveFacts) -> Opened {
    let source = match extension {
        "pkpasses" => Source::Bundle,
        "pkpasstemplate" | "pass" | "raw" => Source::Design,
        _ => Source::Pass,
    };
    Opened {
        source,
        original: Files::new(),
        package: Package::default(),
        texts: BTreeMap::new(),
        facts: Facts {
            source: Some(source),
            archive,
            ..Facts::default()
        },
        passes: Vec::new(),
    }
}

/// Takes the one folder away that a pass or design was packed in.
fn unwrap(files: Files, facts: &mut ArchiveFacts) -> Files {
    let visible = || files.keys().filter(|path| !layout::is_hidden(path));
    let Some(folder) = visible()
        .next()
        .and_then(|path| path.split_once('/'))
        .map(|(top, _)| top)
    else {
        return files;
    };
    let folder = format!("{folder}/");
    let holds_pass = |path: &String| path[folder.len()..].eq_ignore_ascii_case(layout::PASS);
    if !visible().all(|path| path.starts_with(&folder)) || !visible().any(holds_pass) {
        return files;
    }
    facts.note(ArchiveProblem::WrappingFolder, &folder, "");
    // What lies beside the folder, hidden, keeps its name; the same name inside keeps its folder.
    let beside = |bare: &str| files.contains_key(bare);
    let bare = |path: &String| match path.strip_prefix(&folder) {
        Some(bare) if !beside(bare) => bare.to_owned(),
        _ => path.clone(),
    };
    files
        .iter()
        .map(|(path, bytes)| (bare(path), bytes.clone()))
        .collect()
}

fn source(extension: &str, names: &BTreeMap<String, String>, is_archive: bool) -> Source {
    let has = |path: &str| names.contains_key(path);
    let holds_passes = || names.keys().any(|path| is_pass(path));
    match extension {
        "pkpasses" if is_archive => Source::Bundle,
        _ if is_archive && !has(layout::PASS) && holds_passes() => Source::Bundle,
        "pkpass" => Source::Pass,
        "pkpasstemplate" | "pass" | "raw" => Source::Design,
        _ if is_archive && (has(layout::SIGNATURE) || has(layout::MANIFEST)) => Source::Pass,
        _ => Source::Design,
    }
}

fn is_pass(path: &str) -> bool {
    path.to_ascii_lowercase().ends_with(".pkpass") && !layout::is_hidden(path)
}

fn bundle(files: Files, mut facts: Facts) -> Opened {
    let (passes, others): (Files, Files) = files
        .clone()
        .into_iter()
        .partition(|(path, _)| is_pass(path));
    if passes.len() > limits::BUNDLE_PASSES {
        let detail = format!("{} passes, at most {}", passes.len(), limits::BUNDLE_PASSES);
        facts
            .archive
            .refuse(ArchiveProblem::TooManyEntries, "", detail);
        return refused("pkpasses", facts.archive);
    }
    Opened {
        source: Source::Bundle,
        original: files,
        package: Package {
            files: others,
            ..Package::default()
        },
        texts: BTreeMap::new(),
        facts,
        passes: passes.into_iter().collect(),
    }
}

/// Notes the files that are kept but not used, and those that are used under another name.
fn note_names(files: &Files, names: &BTreeMap<String, String>, facts: &mut ArchiveFacts) {
    for (path, actual) in names {
        if layout::is_hidden(path) {
            facts.note(ArchiveProblem::HiddenFile, path, "");
        } else if layout::is_too_deep(path) {
            facts.note(ArchiveProblem::DeepFolder, path, "");
        } else if path != actual {
            facts.note(ArchiveProblem::WrongCase, actual, path);
        }
        let is_archive = files
            .get(actual)
            .is_some_and(|bytes| bytes.starts_with(b"PK\x03\x04"));
        if is_archive {
            facts.note(ArchiveProblem::NestedArchive, path, "");
        }
    }
}

impl Opened {
    /// Puts a file where it belongs in the package.
    fn take(&mut self, path: String, actual: &str) {
        let Some(bytes) = self.original.get(actual).cloned() else {
            return;
        };
        if let Some((language, layout::STRINGS)) = layout::in_language(&path) {
            let (table, findings) = strings::file::read(&path, &bytes);
            self.facts.text.extend(findings);
            self.package.strings.insert(language.to_owned(), table);
            return;
        }
        if is_json(&path) {
            let text = Text::read(&path, &bytes);
            self.facts.text.extend(text.findings.iter().cloned());
            if path == layout::PASS {
                self.package.pass = text.value.clone();
            }
            self.texts.insert(path.clone(), text);
        }
        if path != layout::PASS && path != layout::SETTINGS {
            self.package.files.insert(path, bytes);
        }
    }
}

fn is_json(path: &str) -> bool {
    [
        layout::PASS,
        layout::MANIFEST,
        layout::PERSONALIZATION,
        layout::SETTINGS,
    ]
    .contains(&path)
}
