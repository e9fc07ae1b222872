//! Each rule finds its failing design, lets the passing one be, and its fix mends it.

use crate::base::{Case, as_document};
use crate::designs::DESIGNS;
use crate::facts;
use pass_lint::rule::Fixable;
use pass_lint::{RULES, Severity, Stage, fix, rule};
use std::collections::BTreeSet;

#[test]
fn the_base_pass_has_nothing_wrong() {
    for stage in [Stage::Design, Stage::Package] {
        let found: Vec<_> = Case::new(stage, &[]).issues();
        assert!(found.is_empty(), "{stage:?}: {found:#?}");
    }
}

#[test]
fn each_failing_design_is_found_at_its_place() {
    for design in DESIGNS {
        let found = Case::new(Stage::Package, design.bad).of(design.code);
        let places: Vec<String> = found.iter().map(|issue| issue.place.to_string()).collect();
        let wanted = format!("pass.json#{}", design.place);
        assert!(
            places.contains(&wanted),
            "{} {:?}: {places:?}",
            design.code,
            design.bad
        );
    }
}

#[test]
fn each_passing_design_is_left_alone() {
    for design in DESIGNS {
        let found = Case::new(Stage::Package, design.good).of(design.code);
        assert!(
            found.is_empty(),
            "{} {:?}: {found:#?}",
            design.code,
            design.good
        );
    }
}

#[test]
fn each_case_of_archive_text_signature_and_bundle_is_found_and_its_neighbour_left_alone() {
    for (code, bad, good) in facts::cases() {
        assert!(
            !bad.of(code).is_empty(),
            "{code} isn't found; found: {:#?}",
            bad.issues()
        );
        assert!(good.of(code).is_empty(), "{code}: {:#?}", good.of(code));
    }
}

#[test]
fn every_rule_has_a_failing_and_a_passing_design() {
    let mut tried: BTreeSet<&str> = DESIGNS.iter().map(|design| design.code).collect();
    tried.extend(facts::cases().iter().map(|(code, ..)| *code));
    let untried: Vec<_> = RULES
        .iter()
        .map(|rule| rule.code)
        .filter(|c| !tried.contains(c))
        .collect();
    assert!(untried.is_empty(), "without designs: {untried:?}");
    let unknown: Vec<_> = tried
        .into_iter()
        .filter(|code| rule(code).is_none())
        .collect();
    assert!(unknown.is_empty(), "designs of no rule: {unknown:?}");
}

#[test]
fn a_fix_mends_what_it_is_for() {
    for design in DESIGNS {
        let case = Case::new(Stage::Package, design.bad);
        for issue in case.of(design.code) {
            let Some(fix) = issue.fix else { continue };
            let mut mended = case.clone();
            mended.package.pass = fix::apply(&as_document(&case.package), &fix)
                .expect("the fix fits")
                .pass;
            let left = mended.of(design.code);
            let same = left.iter().any(|other| other.place == issue.place);
            assert!(
                !same,
                "{} is still there after “{}”: {left:#?}",
                design.code, fix.title
            );
        }
    }
}

#[test]
fn only_rules_that_say_so_offer_fixes_and_each_of_them_does() {
    let mut fixed = BTreeSet::new();
    let designs = DESIGNS
        .iter()
        .map(|d| (d.code, Case::new(Stage::Package, d.bad)));
    for (code, case) in designs.chain(facts::cases().into_iter().map(|(c, bad, _)| (c, bad))) {
        for issue in case.of(code) {
            let kind = rule(code).unwrap().fix;
            if let Some(fix) = issue.fix {
                assert!(
                    matches!(kind, Fixable::Offered | Fixable::Safe),
                    "{code} has a fix"
                );
                assert_eq!(fix.safe, kind == Fixable::Safe, "{code}");
                assert!(!fix.title.is_empty() && !fix.edits.is_empty(), "{code}");
                fixed.insert(code);
            }
        }
    }
    for rule in RULES
        .iter()
        .filter(|r| matches!(r.fix, Fixable::Offered | Fixable::Safe))
    {
        assert!(
            fixed.contains(rule.code),
            "{} says that it has a fix and shows none",
            rule.code
        );
    }
}

#[test]
fn messages_are_whole_sentences_with_their_arguments_in_them() {
    let designs = DESIGNS.iter().map(|d| Case::new(Stage::Package, d.bad));
    for case in designs.chain(facts::cases().into_iter().map(|(_, bad, _)| bad)) {
        for issue in case.issues() {
            let message = &issue.message;
            assert!(message.ends_with('.'), "{}: {message}", issue.code);
            assert!(
                message.matches(". ").count() >= 1,
                "{}: {message}",
                issue.code
            );
            for (name, value) in &issue.args {
                assert!(
                    message.contains(value.as_str()),
                    "{}: no {name} in {message}",
                    issue.code
                );
            }
        }
    }
}

#[test]
fn issues_come_by_severity_then_place_then_code_and_are_told_apart_by_code_and_place() {
    let all = Case::new(
        Stage::Package,
        &[
            ("/organizationName", "\" \""),
            ("/description", "-"),
            ("/storeCard/backFields/0/key", "\"points\""),
            ("/formatVersion", "-"),
        ],
    );
    let order: Vec<_> = all
        .issues()
        .iter()
        .map(|issue| (issue.severity, issue.place.clone(), issue.code.clone()))
        .collect();
    let mut sorted = order.clone();
    sorted.sort();
    sorted.dedup();
    assert_eq!(order, sorted);
    assert_eq!(order.first().map(|first| first.0), Some(Severity::Error));
    assert_eq!(order.last().map(|last| last.0), Some(Severity::Warning));
}
