//! Console transcripts of every verb, good input and bad: `tests/cmd/*.trycmd`.
//!
//! Each runs in an empty folder of its own, with its own home, and without a keychain.
#![allow(clippy::unwrap_used)]

#[test]
fn transcripts() {
    let cases = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cmd/*.trycmd");
    let folder = tempfile::tempdir().unwrap();
    std::env::set_current_dir(folder.path()).unwrap();
    std::fs::write("broken.pkpass", b"PK\x03\x04 and then nothing").unwrap();
    std::fs::write("text.txt", "hello").unwrap();
    std::fs::write("row.json", r#"{"member": "Ada Lovelace", "points": 42}"#).unwrap();
    std::fs::write("list.json", "[1]").unwrap();
    std::fs::create_dir_all("Odd.pass").unwrap();
    std::fs::write(
        "Odd.pass/pass.json",
        "{\n  // a comment\n  \"formatVersion\": 1,\n}\n",
    )
    .unwrap();
    std::fs::create_dir_all("Unreadable.pass").unwrap();
    std::fs::write("Unreadable.pass/pass.json", "{ \"a\": }}").unwrap();
    std::fs::create_dir_all("Empty").unwrap();
    std::fs::create_dir_all("List.pass").unwrap();
    std::fs::write("List.pass/pass.json", "[]").unwrap();
    std::fs::create_dir_all("Deep.pass").unwrap();
    std::fs::write("Deep.pass/pass.json", "[".repeat(100_000)).unwrap();
    std::fs::create_dir_all("Escape.pass").unwrap();
    std::fs::write(
        "Escape.pass/pass.json",
        r#"{"red\u001b[31m": "{{colour}}"}"#,
    )
    .unwrap();
    let mut ready = pass_app::starter(pass_app::Style::Coupon).unwrap();
    let pass = String::from_utf8(ready["pass.json"].to_vec()).unwrap();
    let filled = pass
        .replacen(
            "\"passTypeIdentifier\": \"\"",
            "\"passTypeIdentifier\": \"pass.test.passwright\"",
            1,
        )
        .replacen(
            "\"teamIdentifier\": \"\"",
            "\"teamIdentifier\": \"TEST000000\"",
            1,
        )
        .replacen("\"serialNumber\": \"\"", "\"serialNumber\": \"0042\"", 1)
        .replace("{{serialNumber}}", "0042");
    ready.insert("pass.json".to_owned(), filled.into_bytes().into());
    pass_app::disk::folder::put("Ready.pass".as_ref(), &ready, false).unwrap();
    let card = pass_app::package::archive::write(&ready);
    let two = ["a.pkpass", "b.pkpass"].map(|name| (name.to_owned(), card.clone().into()));
    let two = pass_app::package::archive::write(&two.into_iter().collect());
    std::fs::write("two.pkpasses", two).unwrap();
    trycmd::TestCases::new()
        .env(
            "PASSWRIGHT_HOME",
            folder.path().join("home").display().to_string(),
        )
        .env("DBUS_SESSION_BUS_ADDRESS", "disabled:")
        .env("NO_COLOR", "1")
        .case(cases)
        .run();
}
