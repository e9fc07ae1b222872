//! The texts of a pass in the language of the phone.

use pass_format::package::Package;
use pass_format::strings::{StringTable, locale};

/// What a phone in some language finds in a pass: the folder that fits, and its strings.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Texts<'p> {
    /// The language of the folder; `None` where none fits.
    pub language: Option<&'p str>,
    strings: Option<&'p StringTable>,
}

impl<'p> Texts<'p> {
    pub(crate) fn of(package: &'p Package, locale: &str) -> Texts<'p> {
        let files = package.files.keys();
        let of_files = files.filter_map(|path| Some(path.split_once(".lproj/")?.0));
        let folders = package.strings.keys().map(String::as_str).chain(of_files);
        let language = locale::best(folders, locale);
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
