//! `pass.json` as a whole.

use super::barcode::BarcodeView;
use super::colour::Colour;
use super::field::FieldView;
use super::nfc::NfcView;
use super::relevance::{BeaconView, LocationView, RelevantDateView};
use super::{Group, Ios, Style, ios};
use crate::json::{Object, Value};

/// A look at the value of `pass.json`: what Wallet finds there, never what it should be.
///
/// Members of another type than Wallet reads are as good as missing here; rules look at the value
/// itself.
#[derive(Clone, Copy, Debug)]
pub struct PassView<'a> {
    value: &'a Value,
}

impl<'a> PassView<'a> {
    /// Looks at a value.
    pub fn of(value: &'a Value) -> PassView<'a> {
        PassView { value }
    }

    /// The value looked at.
    pub fn value(self) -> &'a Value {
        self.value
    }

    /// A top-level member that is text.
    pub fn text(self, key: &str) -> Option<&'a str> {
        self.value.get(key)?.as_str()
    }

    /// A top-level member that is `true`; everything else is `false`.
    pub fn flag(self, key: &str) -> bool {
        self.value
            .get(key)
            .and_then(Value::as_bool)
            .unwrap_or_default()
    }

    /// A top-level member that is a colour; transparency is left out.
    pub fn colour(self, key: &str) -> Option<Colour> {
        Colour::parse(self.text(key)?)
    }

    /// The style dictionaries that are there, in the order of the file; of two classic ones it is
    /// undefined which one Wallet takes.
    pub fn styles(self) -> Vec<Style> {
        let members = self
            .value
            .as_object()
            .map(|object| object.0.as_slice())
            .unwrap_or_default();
        let mut styles = Vec::new();
        for (key, value) in members {
            if let Some(style) = Style::parse(key)
                && value.as_object().is_some()
                && !styles.contains(&style)
            {
                styles.push(style);
            }
        }
        styles
    }

    /// The style on the newest system: `posterGeneric` before the first of the others.
    pub fn style(self) -> Option<Style> {
        self.style_on(ios(u8::MAX))
    }

    /// The style on a system; `None` where it cannot add the pass.
    pub fn style_on(self, system: Ios) -> Option<Style> {
        let styles = self.styles();
        let known = |style: &Style| style.since() <= system;
        let poster = styles
            .iter()
            .find(|style| **style == Style::PosterGeneric && known(style));
        poster
            .or_else(|| styles.iter().find(|style| **style != Style::PosterGeneric))
            .copied()
    }

    /// The wish list of layouts, `preferredStyleSchemes`.
    pub fn schemes(self) -> Vec<&'a str> {
        self.list("preferredStyleSchemes")
            .iter()
            .filter_map(Value::as_str)
            .collect()
    }

    /// A style dictionary.
    pub fn dictionary(self, style: Style) -> Option<&'a Object> {
        self.value.get(style.key())?.as_object()
    }

    /// The means of transport of a boarding pass, such as `PKTransitTypeAir`.
    pub fn transit_type(self) -> Option<&'a str> {
        self.dictionary(Style::BoardingPass)?
            .get("transitType")?
            .as_str()
    }

    /// The fields of a group, in order; entries that are no object count as empty fields.
    pub fn fields(self, style: Style, group: Group) -> Vec<FieldView<'a>> {
        let list = self
            .dictionary(style)
            .and_then(|object| object.get(group.key()));
        let list = list.and_then(Value::as_array).unwrap_or_default();
        let view = |(index, value)| FieldView::of(style, group, index, value);
        list.iter().enumerate().map(view).collect()
    }

    /// All fields of all style dictionaries.
    pub fn all_fields(self) -> Vec<FieldView<'a>> {
        let groups = |style| {
            Group::ALL
                .into_iter()
                .flat_map(move |group| self.fields(style, group))
        };
        self.styles().into_iter().flat_map(groups).collect()
    }

    /// The codes in the order of preference: `barcodes`, or without it the old `barcode`.
    pub fn barcodes(self) -> Vec<BarcodeView<'a>> {
        match self.value.get("barcodes") {
            Some(Value::Array(items)) => items
                .iter()
                .enumerate()
                .filter_map(|(at, item)| BarcodeView::of(item, format!("/barcodes/{at}")))
                .collect(),
            // A slip of many: one code instead of a list.
            Some(one) => BarcodeView::of(one, "/barcodes".to_owned())
                .into_iter()
                .collect(),
            None => self.legacy_barcode().into_iter().collect(),
        }
    }

    /// The code of iOS 6 to 8.
    pub fn legacy_barcode(self) -> Option<BarcodeView<'a>> {
        BarcodeView::of(self.value.get("barcode")?, "/barcode".to_owned())
    }

    /// Moments and intervals of `relevantDates`, or without it the old `relevantDate`.
    pub fn relevant_dates(self) -> Vec<RelevantDateView<'a>> {
        match self.value.get("relevantDates") {
            Some(list) => {
                let items = list.as_array().unwrap_or_default();
                items
                    .iter()
                    .enumerate()
                    .map(|(at, item)| RelevantDateView::of(at, item))
                    .collect()
            }
            None => self
                .text("relevantDate")
                .map(RelevantDateView::legacy)
                .into_iter()
                .collect(),
        }
    }

    /// Places where the pass comes up.
    pub fn locations(self) -> Vec<LocationView<'a>> {
        let list = self.list("locations").iter().enumerate();
        list.filter_map(|(at, item)| LocationView::of(at, item))
            .collect()
    }

    /// Bluetooth beacons where the pass comes up.
    pub fn beacons(self) -> Vec<BeaconView<'a>> {
        let list = self.list("beacons").iter().enumerate();
        list.filter_map(|(at, item)| BeaconView::of(at, item))
            .collect()
    }

    /// What the pass gives to a contactless reader.
    pub fn nfc(self) -> Option<NfcView<'a>> {
        NfcView::of(self.value.get("nfc")?)
    }

    /// The semantic tags of the whole pass.
    pub fn semantics(self) -> Option<&'a Object> {
        self.value.get("semantics")?.as_object()
    }

    /// One semantic tag of the whole pass.
    pub fn tag(self, name: &str) -> Option<&'a Value> {
        self.semantics()?.get(name)
    }

    fn list(self, key: &str) -> &'a [Value] {
        self.value
            .get(key)
            .and_then(Value::as_array)
            .unwrap_or_default()
    }
}
