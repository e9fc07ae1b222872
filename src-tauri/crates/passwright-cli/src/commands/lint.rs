//! What is wrong with passes and designs.

use crate::args::{Lint, Severity};
use crate::output::{Output, Paint, plain};
use pass_app::judge::{Found, judge_path};
use pass_app::load::find;
use pass_app::ports::{Clock, SystemClock};
use serde::Serialize;
use std::process::ExitCode;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Linted<'a> {
    path: String,
    errors: usize,
    warnings: usize,
    advice: usize,
    issues: &'a [Found],
}

pub fn run(lint: &Lint, output: &Output) -> ExitCode {
    output.each(&lint.paths, |path| {
        let mut good = true;
        for path in find(path)? {
            for (name, issues) in judge_path(&path, SystemClock.now())? {
                good &= !issues.iter().any(|found| denied(found, lint.deny));
                let count = |severity| {
                    issues
                        .iter()
                        .filter(|found| found.issue.severity == severity)
                        .count()
                };
                let linted = Linted {
                    path: name,
                    errors: count(pass_app::Severity::Error),
                    warnings: count(pass_app::Severity::Warning),
                    advice: count(pass_app::Severity::Advice),
                    issues: &issues,
                };
                output.result(&linted, || text(&linted, output));
            }
        }
        Ok(good)
    })
}

fn denied(found: &Found, deny: Severity) -> bool {
    let least = match deny {
        Severity::Error => pass_app::Severity::Error,
        Severity::Warning => pass_app::Severity::Warning,
        Severity::Advice => pass_app::Severity::Advice,
    };
    found.issue.severity <= least
}

fn text(linted: &Linted, output: &Output) -> String {
    let mut text = format!("{}\n", output.paint(Paint::Bold, &plain(&linted.path)));
    for found in linted.issues {
        let issue = &found.issue;
        let severity = match issue.severity {
            pass_app::Severity::Error => output.paint(Paint::Red, "error"),
            pass_app::Severity::Warning => output.paint(Paint::Yellow, "warning"),
            pass_app::Severity::Advice => output.paint(Paint::Dim, "advice"),
        };
        let place = match issue.place.to_string() {
            place if place.is_empty() => String::new(),
            place => format!(" {}", plain(&place)),
        };
        let line = found.line.zip(found.column);
        let line = line.map_or(String::new(), |(line, column)| {
            format!(" ({line}:{column})")
        });
        text += &format!(
            "  {severity}{place}{line} [{}]\n    {}\n",
            issue.code,
            plain(&issue.message)
        );
        if let Some(excerpt) = &found.excerpt {
            let column = found.column.unwrap_or(1).saturating_sub(1) as usize;
            let caret = output.paint(Paint::Red, "^");
            text += &format!(
                "    | {}\n    | {}{caret}\n",
                plain(excerpt),
                " ".repeat(column)
            );
        }
        if !issue.phone.is_empty() {
            text += &format!("    {}\n", output.paint(Paint::Dim, &plain(&issue.phone)));
        }
        if let Some(fix) = &issue.fix {
            text += &format!("    fix: {}\n", plain(&fix.title));
        }
    }
    text + &format!("  {}\n", tally(linted))
}

fn tally(linted: &Linted) -> String {
    let counted = [
        (linted.errors, "error", "errors"),
        (linted.warnings, "warning", "warnings"),
        (linted.advice, "piece of advice", "pieces of advice"),
    ];
    let words: Vec<String> = counted
        .into_iter()
        .filter(|(count, ..)| *count > 0)
        .map(|(count, one, many)| format!("{count} {}", if count == 1 { one } else { many }))
        .collect();
    match words.is_empty() {
        true => "nothing to say".to_owned(),
        false => words.join(", "),
    }
}
