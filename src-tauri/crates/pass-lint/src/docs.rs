//! The rules' pages for users, made from the head comments of the rules' own files.

use crate::RULES;
use crate::issue::Severity;
use crate::rule::{Fixable, Reads, Rule};
use std::fmt::Write;

/// The page of a rule in Markdown: `docs/rules/<code>.md`.
pub fn page(rule: &Rule) -> String {
    format!(
        "<!-- Generated from the rule's file; see CONTRIBUTING.md. -->\n\n# `{}`\n\n\
         **{}** · looks at {} · mended by {} · since {}\n\n{}\n## On the phone\n{}\n",
        rule.code,
        severity(rule.severity),
        looks_at(rule.reads),
        mended_by(rule.fix),
        rule.since,
        comment(rule),
        rule.phone,
    )
}

/// The list of all rules in Markdown: `docs/rules/README.md`.
pub fn index() -> String {
    let mut text = String::from(
        "<!-- Generated from the table of rules; see CONTRIBUTING.md. -->\n\n# Rules\n\n\
         What `passwright lint` and the issues bar report. An **error** stops the export: Wallet \
         would refuse the\npass, or a promise of the format is broken. After a **warning** Wallet \
         ignores, cuts or falls back.\n**Advice** is good practice.\n",
    );
    let mut group = "";
    for rule in RULES {
        if rule.group() != group {
            group = rule.group();
            let _ = write!(
                text,
                "\n## {group}\n\n| rule | severity | finds |\n|---|---|---|\n"
            );
        }
        let code = rule.code;
        let _ = writeln!(
            text,
            "| [`{code}`]({code}.md) | {} | {} |",
            severity(rule.severity),
            summary(rule)
        );
    }
    text
}

/// The head comment of the rule's file, without the marks.
pub fn comment(rule: &Rule) -> String {
    let mut text = String::new();
    for line in rule
        .source
        .lines()
        .map_while(|line| line.strip_prefix("//!"))
    {
        text.push_str(line.strip_prefix(' ').unwrap_or(line));
        text.push('\n');
    }
    text
}

/// The first sentence under “What it does”, on one line.
pub fn summary(rule: &Rule) -> String {
    let text = comment(rule);
    let body = text
        .split_once("## What it does\n")
        .map_or("", |(_, body)| body);
    let paragraph = body
        .split("\n\n")
        .next()
        .unwrap_or_default()
        .replace('\n', " ");
    match paragraph.split_once(". ") {
        Some((first, _)) => format!("{first}."),
        None => paragraph.trim_end().to_owned(),
    }
}

fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Advice => "advice",
    }
}

fn looks_at(reads: Reads) -> &'static str {
    match reads {
        Reads::Archive => "the archive",
        Reads::Files => "the files",
        Reads::Pass => "designs and built passes",
        Reads::BuiltPass => "built passes",
        Reads::Signature => "signed passes",
        Reads::Bundle => "`.pkpasses` files",
    }
}

fn mended_by(fix: Fixable) -> &'static str {
    match fix {
        Fixable::No => "you",
        Fixable::Offered => "an edit that is offered",
        Fixable::Safe => "an edit with one right answer",
        Fixable::Rebuild => "building the pass again",
    }
}
