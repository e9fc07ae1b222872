//! What Wallet shows and what is wrong with it, in one reply.

use crate::{App, command::Command, error::Result};
use pass_face::drawing::Drawing;
use pass_face::view::View;
use pass_format::project::Document;
use pass_lint::issue::Issue;
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
        crate::documents::later(app)
    }
}
