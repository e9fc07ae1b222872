//! Apple's certificates are the published ones.

use crate::support::now;
use pass_sign::{apple_intermediates, apple_roots};

#[test]
fn every_file_is_the_one_the_table_names() {
    let readme = include_str!("../../../../../assets/certificates/README.md");
    let listed: Vec<(&str, &str, &str)> = readme
        .lines()
        .filter(|line| line.starts_with("| `"))
        .map(|line| {
            let cells: Vec<_> = line.split('|').map(str::trim).collect();
            (cells[1], cells[4], cells[5].trim_matches('`'))
        })
        .collect();
    let built_in: Vec<_> = apple_roots().iter().chain(apple_intermediates()).collect();
    assert_eq!(listed.len(), built_in.len());
    for ((file, ends, fingerprint), certificate) in listed.iter().zip(built_in) {
        assert_eq!(certificate.fingerprint(), *fingerprint, "{file}");
        assert!(
            certificate.not_after().to_string().starts_with(ends),
            "{file}"
        );
    }
}

#[test]
fn each_intermediate_leads_to_a_root() {
    for certificate in apple_intermediates() {
        assert!(
            apple_roots().iter().any(|root| certificate.issued_by(root)),
            "{} ({})",
            certificate.name(),
            certificate.team().unwrap()
        );
    }
}

#[test]
fn the_one_for_passes_is_valid_for_years() {
    let g4 = apple_intermediates()
        .iter()
        .find(|certificate| certificate.team().as_deref() == Some("G4"))
        .unwrap();
    let key = "5bd9fa1de79a1a0ba399762250863e91c85b77a8";
    let found: String = g4
        .subject_key_id()
        .unwrap()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    assert_eq!(found, key);
    assert!(g4.valid_at(now()));
}
