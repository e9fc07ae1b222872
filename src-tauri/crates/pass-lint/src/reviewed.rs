//! The pass as rules see it: the subject, the context, and the questions most rules ask.

use crate::context::{Bundle, Context, Stage, Subject};
use crate::issue::Severity;
use crate::mistakes::{Mistake, mistakes};
use crate::rule::inside;
use jiff::Timestamp;
use pass_face::drawing::Drawing;
use pass_format::json::Value;
use pass_format::package::facts::{
    ArchiveFinding, CertificateFacts, Facts, SignatureFacts, SignatureFinding, SignatureProblem,
    TextFinding,
};
use pass_format::package::layout::SETTINGS;
use pass_format::package::{Files, Package};
use pass_format::pass::{BarcodeView, FieldView, PassView, Style};
use pass_format::place::Place;
use pass_format::project::Settings;

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
    /// What the catalogue says against types, values and keys.
    pub mistakes: Vec<Mistake<'a>>,
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
    /// The pass as it was drawn.
    pub drawings: &'a [Drawing],
}

impl<'a> Reviewed<'a> {
    pub(crate) fn new(subject: &Subject<'a>, context: &Context<'a>) -> Reviewed<'a> {
        let signer = subject
            .facts
            .signature
            .as_ref()
            .and_then(|facts| facts.signer.as_ref());
        let pass = &subject.package.pass;
        let waits = |text: &str| subject.stage == Stage::Design && text.contains("{{");
        Reviewed {
            mistakes: mistakes(pass, &waits),
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
            drawings: context.drawings,
        }
    }

    /// Placeholders are still to be filled, identifiers still to come from the identity.
    pub fn is_design(&self) -> bool {
        self.stage == Stage::Design
    }

    /// A placeholder is still to be filled in this text, so that nothing can be said about it.
    pub fn waits(&self, text: &str) -> bool {
        self.is_design() && text.contains("{{")
    }

    /// A string that says what will stand in the pass: `None` while a placeholder waits in it.
    pub fn text(&self, value: &'a Value) -> Option<&'a str> {
        value.as_str().filter(|text| !self.waits(text))
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

    /// The fields of all style dictionaries and groups, in order; entries that are no objects have
    /// a rule of their own.
    pub fn fields(&self) -> Vec<FieldView<'a>> {
        let is_object = |field: &FieldView| {
            let value = field
                .place
                .pass_pointer()
                .and_then(|pointer| self.pass.pointer(pointer));
            value.and_then(Value::as_object).is_some()
        };
        PassView::of(self.pass)
            .all_fields()
            .into_iter()
            .filter(is_object)
            .collect()
    }

    /// The entries of `barcodes` (one dictionary counts as an entry), and the legacy `barcode`.
    pub fn barcodes(&self) -> Vec<BarcodeView<'a>> {
        let view = PassView::of(self.pass);
        let mut codes = view.barcodes();
        if self.pass.get("barcodes").is_some() {
            codes.extend(view.legacy_barcode());
        }
        codes
    }

    /// Every text of `pass.json` but those in `userInfo`, and every translation.
    pub fn texts(&self) -> Vec<(Place, &'a str)> {
        let mut texts = Vec::new();
        for (key, value) in self
            .pass
            .as_object()
            .iter()
            .flat_map(|object| object.iter())
        {
            if key != "userInfo" {
                gather(value, &inside(&Place::pass(""), key), &mut texts);
            }
        }
        for (language, table) in &self.package.strings {
            let pairs = table.0.iter();
            texts.extend(pairs.map(|(key, text)| (Place::string(language, key), text.as_str())));
        }
        texts
    }

    /// The oldest system that the design is for, such as 18, where it was chosen.
    pub fn oldest_system(&self) -> Option<f64> {
        Settings::of(self.settings).oldest_system()
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

    /// What was odd in the text of the JSON files of a pass.
    pub fn json_text(&self) -> impl Iterator<Item = &'a TextFinding> + use<'a> {
        let of_a_pass = |path: &str| path.ends_with(".json") && path != SETTINGS;
        self.facts
            .text
            .iter()
            .filter(move |finding| of_a_pass(&finding.place.path))
    }

    /// What was odd in `.strings` files.
    pub fn strings_text(&self) -> impl Iterator<Item = &'a TextFinding> + use<'a> {
        self.facts
            .text
            .iter()
            .filter(|finding| finding.place.path.ends_with(".strings"))
    }

    /// What the verifier found; nothing for a design, whose old signature ended with the first edit.
    pub fn signature_facts(&self) -> Option<&'a SignatureFacts> {
        self.facts.signature.as_ref().filter(|_| !self.is_design())
    }

    /// What the verifier found of one kind.
    pub fn signature(
        &self,
        kind: SignatureProblem,
    ) -> impl Iterator<Item = &'a SignatureFinding> + use<'a> {
        let problems = self
            .signature_facts()
            .map_or(&[][..], |facts| &facts.problems);
        problems.iter().filter(move |finding| finding.kind == kind)
    }
}

/// The texts in a value.
fn gather<'a>(value: &'a Value, place: &Place, texts: &mut Vec<(Place, &'a str)>) {
    match value {
        Value::String(text) => texts.push((place.clone(), text)),
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                gather(item, &inside(place, index), texts);
            }
        }
        Value::Object(object) => {
            for (key, item) in object.iter() {
                gather(
                    item,
                    &inside(place, key.replace('~', "~0").replace('/', "~1")),
                    texts,
                );
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}
