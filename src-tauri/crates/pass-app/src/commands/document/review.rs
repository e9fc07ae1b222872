//! What Wallet shows and what is wrong with it, in one reply.

use crate::error::{Error, Result};
use crate::{App, command::Command};
use pass_face::drawing::Drawing;
use pass_face::view::{Moment, View};
use pass_format::package::facts::{Facts, Source};
use pass_format::package::{Values, preview};
use pass_format::project::{Document, Settings};
use pass_lint::{Context, Issue, Stage, Subject};
use serde::{Deserialize, Serialize};

/// Draws a document in every view and lints it.
#[derive(Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[cfg_attr(feature = "bindings", ts(optional_fields = nullable))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ReviewDocument {
    /// The open document.
    pub id: String,
    /// Counts the window's edits; comes back with the answer.
    pub revision: u32,
    /// Its state.
    pub document: Document,
    /// How to look at it.
    pub views: Vec<View>,
    /// The sample row that fills placeholders, from 0; without it they are shown as they are.
    pub row: Option<u32>,
}

/// Drawings and issues of one and the same state, so that they cannot disagree.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Review {
    /// Of the request.
    pub revision: u32,
    /// One per view, in order.
    pub drawings: Vec<Drawing>,
    /// By severity, then place.
    pub issues: Vec<Issue>,
}

impl Command for ReviewDocument {
    const NAME: &'static str = "review_document";
    type Reply = Review;

    fn run(self, app: &App) -> Result<Review> {
        let session = app.documents.get(&self.id)?;
        let package = self.document.package(session.blob())?;
        let subject = Subject {
            package: &package,
            facts: &Facts {
                source: Some(Source::Design),
                ..session.facts
            },
            stage: Stage::Design,
            settings: &self.document.settings,
            bundle: None,
        };
        // What a row lacks stays a placeholder; that it is missing is an issue's to say.
        let filled = match self.row {
            Some(row) => Some(preview(&package, &sample(&self.document, Some(row))?, SERIAL).0),
            None => None,
        };
        let shown = filled.as_ref().unwrap_or(&package);
        let moment = Moment {
            now: app.clock.now(),
            zone: app.clock.zone(),
        };
        let look = |view: &View| {
            app.fonts
                .draw(|fonts| pass_face::look(shown, view, &moment, fonts))
        };
        let drawings: Vec<Drawing> = self.views.iter().map(look).collect();
        let context = Context {
            drawings: &drawings,
            ..Context::at(app.clock.now())
        };
        let issues = pass_lint::lint(&subject, &context);
        Ok(Review {
            revision: self.revision,
            drawings,
            issues,
        })
    }
}

/// The serial number of a preview.
const SERIAL: &str = "0000000000";

/// The values of a sample row; of the first, or none where the design has none, if no row is named.
pub(crate) fn sample(document: &Document, row: Option<u32>) -> Result<Values> {
    let samples = Settings::of(&document.settings).samples();
    let at = usize::try_from(row.unwrap_or(0)).unwrap_or(usize::MAX);
    match (samples.get(at), row) {
        (Some(values), _) => Ok(values.0.iter().cloned().collect()),
        (None, None) => Ok(Values::default()),
        (None, Some(row)) => Err(Error::NoSuchRow {
            row: row.to_string(),
        }),
    }
}
