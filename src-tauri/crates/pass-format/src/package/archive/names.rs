//! Names of entries: what they are in text, whether they are safe, whether two mean one file.

use super::directory::{EXTRA_UNICODE_PATH, Entry, FLAG_UTF8, extra};
use crate::package::facts::{ArchiveFacts, ArchiveProblem};
use crate::package::limits;
use std::collections::BTreeMap;
use unicode_normalization::UnicodeNormalization;

/// The upper half of code page 437, in which names without the UTF-8 flag are written (APPNOTE,
/// appendix D).
const CODE_PAGE_437: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐\
    └┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{a0}";

/// The name as in the archive.
///
/// Without the UTF-8 flag a name is in code page 437 by the letter of the format, but UTF-8 from
/// much-used tools; what is valid UTF-8 is read so, with a finding in either case.
pub(super) fn name(raw: &[u8], flags: u16, fields: &[u8], facts: &mut ArchiveFacts) -> String {
    let name = match std::str::from_utf8(raw) {
        Ok(name) => {
            if flags & FLAG_UTF8 == 0 && !name.is_ascii() {
                facts.note(ArchiveProblem::NameEncoding, name, "UTF-8");
            }
            name.to_owned()
        }
        Err(_) if flags & FLAG_UTF8 != 0 => {
            let name = String::from_utf8_lossy(raw).into_owned();
            facts.refuse(ArchiveProblem::NameNotUnicode, &name, "");
            name
        }
        Err(_) => {
            let name: String = raw
                .iter()
                .filter_map(|byte| from_code_page_437(*byte))
                .collect();
            facts.note(ArchiveProblem::NameEncoding, &name, "CP 437");
            name
        }
    };
    if let Some(other) = unicode_path(fields).filter(|other| *other != name.as_bytes()) {
        let other = String::from_utf8_lossy(other);
        facts.refuse(ArchiveProblem::UnicodePathDisagrees, &name, other);
    }
    name
}

fn from_code_page_437(byte: u8) -> Option<char> {
    match byte {
        0..0x80 => Some(char::from(byte)),
        _ => CODE_PAGE_437.chars().nth(usize::from(byte - 0x80)),
    }
}

/// The second name that an Info-ZIP field gives, behind a version and a checksum.
pub(super) fn unicode_path(fields: &[u8]) -> Option<&[u8]> {
    extra(fields)
        .find(|(id, _)| *id == EXTRA_UNICODE_PATH)
        .map(|(_, data)| data.get(5..).unwrap_or(&[]))
}

/// The name with `/`, judged; a folder's still ends in one.
pub(super) fn path(name: &str, facts: &mut ArchiveFacts) -> String {
    let path = name.replace('\\', "/");
    if let Some(problem) = problem(&path) {
        facts.refuse(problem, name, "");
    } else if path != name {
        facts.note(ArchiveProblem::Backslash, name, "");
    }
    path
}

/// Why a path is not safe to have.
fn problem(path: &str) -> Option<ArchiveProblem> {
    let path = match path.strip_suffix('/') {
        Some(folder) if !folder.is_empty() => folder,
        _ => path,
    };
    if path.is_empty() {
        return Some(ArchiveProblem::EmptyName);
    }
    if path.len() > limits::NAME_BYTES {
        return Some(ArchiveProblem::NameTooLong);
    }
    if path.chars().any(|c| c.is_control() || turns_direction(c)) {
        return Some(ArchiveProblem::ControlCharacter);
    }
    let drive = |path: &[u8]| matches!(path, [letter, b':', ..] if letter.is_ascii_alphabetic());
    if path.starts_with('/') || drive(path.as_bytes()) {
        return Some(ArchiveProblem::AbsolutePath);
    }
    if path.split('/').count() > limits::FOLDERS + 1 {
        return Some(ArchiveProblem::TooDeep);
    }
    path.split('/').find_map(|part| match part {
        "" => Some(ArchiveProblem::EmptyName),
        ".." => Some(ArchiveProblem::ParentPath),
        _ if part.ends_with(['.', ' ']) => Some(ArchiveProblem::TrailingDotOrSpace),
        _ if part.contains(':') => Some(ArchiveProblem::ForbiddenCharacter),
        _ if is_device(part) => Some(ArchiveProblem::DeviceName),
        _ => None,
    })
}

/// Marks that make a name look like another: `fdp.exe` for `exe.pdf`.
fn turns_direction(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Names that Windows gives to devices, in every folder and with any extension.
fn is_device(part: &str) -> bool {
    let stem = part
        .split('.')
        .next()
        .unwrap_or(part)
        .trim_end()
        .to_ascii_uppercase();
    let numbered = |with: &str| {
        let number = stem
            .strip_prefix(with)
            .map(|rest| rest.chars().collect::<Vec<char>>());
        matches!(number.as_deref(), Some(['0'..='9' | '¹' | '²' | '³']))
    };
    matches!(
        stem.as_str(),
        "CON" | "PRN" | "AUX" | "NUL" | "CONIN$" | "CONOUT$"
    ) || numbered("COM")
        || numbered("LPT")
}

/// Refuses names that some systems take for one: equal but for case or composition, a file that is
/// another's folder. The very same name twice is judged by the bytes, later.
pub(super) fn compare(entries: &[Entry], facts: &mut ArchiveFacts) {
    // Folded path → the spelling met first, and whether it is a folder.
    let mut met: BTreeMap<String, (&str, bool)> = BTreeMap::new();
    for entry in entries {
        let whole = std::iter::once((entry.path.as_str(), entry.folder));
        let folders = entry
            .path
            .match_indices('/')
            .map(|(at, _)| (&entry.path[..at], true));
        for (path, folder) in folders.chain(whole) {
            let first = *met.entry(fold(path)).or_insert((path, folder));
            if first != (path, folder) {
                facts.refuse(ArchiveProblem::NamesCollide, &entry.name, first.0);
                break;
            }
        }
    }
}

/// A name without what file systems overlook.
fn fold(name: &str) -> String {
    name.nfd()
        .flat_map(char::to_uppercase)
        .flat_map(char::to_lowercase)
        .nfc()
        .collect()
}
