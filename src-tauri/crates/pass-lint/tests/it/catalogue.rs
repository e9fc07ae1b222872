//! The table of rules is whole: every rule documented, named by convention, its page up to date.

#![allow(clippy::disallowed_methods)] // it looks at the crate's own files

use pass_lint::{RULES, docs};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

fn crate_folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn codes_are_unique_and_written_in_kebab_case() {
    let mut seen = BTreeSet::new();
    for rule in RULES {
        assert!(seen.insert(rule.code), "{} twice", rule.code);
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        assert!(rule.code.chars().all(plain), "{}", rule.code);
    }
}

#[test]
fn each_rule_lies_in_the_file_of_its_name_and_each_file_is_in_the_table() {
    let rules = crate_folder().join("src/rules");
    let mut files = BTreeSet::new();
    for group in std::fs::read_dir(&rules)
        .unwrap()
        .map(|entry| entry.unwrap().path())
    {
        for file in std::fs::read_dir(&group).into_iter().flatten() {
            let name = file.unwrap().path();
            if name.file_name().unwrap() != "mod.rs" {
                files.insert(name.strip_prefix(&rules).unwrap().with_extension(""));
            }
        }
    }
    for rule in RULES {
        let rest = &rule.code[rule.group().len() + 1..];
        let path = Path::new(rule.group()).join(rest.replace('-', "_"));
        assert!(
            files.remove(&path),
            "{} isn't in {}",
            rule.code,
            path.display()
        );
        let text = std::fs::read_to_string(rules.join(&path).with_extension("rs")).unwrap();
        assert_eq!(rule.source, text, "{}", rule.code);
    }
    assert!(files.is_empty(), "not in the table: {files:?}");
}

#[test]
fn each_rule_says_what_it_does_why_it_matters_and_shows_a_bad_and_a_good_example() {
    for rule in RULES {
        let text = docs::comment(rule);
        for title in [
            "## What it does",
            "## Why it matters",
            "## Example",
            "## Instead",
        ] {
            let body = text
                .split_once(&format!("{title}\n"))
                .map(|(_, body)| body.trim());
            let words = body.map_or(0, |body| body.split("\n## ").next().unwrap_or("").len());
            assert!(words > 4, "{} lacks “{title}”", rule.code);
        }
        assert!(!docs::summary(rule).is_empty(), "{}", rule.code);
        assert!(rule.phone.ends_with('.'), "{}: {}", rule.code, rule.phone);
    }
}

#[test]
fn the_pages_are_up_to_date() {
    let folder = crate_folder().join("../../../docs/rules");
    let mut wanted: Vec<(String, String)> = RULES
        .iter()
        .map(|rule| (format!("{}.md", rule.code), docs::page(rule)))
        .collect();
    wanted.push(("README.md".to_owned(), docs::index()));
    if std::env::var_os("UPDATE").is_some() {
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).unwrap();
        for (name, text) in &wanted {
            std::fs::write(folder.join(name), text).unwrap();
        }
    }
    for (name, text) in &wanted {
        let stands = std::fs::read_to_string(folder.join(name)).unwrap_or_default();
        let stands = stands.replace("\r\n", "\n");
        assert!(
            stands == *text,
            "docs/rules/{name} is stale; run this test with UPDATE=1"
        );
    }
    let names: BTreeSet<_> = wanted.into_iter().map(|(name, _)| name).collect();
    for entry in std::fs::read_dir(&folder).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        assert!(
            names.contains(&name),
            "docs/rules/{name} is the page of no rule"
        );
    }
}
