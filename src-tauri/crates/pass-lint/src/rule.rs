//! What a rule is, and everything a rule's file needs: `use crate::rule::*`.

use crate::context::Stage;
use pass_format::package::facts::ArchiveFacts;
use std::fmt::Display;

pub use crate::issue::{Edit, Severity};
pub use crate::report::Report;
pub use crate::reviewed::Reviewed;
pub use pass_format::json::{Number, Value};
pub use pass_format::pass::FieldView;
pub use pass_format::place::Place;

/// One check, with everything anyone wants to know about it. The head comment of its file is its
/// page for users.
#[derive(Debug)]
pub struct Rule {
    /// The id, `group-rest`; never reused. The file is `rules/group/rest.rs`.
    pub code: &'static str,
    /// How bad; where it depends, the worst, and the page says on what.
    pub severity: Severity,
    /// What it looks at.
    pub reads: Reads,
    /// The version that brought it.
    pub since: &'static str,
    /// Whether and how it can be mended.
    pub fix: Fixable,
    /// What the person with the phone sees.
    pub phone: &'static str,
    /// The text of the rule's own file, of which the head comment is the page.
    pub source: &'static str,
    /// Looks and reports.
    pub check: fn(&Reviewed, &mut Report),
}

/// What a rule looks at. Decides whether it runs at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reads {
    /// The archive as the reader found it; runs even where nothing was opened.
    Archive,
    /// Files of the pass and their text; not where the archive was refused.
    Files,
    /// The content of `pass.json`, in designs and packages; only where that is an object.
    Pass,
    /// The same, but only in a package: building a design adds or mends it.
    BuiltPass,
    /// What the verifier found; only where a signature was looked at.
    Signature,
    /// A `.pkpasses`.
    Bundle,
}

/// Whether and how an issue can be mended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fixable {
    /// By a person only.
    No,
    /// An edit is offered and shown first.
    Offered,
    /// There is one right answer.
    Safe,
    /// Building the pass again does it; there is nothing to edit.
    Rebuild,
}

impl Rule {
    /// Whether the rule has anything to look at.
    pub(crate) fn applies(&self, pass: &Reviewed) -> bool {
        let ArchiveFacts { refusals, .. } = &pass.facts.archive;
        let readable = refusals.is_empty() && pass.stage != Stage::Bundle;
        let content = readable && pass.pass.as_object().is_some();
        match self.reads {
            Reads::Archive => true,
            Reads::Files => readable,
            Reads::Pass => content,
            Reads::BuiltPass => content && pass.stage == Stage::Package,
            Reads::Signature => readable && pass.signature_facts().is_some(),
            Reads::Bundle => refusals.is_empty() && pass.stage == Stage::Bundle,
        }
    }

    /// The group: the id's first word.
    pub fn group(&self) -> &'static str {
        self.code
            .split_once('-')
            .map_or(self.code, |(group, _)| group)
    }
}

/// The one way in which Wallet refuses a pass, whatever the reason.
pub const REFUSED: &str = "The pass can't be added: Safari says that it can't download the file, \
                           Mail and Messages do nothing.";

/// A member or item of what stands at a place of `pass.json`.
pub fn inside(place: &Place, key: impl Display) -> Place {
    Place::pass(format!(
        "{}/{key}",
        place.pass_pointer().unwrap_or_default()
    ))
}

/// The edit that puts a value at a place of `pass.json`.
pub fn set(place: &Place, value: Value) -> Edit {
    Edit::Set {
        pointer: place.pass_pointer().unwrap_or_default().to_owned(),
        value,
    }
}

/// The edit that takes a value of `pass.json` out.
pub fn remove(place: &Place) -> Edit {
    Edit::Remove {
        pointer: place.pass_pointer().unwrap_or_default().to_owned(),
    }
}

/// How people call a field: by its key, or by its place where it has none.
pub fn name(field: &FieldView) -> String {
    match field.key {
        "" => field.place.to_string(),
        key => key.to_owned(),
    }
}
