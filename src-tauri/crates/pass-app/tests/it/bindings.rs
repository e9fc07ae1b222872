//! Generated files are up to date; `UPDATE=1` rewrites it.

use std::path::Path;

#[test]
fn bindings_are_up_to_date() {
    compare("ui/src/api/bindings.ts", &pass_app::bindings::render());
}

#[test]
fn the_catalogue_is_up_to_date() {
    compare(
        "ui/src/api/catalogue.json",
        &pass_app::bindings::catalogue(),
    );
}

#[test]
fn the_page_of_properties_is_up_to_date() {
    compare("docs/properties.md", &pass_format::catalogue::markdown());
}

fn compare(name: &str, made: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../..")
        .join(name);
    if std::env::var_os("UPDATE").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, made).unwrap();
    }
    let there = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        there == made,
        "{} is stale: run `./run bindings`",
        path.display()
    );
}
