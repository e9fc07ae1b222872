//! What independent tools say of a `.pkpass`: `unzip`, `openssl cms`, and SHA-1 of every file.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

/// Checks a pass with others' tools and with ours; yields its files.
pub fn of_others(pass: &Path) -> BTreeMap<String, Vec<u8>> {
    let folder = tempfile::tempdir().expect("a temporary folder");
    ran(Command::new("unzip")
        .arg("-q")
        .arg(pass)
        .arg("-d")
        .arg(folder.path()));
    ran(Command::new("openssl")
        .args([
            "cms",
            "-verify",
            "-binary",
            "-inform",
            "DER",
            "-noverify",
            "-out",
            "/dev/null",
            "-in",
        ])
        .arg(folder.path().join("signature"))
        .arg("-content")
        .arg(folder.path().join("manifest.json")));
    let mut files = BTreeMap::new();
    gather(folder.path(), folder.path(), &mut files);
    let manifest: BTreeMap<String, String> =
        serde_json::from_slice(&files["manifest.json"]).expect("a manifest of strings");
    let named: Vec<&String> = manifest.keys().collect();
    let there: Vec<&String> = files
        .keys()
        .filter(|name| !matches!(name.as_str(), "manifest.json" | "signature"))
        .collect();
    assert_eq!(named, there, "the manifest names every file");
    for (name, hash) in &manifest {
        let said = Command::new("sha1sum")
            .arg(folder.path().join(name))
            .output()
            .expect("sha1sum");
        assert!(
            String::from_utf8_lossy(&said.stdout).starts_with(hash),
            "SHA-1 of {name}"
        );
    }
    files
}

fn ran(command: &mut Command) {
    let output = command
        .output()
        .unwrap_or_else(|error| panic!("{command:?}: {error}"));
    assert!(
        output.status.success(),
        "{command:?}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
}

fn gather(root: &Path, folder: &Path, files: &mut BTreeMap<String, Vec<u8>>) {
    for entry in std::fs::read_dir(folder).expect("a readable folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            gather(root, &path, files);
        } else {
            let name = path
                .strip_prefix(root)
                .expect("below the root")
                .to_str()
                .expect("UTF-8");
            files.insert(
                name.to_owned(),
                std::fs::read(&path).expect("a readable file"),
            );
        }
    }
}
