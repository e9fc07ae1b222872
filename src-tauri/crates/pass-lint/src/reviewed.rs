//! The pass as rules see it: the subject, the context, and the questions most rules ask.

use crate::context::{Bundle, Context, Stage, Subject};
use crate::issue::Severity;
use jiff::Timestamp;
use pass_format::json::{Object, Value};
use pass_format::package::facts::{
    ArchiveFinding, CertificateFacts, Facts, SignatureFinding, SignatureProblem, TextFinding,
};
use pass_format::package::{Files, Package};
use pass_format::pass::{Group, Style};

/// The pass as rules see it.
pub struct Reviewed<'a> {
    /// The value of `pass.json`.
    pub pass: &'a Value,
    /// The whole pass.
    pub package: &'a Package,
    /// Every file that is neither `pass.json` nor a `pass.strings`.
    pub files: &'a Files,
    /// What reading and verifying found.
    pub facts: &'a Facts,
    /// When in its life the pass is looked at.
    pub stage: Stage,
    /// The value of `passwright.json`.
    pub settings: &'a Value,
    /// What a `.pkpasses` holds.
    pub bundle: Option<&'a Bundle>,
    /// Today.
    pub now: Timestamp,
    /// The certificate that signed or will sign.
    pub certificate: Option<&'a CertificateFacts>,
    /// The `pass.json` of the issued pass that this one updates.
    pub previous: Option<&'a Value>,
}

/// A field of a style dictionary.
#[derive(Clone, Debug)]
pub struct Field<'a> {
    /// The style dictionary it stands in.
    pub style: Style,
    /// The group it stands in.
    pub group: Group,
    /// JSON pointer.
    pub pointer: String,
    /// Its members.
    pub members: &'a Object,
}

/// A barcode: an entry of `barcodes`, or the legacy `barcode`.
#[derive(Clone, Debug)]
pub struct Code<'a> {
    /// JSON pointer.
    pub pointer: String,
    /// Its members.
    pub members: &'a Object,
}

