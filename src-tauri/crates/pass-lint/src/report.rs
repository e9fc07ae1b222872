//! What a rule writes into.

use crate::issue::{Edit, Fix, Issue, Severity};
use crate::rule::{Fixable, Rule};
use pass_format::place::Place;
use std::collections::BTreeMap;
use std::fmt::Display;

/// Longer values are cut in messages; the place leads to the whole.
const LONGEST_ARGUMENT: usize = 120;

/// Collects what one rule finds.
pub struct Report {
    rule: &'static Rule,
    issues: Vec<Issue>,
}

impl Report {
    pub(crate) fn new(rule: &'static Rule) -> Report {
        Report {
            rule,
            issues: Vec::new(),
        }
    }

    /// Reports something at a place. The message says what was found, what Wallet will do and what
    /// to do; `{name}` stands for the argument of that name. An argument in brackets, ` ({name})`,
    /// goes with them where it is empty.
    pub fn at(&mut self, place: Place, message: &str) -> Finding<'_> {
        self.issues.push(Issue {
            code: self.rule.code.to_owned(),
            severity: self.rule.severity,
            place,
            message: message.to_owned(),
            phone: self.rule.phone.to_owned(),
            args: BTreeMap::new(),
            fix: None,
        });
        let at = self.issues.len() - 1;
        Finding {
            safe: self.rule.fix == Fixable::Safe,
            issue: &mut self.issues[at],
        }
    }

    pub(crate) fn into_issues(mut self) -> Vec<Issue> {
        for issue in &mut self.issues {
            for (name, _) in issue.args.iter().filter(|(_, value)| value.is_empty()) {
                issue.message = issue.message.replace(&format!(" ({{{name}}})"), "");
            }
            issue.message = fill(&issue.message, &issue.args);
        }
        self.issues
    }
}

/// The issue being written.
pub struct Finding<'r> {
    safe: bool,
    issue: &'r mut Issue,
}

impl Finding<'_> {
    /// What belongs in the sentence. Control characters of strangers' text are shown as `�`.
    pub fn arg(self, name: &str, value: impl Display) -> Self {
        let text = value.to_string();
        let mut shown: String = text
            .chars()
            .take(LONGEST_ARGUMENT)
            .map(|c| {
                if is_unprintable(c) {
                    char::REPLACEMENT_CHARACTER
                } else {
                    c
                }
            })
            .collect();
        if text.chars().nth(LONGEST_ARGUMENT).is_some() {
            shown.push('…');
        }
        self.issue.args.insert(name.to_owned(), shown);
        self
    }

    /// What would mend it, as a title that says what it will do, and its steps.
    pub fn fix(self, title: &str, edits: impl IntoIterator<Item = Edit>) -> Self {
        self.issue.fix = Some(Fix {
            title: title.to_owned(),
            safe: self.safe,
            edits: edits.into_iter().collect(),
        });
        self
    }

    /// Less bad than the rule's own severity.
    pub fn severity(self, severity: Severity) -> Self {
        self.issue.severity = severity;
        self
    }

    /// What the phone shows in this case.
    pub fn phone(self, phone: &str) -> Self {
        self.issue.phone = phone.to_owned();
        self
    }
}

/// Control characters, and those that turn the direction of what follows them.
fn is_unprintable(c: char) -> bool {
    c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Puts the arguments in. One pass, so that braces in an argument are left alone.
fn fill(message: &str, args: &BTreeMap<String, String>) -> String {
    let mut filled = String::with_capacity(message.len());
    let mut rest = message;
    while let Some(start) = rest.find('{') {
        filled.push_str(&rest[..start]);
        let named = rest[start..]
            .find('}')
            .map(|end| (&rest[start + 1..start + end], end + 1));
        match named.and_then(|(name, length)| Some((args.get(name)?, length))) {
            Some((value, length)) => {
                filled.push_str(value);
                rest = &rest[start + length..];
            }
            None => {
                filled.push('{');
                rest = &rest[start + 1..];
            }
        }
    }
    filled.push_str(rest);
    filled
}
