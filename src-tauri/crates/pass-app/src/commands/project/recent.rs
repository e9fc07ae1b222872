//! Documents that were open lately.

use crate::{App, command::Command, error::Result};
use serde::{Deserialize, Serialize};

/// Lists them, the latest first.
#[derive(Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RecentDocuments {}

/// Takes one off the list; the document itself stays.
#[derive(Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ForgetRecent {
    /// Its path.
    pub path: String,
}

/// A document that was open lately.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Recent {
    /// Where it lies; opens as a handle.
    pub path: String,
    /// Its name, for people.
    pub name: String,
    /// When it was opened or saved, RFC 3339.
    pub at: String,
    /// It is not there at the moment.
    #[serde(default)]
    pub missing: bool,
}

impl Command for RecentDocuments {
    const NAME: &'static str = "recent_documents";
    type Reply = Vec<Recent>;

    fn run(self, app: &App) -> Result<Vec<Recent>> {
        crate::documents::later(app)
    }
}

impl Command for ForgetRecent {
    const NAME: &'static str = "forget_recent";
    type Reply = ();

    fn run(self, app: &App) -> Result<()> {
        crate::documents::later(app)
    }
}
