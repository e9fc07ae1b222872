//! Language tags and the folders that are named after them.

/// The tag that a folder's name (without `.lproj`) means, such as `fr-CA` for the old `fr_CA`;
/// `None` where the name is no language tag.
pub fn tag(folder: &str) -> Option<String> {
    let tag = folder.replace('_', "-");
    let mut parts = tag.split('-');
    let language = parts.next()?;
    if !matches!(language.len(), 2 | 3) || !language.bytes().all(|b| b.is_ascii_lowercase()) {
        return None;
    }
    let mut rest = parts.peekable();
    rest.next_if(|part| is_script(part));
    rest.next_if(|part| is_region(part));
    rest.next().is_none().then_some(tag)
}

/// The folder that a phone with this language takes: the one of its region, then the one of its
/// script and language, then the one of its language; `None` where it shows the texts of
/// `pass.json`. A wish without a region takes any region of the language.
pub fn best<'a>(
    folders: impl IntoIterator<Item = &'a str> + Clone,
    wanted: &str,
) -> Option<&'a str> {
    let wanted = Wanted::of(wanted);
    let find = |tag: &str| {
        let same = |folder: &&str| folder.replace('_', "-").eq_ignore_ascii_case(tag);
        folders.clone().into_iter().find(same)
    };
    let chain = wanted.chain();
    chain.iter().find_map(|tag| find(tag)).or_else(|| {
        let of_language = |folder: &&str| {
            let other = Wanted::of(folder);
            other.language == wanted.language && other.script() == wanted.script()
        };
        let regions = folders.clone().into_iter().filter(of_language);
        wanted.region.is_none().then(|| regions.min()).flatten()
    })
}

/// A phone's language, taken apart.
struct Wanted {
    language: String,
    script: Option<String>,
    region: Option<String>,
}

impl Wanted {
    fn of(tag: &str) -> Wanted {
        let mut parts = tag.split(['-', '_']);
        let language = parts.next().unwrap_or_default().to_ascii_lowercase();
        let mut rest = parts.peekable();
        let script = rest.next_if(|part| part.len() == 4).map(str::to_owned);
        let region = rest.next().map(str::to_ascii_uppercase);
        Wanted {
            language,
            script,
            region,
        }
    }

    /// The script where it makes a difference: Chinese is written in two.
    fn script(&self) -> Option<&str> {
        if self.language != "zh" {
            return self.script.as_deref();
        }
        let region = self.region.as_deref();
        let usual = if matches!(region, Some("TW" | "HK" | "MO")) {
            "Hant"
        } else {
            "Hans"
        };
        Some(self.script.as_deref().unwrap_or(usual))
    }

    /// Tags from the narrowest to the widest.
    fn chain(&self) -> Vec<String> {
        let Wanted {
            language, region, ..
        } = self;
        let mut tags = Vec::new();
        if let Some(script) = self.script() {
            tags.extend(
                region
                    .as_ref()
                    .map(|region| format!("{language}-{script}-{region}")),
            );
        }
        tags.extend(region.as_ref().map(|region| format!("{language}-{region}")));
        tags.extend(self.script().map(|script| format!("{language}-{script}")));
        tags.push(language.clone());
        tags
    }
}

fn is_script(part: &str) -> bool {
    let mut bytes = part.bytes();
    part.len() == 4
        && bytes.next().is_some_and(|byte| byte.is_ascii_uppercase())
        && bytes.all(|byte| byte.is_ascii_lowercase())
}

fn is_region(part: &str) -> bool {
    let letters = part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_uppercase());
    letters || (part.len() == 3 && part.bytes().all(|byte| byte.is_ascii_digit()))
}
