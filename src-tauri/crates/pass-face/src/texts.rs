//! The texts of a pass in the language of the phone.

use pass_format::package::Package;
use pass_format::strings::StringTable;

/// What a phone in some language finds in a pass: the folder that fits, and its strings.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Texts<'p> {
    /// The language of the folder; `None` where none fits.
    pub language: Option<&'p str>,
    strings: Option<&'p StringTable>,
}

impl<'p> Texts<'p> {
    pub(crate) fn of(package: &'p Package, locale: &str) -> Texts<'p> {
        let folders = || {
            let of_files = package
                .files
                .keys()
                .filter_map(|path| path.split_once(".lproj/"));
            package
                .strings
                .keys()
                .map(String::as_str)
                .chain(of_files.map(|(language, _)| language))
        };
        let language = fitting(locale)
            .into_iter()
            .find_map(|wanted| folders().find(|folder| same_language(folder, &wanted)));
        Texts {
            language,
            strings: language.and_then(|language| package.strings.get(language)),
        }
    }

    /// The text for what stands in `pass.json`: the whole string is the key.
    pub(crate) fn text<'t>(&self, written: &'t str) -> &'t str
    where
        'p: 't,
    {
        self.strings
            .and_then(|strings| strings.get(written))
            .unwrap_or(written)
    }
}

/// The tags of folders that serve a language, from the best to the least: `zh-Hant-TW`, `zh-Hant`,
/// `zh`. Chinese without a script has that of its region.
fn fitting(locale: &str) -> Vec<String> {
    let tag = locale.replace('_', "-");
    let tag = tag.split("-u-").next().unwrap_or_default();
    let mut parts: Vec<&str> = tag.split('-').filter(|part| !part.is_empty()).collect();
    let mut tags = vec![parts.join("-")];
    if parts
        .first()
        .is_some_and(|language| language.eq_ignore_ascii_case("zh"))
    {
        let region = parts.get(1).filter(|part| part.len() == 2);
        match region.map(|region| region.to_ascii_uppercase()).as_deref() {
            Some("TW" | "HK" | "MO") => tags.push("zh-Hant".to_owned()),
            Some(_) => tags.push("zh-Hans".to_owned()),
            None if parts.len() == 1 => tags.push("zh-Hans".to_owned()),
            None => {}
        }
    }
    while parts.len() > 1 {
        parts.pop();
        tags.push(parts.join("-"));
    }
    tags
}

fn same_language(folder: &str, wanted: &str) -> bool {
    folder.len() == wanted.len()
        && folder
            .bytes()
            .zip(wanted.bytes())
            .all(|(a, b)| a.eq_ignore_ascii_case(&b) || (a == b'_' && b == b'-'))
}
