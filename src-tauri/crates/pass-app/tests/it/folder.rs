//! A design's folder is replaced as a whole, whatever happens in between.

use pass_app::disk::folder::{Swap, read, replace};
use pass_app::error::Error;
use pass_app::package::Files;
use std::fs;
use std::path::Path;

const BOTH: [Swap; 2] = [Swap::Exchange, Swap::TwoRenames];

fn files(of: &[(&str, &str)]) -> Files {
    of.iter()
        .map(|(path, text)| ((*path).to_owned(), text.as_bytes().into()))
        .collect()
}

fn old() -> Files {
    files(&[
        ("pass.json", "{}"),
        ("icon.png", "picture"),
        ("de.lproj/pass.strings", "old"),
    ])
}

fn new() -> Files {
    files(&[
        ("pass.json", "{ }"),
        ("icon.png", "picture"),
        ("en.lproj/pass.strings", "new"),
    ])
}

/// Nothing but the design lies in the folder above.
fn alone(design: &Path) -> bool {
    fs::read_dir(design.parent().unwrap()).unwrap().count() == 1
}

#[test]
fn what_is_written_is_read_again() {
    for swap in BOTH {
        let above = tempfile::tempdir().unwrap();
        let design = above.path().join("Card.pkpasstemplate");
        replace(&design, &old(), swap).unwrap();
        assert_eq!(read(&design).unwrap(), old());
        replace(&design, &new(), swap).unwrap();
        assert_eq!(read(&design).unwrap(), new());
        assert!(alone(&design));
    }
}

#[cfg(unix)]
#[test]
fn unchanged_files_are_not_written_again() {
    use std::os::unix::fs::MetadataExt;
    for swap in BOTH {
        let above = tempfile::tempdir().unwrap();
        let design = above.path().join("Card.pkpasstemplate");
        replace(&design, &old(), swap).unwrap();
        let inode = |name: &str| fs::metadata(design.join(name)).unwrap().ino();
        let (icon, pass) = (inode("icon.png"), inode("pass.json"));
        replace(&design, &new(), swap).unwrap();
        assert_eq!(inode("icon.png"), icon);
        assert_ne!(inode("pass.json"), pass);
    }
}

#[test]
fn a_replacement_that_was_cut_short_is_finished_or_taken_back() {
    // What lies there after a crash: the design, the complete new one, the former one.
    let cases: [(&[&str], Files); 5] = [
        (&["design", "part"], old()),
        (&["design", "new"], old()),
        (&["new", "old"], new()),
        (&["old"], old()),
        (&["design", "old"], new()),
    ];
    for (there, expected) in cases {
        let above = tempfile::tempdir().unwrap();
        let design = above.path().join("Card.pkpasstemplate");
        let name = |what: &str| match what {
            "design" => design.clone(),
            "part" => above
                .path()
                .join(".Card.pkpasstemplate.passwright-part-0123456789abcdef"),
            what => above
                .path()
                .join(format!(".Card.pkpasstemplate.passwright-{what}")),
        };
        for what in there {
            let state = match *what {
                "part" => files(&[("pass.json", "half")]),
                "new" => new(),
                "design" if there == ["design", "old"] => new(),
                _ => old(),
            };
            let made = above.path().join("made");
            replace(&made, &state, Swap::TwoRenames).unwrap();
            fs::rename(made, name(what)).unwrap();
        }
        assert_eq!(read(&design).unwrap(), expected, "{there:?}");
        assert!(alone(&design), "{there:?}");
    }
}

#[test]
fn no_path_leaves_its_folder() {
    for path in ["../x", "a/../../x", "/etc/x", "a//b", "C:x", "a\\b", "."] {
        let above = tempfile::tempdir().unwrap();
        let design = above.path().join("deep/Card.pass");
        fs::create_dir(above.path().join("deep")).unwrap();
        let refused = replace(&design, &files(&[(path, "x")]), Swap::Exchange);
        assert!(matches!(refused, Err(Error::Refused { .. })), "{path}");
        assert!(!above.path().join("x").exists());
        assert!(!design.exists());
        assert_eq!(fs::read_dir(above.path().join("deep")).unwrap().count(), 0);
    }
}

#[cfg(unix)]
#[test]
fn links_are_refused_by_name() {
    let above = tempfile::tempdir().unwrap();
    let design = above.path().join("Card.pass");
    replace(&design, &old(), Swap::Exchange).unwrap();
    std::os::unix::fs::symlink("/etc/passwd", design.join("logo.png")).unwrap();
    match read(&design) {
        Err(Error::Refused { entry, .. }) => assert!(entry.ends_with("logo.png")),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_save_that_fails_leaves_the_old_folder() {
    let above = tempfile::tempdir().unwrap();
    let design = above.path().join("Card.pass");
    replace(&design, &old(), Swap::Exchange).unwrap();
    // A file where a folder has to be: writing stops in the middle.
    let clash = files(&[("a", "file"), ("a/b", "in it")]);
    assert!(replace(&design, &clash, Swap::Exchange).is_err());
    assert_eq!(read(&design).unwrap(), old());
    assert!(alone(&design));
}
