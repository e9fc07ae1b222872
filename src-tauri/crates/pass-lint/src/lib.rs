//! What is wrong with a pass: one file per rule, one table that lists them.
//!
//! Pure: a pass and what others know about it go in, issues in stable order come out. What is
//! drawn is `pass-face`'s to say, who signed `pass-sign`'s; their findings come in as plain facts.

pub mod context;
mod dates;
pub mod docs;
pub mod fix;
pub mod issue;
mod mistakes;
mod report;
mod reviewed;
pub mod rule;
pub mod rules;

pub use context::{Bundle, BundleEntry, Context, Stage, Subject};
pub use fix::FixError;
pub use issue::{Edit, Fix, Issue, Severity};
pub use rules::RULES;

use pass_format::json::Value;
use pass_format::project::Settings;
use report::Report;
use reviewed::Reviewed;

/// Everything that is wrong, ordered by severity, place, code. No two issues share code and place.
///
/// An archive that was refused yields only what is wrong with the archive, a `pass.json` that
/// cannot be read nothing about its content: consequences are not listed beside their cause.
pub fn lint(subject: &Subject, context: &Context) -> Vec<Issue> {
    let pass = Reviewed::new(subject, context);
    let mut issues: Vec<Issue> = RULES
        .iter()
        .filter(|rule| rule.applies(&pass))
        .flat_map(|rule| {
            let mut report = Report::new(rule);
            (rule.check)(&pass, &mut report);
            report.into_issues()
        })
        .filter(|issue| !is_suppressed(issue, subject.settings))
        .collect();
    issues.sort_by(|a, b| (&a.place, &a.code, a.severity).cmp(&(&b.place, &b.code, b.severity)));
    let mut issues: Vec<Issue> = issues
        .chunk_by(|a, b| a.code == b.code && a.place == b.place)
        .filter_map(merged)
        .collect();
    issues.sort_by(|a, b| (a.severity, &a.place, &a.code).cmp(&(b.severity, &b.place, &b.code)));
    issues
}

/// What one rule says of one place, worst first, as one issue: the first, which says how many more
/// there are, such as further comments in a file.
fn merged(same: &[Issue]) -> Option<Issue> {
    let mut issue = same.first()?.clone();
    let more = same
        .iter()
        .filter(|other| other.message != issue.message)
        .count();
    if more > 0 {
        issue
            .message
            .push_str(&format!(" Of this kind here: {more} more."));
        issue.args.insert("more".to_owned(), more.to_string());
    }
    Some(issue)
}

/// The rule of a code.
pub fn rule(code: &str) -> Option<&'static rule::Rule> {
    RULES.iter().copied().find(|rule| rule.code == code)
}

/// `passwright.json` may silence warnings and advice by `suppressed` [`rule`, `place`, `reason`];
/// without a place everywhere. Errors cannot be silenced: the file would not work.
fn is_suppressed(issue: &Issue, settings: &Value) -> bool {
    issue.severity != Severity::Error
        && Settings::of(settings).suppressed().iter().any(|entry| {
            entry.rule == issue.code
                && entry
                    .place
                    .as_ref()
                    .is_none_or(|place| *place == issue.place)
        })
}
