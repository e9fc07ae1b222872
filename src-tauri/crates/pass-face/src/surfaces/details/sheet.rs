//! Which rows the sheet has beside the fields of the pass.

use pass_format::json::Value;
use serde::Serialize;

/// Which of the sheet's own rows a pass has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Sheet {
    /// The issuer's app is offered: `associatedStoreIdentifiers`.
    pub app: bool,
    /// The pass is updated, and announces it: `webServiceURL`.
    pub updates: bool,
    /// The lock screen suggests the pass: it has places, beacons or dates.
    pub suggests: bool,
    /// It may be passed on: no `sharingProhibited`.
    pub shares: bool,
}

impl Sheet {
    /// The rows of a `pass.json`.
    pub fn of(pass: &Value) -> Sheet {
        let filled = |key: &str| match pass.get(key) {
            Some(Value::Array(items)) => !items.is_empty(),
            Some(Value::String(text)) => !text.is_empty(),
            _ => false,
        };
        Sheet {
            app: filled("associatedStoreIdentifiers"),
            updates: filled("webServiceURL"),
            suggests: ["locations", "beacons", "relevantDates", "relevantDate"]
                .into_iter()
                .any(filled),
            shares: pass.get("sharingProhibited").and_then(Value::as_bool) != Some(true),
        }
    }

    /// The switches, from the top down.
    pub(super) fn switches(self) -> impl Iterator<Item = &'static str> {
        let rows = [
            (self.updates, "Automatic Updates"),
            (self.updates, "Allow Notifications"),
            (self.suggests, "Suggest on Lock Screen"),
        ];
        rows.into_iter()
            .filter(|(has, _)| *has)
            .map(|(_, name)| name)
    }

    /// What can be done with the pass, from the top down.
    pub(super) fn actions(self) -> impl Iterator<Item = &'static str> {
        let rows = [(self.app, "Open App"), (self.shares, "Share Pass")];
        rows.into_iter()
            .filter(|(has, _)| *has)
            .map(|(_, name)| name)
    }
}