impl<'a> Reviewed<'a> {
    pub(crate) fn new(subject: &Subject<'a>, context: &Context<'a>) -> Reviewed<'a> {
        let signer = subject
            .facts
            .signature
            .as_ref()
            .and_then(|facts| facts.signer.as_ref());
        Reviewed {
            pass: &subject.package.pass,
            package: subject.package,
            files: &subject.package.files,
            facts: subject.facts,
            stage: subject.stage,
            settings: subject.settings,
            bundle: subject.bundle,
            now: context.now,
            certificate: signer.or(context.certificate),
            previous: context.previous,
        }
    }

    /// Placeholders are still to be filled, identifiers still to come from the identity.
    pub fn is_design(&self) -> bool {
        self.stage == Stage::Design
    }

    /// A string that says what will stand in the pass: `None` while a placeholder waits in it.
    pub fn text(&self, value: &'a Value) -> Option<&'a str> {
        value
            .as_str()
            .filter(|text| !(self.is_design() && text.contains("{{")))
    }

    /// A top-level string that says what will stand in the pass.
    pub fn top(&self, key: &str) -> Option<&'a str> {
        self.pass.get(key).and_then(|value| self.text(value))
    }

    /// A top-level key is missing, or an empty string.
    pub fn is_blank(&self, key: &str) -> bool {
        match self.pass.get(key) {
            None | Some(Value::Null) => true,
            Some(value) => value.as_str().is_some_and(|text| text.trim().is_empty()),
        }
    }

    /// The style dictionaries that there are, with whatever stands there.
    pub fn styles(&self) -> impl Iterator<Item = (Style, &'a Value)> + use<'a> {
        let pass = self.pass;
        Style::ALL
            .into_iter()
            .filter_map(|style| Some((style, pass.get(style.key())?)))
    }

    /// The fields of all style dictionaries and groups, in order.
    pub fn fields(&self) -> Vec<Field<'a>> {
        let mut fields = Vec::new();
        for (style, dictionary) in self.styles() {
            for group in Group::ALL {
                let items = dictionary.get(group.key()).and_then(Value::as_array);
                for (index, item) in items.unwrap_or_default().iter().enumerate() {
                    if let Some(members) = item.as_object() {
                        let pointer = format!("/{}/{}/{index}", style.key(), group.key());
                        fields.push(Field {
                            style,
                            group,
                            pointer,
                            members,
                        });
                    }
                }
            }
        }
        fields
    }

    /// The entries of `barcodes` (one dictionary counts as an entry), and the legacy `barcode`.
    pub fn barcodes(&self) -> Vec<Code<'a>> {
        let mut codes = Vec::new();
        let mut add = |pointer: String, value: &'a Value| {
            if let Some(members) = value.as_object() {
                codes.push(Code { pointer, members });
            }
        };
        match self.pass.get("barcodes") {
            Some(Value::Array(items)) => {
                for (index, item) in items.iter().enumerate() {
                    add(format!("/barcodes/{index}"), item);
                }
            }
            Some(single) => add("/barcodes".to_owned(), single),
            None => {}
        }
        if let Some(legacy) = self.pass.get("barcode") {
            add("/barcode".to_owned(), legacy);
        }
        codes
    }

    /// The oldest system that the design is for, such as 18, where it was chosen.
    pub fn oldest_system(&self) -> Option<f64> {
        Some(self.settings.get("oldestSystem")?.as_number()?.as_f64())
    }

    /// What the reader said about the archive, and how bad that is: a refusal always, an oddity as
    /// given for a built pass, and advice for a design, which building writes anew.
    pub fn archive(&self) -> impl Iterator<Item = (&'a ArchiveFinding, Severity)> + use<'a> {
        let odd = if self.is_design() {
            Severity::Advice
        } else {
            Severity::Error
        };
        let facts = &self.facts.archive;
        let refusals = facts
            .refusals
            .iter()
            .map(|finding| (finding, Severity::Error));
        refusals.chain(facts.oddities.iter().map(move |finding| (finding, odd)))
    }

    /// What was odd in the text of JSON files.
    pub fn json_text(&self) -> impl Iterator<Item = &'a TextFinding> + use<'a> {
        self.facts
            .text
            .iter()
            .filter(|finding| finding.place.path.ends_with(".json"))
    }

    /// What was odd in `.strings` files.
    pub fn strings_text(&self) -> impl Iterator<Item = &'a TextFinding> + use<'a> {
        self.facts
            .text
            .iter()
            .filter(|finding| finding.place.path.ends_with(".strings"))
    }

    /// What the verifier found of one kind.
    pub fn signature(
        &self,
        kind: SignatureProblem,
    ) -> impl Iterator<Item = &'a SignatureFinding> + use<'a> {
        let problems = self
            .facts
            .signature
            .as_ref()
            .map_or(&[][..], |facts| &facts.problems);
        problems.iter().filter(move |finding| finding.kind == kind)
    }
}

impl<'a> Field<'a> {
    /// The JSON pointer of a key.
    pub fn at(&self, key: &str) -> String {
        format!("{}/{key}", self.pointer)
    }

    /// How people call the field: its key, or its pointer where it has none.
    pub fn name(&self) -> &str {
        self.members
            .get("key")
            .and_then(Value::as_str)
            .unwrap_or(&self.pointer)
    }

    /// Has a `dateStyle` or `timeStyle`, so that its value is read as a date.
    pub fn is_date(&self) -> bool {
        ["dateStyle", "timeStyle"]
            .iter()
            .any(|key| self.members.get(key).is_some())
    }
}

impl Code<'_> {
    /// The JSON pointer of a key.
    pub fn at(&self, key: &str) -> String {
        format!("{}/{key}", self.pointer)
    }
}
