//! Who issues the pass, and which one it is.

pub mod description_missing;
pub mod format_version;
pub mod organization_empty;
pub mod organization_missing;
pub mod pass_type_form;
pub mod pass_type_missing;
pub mod pass_type_team_prefix;
pub mod serial_changed;
pub mod serial_missing;
pub mod team_form;
pub mod team_missing;

use crate::rule::{Place, Report, Reviewed, Value, set};

/// Reports an identifier that a built pass lacks, and offers the certificate's.
fn missing(pass: &Reviewed, report: &mut Report, key: &str, certified: Option<&str>) {
    if !pass.is_blank(key) {
        return;
    }
    let place = Place::pass(format!("/{key}"));
    let finding = report
        .at(
            place.clone(),
            "The pass has no {key}. Wallet refuses it. Fill it in, or export with an identity or \
             option that does.",
        )
        .arg("key", key);
    if let Some(value) = certified.filter(|text| !text.is_empty()) {
        finding.fix(
            "Take it from the certificate",
            [set(&place, Value::from(value))],
        );
    }
}

/// What follows a team identifier, where one stands in front of a pass type identifier.
fn without_team(id: &str) -> Option<&str> {
    let (team, rest) = id.split_once('.')?;
    let fits = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit();
    (team.len() == 10 && team.chars().all(fits) && rest.starts_with("pass.")).then_some(rest)
}
