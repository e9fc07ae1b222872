//! A good pass, changed in one byte or cut off: never a panic, never a false "valid", never much
//! memory (threats.md, section 3).
//!
//! The walk runs in a child of the test, so that its memory can be measured and, on Linux, limited
//! to 512 MiB.

use crate::support::{PASS_TYPE, TEAM, identity, now, trust};
use pass_format::package::{Files, Raw, open};
use pass_sign::{Signer, package, verify};
use std::process::Command;

/// Set for the child.
const WALK: &str = "PASSWRIGHT_MUTATION_WALK";
/// What reading may take above idle, in KiB.
const MOST_KIB: u64 = 64 * 1024;

/// How often: a little, or with `PASSWRIGHT_SOAK=1` as often as the promise says.
struct Counts {
    changes: usize,
    /// Cuts at each of the last bytes.
    last: usize,
    /// Cuts anywhere.
    cuts: usize,
}

fn counts() -> Counts {
    match std::env::var("PASSWRIGHT_SOAK").as_deref() {
        Ok("1") => Counts {
            changes: 10_000,
            last: 4096,
            cuts: 1000,
        },
        _ => Counts {
            changes: 400,
            last: 128,
            cuts: 72,
        },
    }
}

#[test]
fn no_change_makes_a_pass_falsely_valid() {
    if std::env::var_os(WALK).is_some() {
        return walk(&counts());
    }
    let program = std::env::current_exe().unwrap();
    let limit = if cfg!(target_os = "linux") {
        "ulimit -v 524288; "
    } else {
        ""
    };
    let child = Command::new("sh")
        .arg("-c")
        .arg(format!(
            "{limit}exec \"$0\" --exact --nocapture --test-threads=1 \"$1\""
        ))
        .arg(program)
        .arg("mutations::no_change_makes_a_pass_falsely_valid")
        .env(WALK, "1")
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&child.stdout);
    assert!(
        child.status.success(),
        "{said}{}",
        String::from_utf8_lossy(&child.stderr)
    );
    let report = said
        .lines()
        .find(|line| line.starts_with("walked "))
        .expect("the child walks");
    println!("{report}");
}

fn walk(counts: &Counts) {
    let (good, files) = good_pass();
    assert!(judged(&good, &files), "the pass itself is valid");
    let idle = memory::start();
    let mut random = Random(0x9e37_79b9_7f4a_7c15);
    let mut valid = 0;
    for _ in 0..counts.changes {
        let mut bytes = good.clone();
        bytes[random.below(good.len())] ^= 1 + random.below(255) as u8;
        valid += usize::from(judged(&bytes, &files));
    }
    let last = (1..=counts.last.min(good.len())).map(|cut| good.len() - cut);
    let anywhere: Vec<_> = (0..counts.cuts).map(|_| random.below(good.len())).collect();
    let mut truncations = 0;
    for end in last.chain(anywhere) {
        truncations += 1;
        assert!(
            !judged(&good[..end], &files),
            "valid although cut at {end} of {}",
            good.len()
        );
    }
    let more = memory::peak().saturating_sub(idle);
    println!(
        "\nwalked {} changes ({valid} valid with every covered byte unchanged) and {truncations} \
         truncations of {} bytes, {more} KiB above idle",
        counts.changes,
        good.len(),
    );
    assert!(more < MOST_KIB, "{more} KiB");
}

/// Whether it is found valid; then all that the signature covers must be as it was.
fn judged(bytes: &[u8], good: &Files) -> bool {
    let opened = open("good.pkpass", Raw::Archive(bytes));
    let facts = verify(&opened.original, &trust(), now());
    let valid = facts.valid() && !opened.facts.archive.refused();
    if valid {
        let covered = |files: &Files| {
            let mut files = files.clone();
            files.remove("signature");
            files
        };
        assert!(
            covered(&opened.original) == *good,
            "falsely valid: {:?}",
            facts.problems
        );
    }
    valid
}

/// A pass of every kind of file, and its files without the signature.
fn good_pass() -> (Vec<u8>, Files) {
    let pass = format!(
        r#"{{"formatVersion":1,"passTypeIdentifier":"{PASS_TYPE}","teamIdentifier":"{TEAM}",
        "serialNumber":"1","description":"A card","organizationName":"Club","storeCard":
        {{"primaryFields":[{{"key":"balance","label":"balance_label","value":21.75}}]}}}}"#
    );
    let mut random = Random(7);
    let mut noise = |length: usize| {
        (0..length)
            .map(|_| random.below(256) as u8)
            .collect::<Vec<_>>()
    };
    let files: Files = [
        ("pass.json", pass.into_bytes()),
        ("icon.png", noise(700)),
        ("icon@2x.png", noise(1900)),
        ("de.lproj/logo.png", noise(1200)),
        (
            "de.lproj/pass.strings",
            "\"balance_label\" = \"Guthaben\";\n"
                .repeat(40)
                .into_bytes(),
        ),
    ]
    .map(|(path, bytes)| (path.to_owned(), bytes.into()))
    .into();
    let bytes = package(&files, &Signer::prepare(identity()), now()).unwrap();
    let mut files = open("good.pkpass", Raw::Archive(&bytes)).original;
    files.remove("signature");
    (bytes, files)
}

/// The same numbers each time (xorshift).
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit as u64) as usize
    }
}

/// This process's memory in KiB, where the system tells.
mod memory {
    /// Forgets the peak so far; yields what is used now.
    pub fn start() -> u64 {
        let _ = std::fs::write("/proc/self/clear_refs", "5");
        read("VmRSS:")
    }

    /// The most that was used since.
    pub fn peak() -> u64 {
        read("VmHWM:")
    }

    fn read(name: &str) -> u64 {
        let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix(name));
        let figure = line.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok());
        figure.unwrap_or(0)
    }
}
