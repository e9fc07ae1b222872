//! Archives: the three verdicts of hostile ones, the limits, and what is written.

use crate::cases;
use crate::dice::Dice;
use crate::hostile::{PASS, Verdict, corpus, named, twice};
use crate::zip::{Entry, Zip, chunk, find, noisy};
use Verdict::{Fine, Odd, Refused};
use pass_format::package::facts::ArchiveProblem::{self, *};
use pass_format::package::{Files, archive, limits};

#[test]
fn every_hostile_archive_gets_its_verdict() {
    let corpus = corpus();
    assert!(corpus.len() >= 60, "{} archives", corpus.len());
    let mut wrong = Vec::new();
    for (name, bytes, expected) in corpus {
        let (kinds, refused) = match archive::read(&bytes) {
            Ok((_, facts)) => (facts.oddities, false),
            Err(facts) => (facts.refusals, true),
        };
        let kinds: Vec<ArchiveProblem> = kinds.into_iter().map(|finding| finding.kind).collect();
        let as_expected = match &expected {
            Refused(kind) => refused && kinds.contains(kind),
            Odd(kind) => !refused && kinds.contains(kind),
            Fine => !refused && kinds.is_empty(),
        };
        if !as_expected {
            let verdict = if refused { "refused" } else { "opened" };
            wrong.push(format!(
                "{name}: {expected:?} expected, {verdict} with {kinds:?}"
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_refusal_names_the_entry() {
    let Err(facts) = archive::read(&named("../x")) else {
        panic!("opened")
    };
    assert_eq!(facts.refusals[0].entry, "../x");
    let Err(facts) = archive::read(&twice(("a", b"1"), ("a", b"2"))) else {
        panic!("opened")
    };
    assert_eq!(facts.refusals[0].entry, "a");
}

#[test]
fn all_findings_of_a_stage_are_told_together() {
    let bytes = Zip::of([Entry::stored("../x", b""), Entry::stored("CON", b"")]).bytes();
    let Err(facts) = archive::read(&bytes) else {
        panic!("opened")
    };
    let kinds: Vec<ArchiveProblem> = facts.refusals.iter().map(|finding| finding.kind).collect();
    assert_eq!(kinds, [ParentPath, DeviceName]);
}

#[test]
fn names_are_read_as_they_were_meant() {
    let (files, _) = archive::read(&named(b"caf\x82.png")).unwrap();
    assert!(files.contains_key("café.png"));
    let (files, _) = archive::read(&named(r"en.lproj\pass.strings")).unwrap();
    assert!(files.contains_key("en.lproj/pass.strings"));
}

#[test]
fn an_archive_beyond_its_size_is_refused() {
    // A stored entry of random bytes has no other way to be too large.
    let most = limits::ARCHIVE_BYTES as usize;
    let frame = Zip::of([
        Entry::stored("a", b""),
        Entry::stored("b", b""),
        Entry::stored("c", b""),
    ])
    .bytes()
    .len();
    let sized = |size: usize| {
        let part = limits::ENTRY_BYTES as usize;
        let rest = size - frame - part;
        let half = vec![1; part.min(rest / 2)];
        let other = vec![2; rest - half.len()];
        Zip::of([
            Entry::stored("a", &vec![0; part]),
            Entry::stored("b", &half),
            Entry::stored("c", &other),
        ])
        .bytes()
    };
    assert_eq!(sized(most).len(), most);
    assert!(archive::read(&sized(most)).is_ok());
    let Err(facts) = archive::read(&sized(most + 1)) else {
        panic!("opened")
    };
    assert_eq!(facts.refusals[0].kind, TooLarge);
}

#[test]
fn the_sum_of_all_entries_is_limited() {
    let part = noisy("0", 32, 0);
    let named = |name: &str| {
        part.clone()
            .with(|e| e.both(|h| h.name = name.as_bytes().to_vec()))
    };
    let all = ["0", "1", "2", "3", "4", "5", "6", "7"].map(named);
    assert!(archive::read(&Zip::of(all.clone()).bytes()).is_ok());
    let one_more = all.into_iter().chain([Entry::stored("8", b"x")]);
    let Err(facts) = archive::read(&Zip::of(one_more).bytes()) else {
        panic!("opened")
    };
    assert_eq!(facts.refusals[0].kind, UnpackedTooLarge);
}

/// An entry that unpacks to two hundred times its size, and this many bytes more or less.
fn ratio(more: i64) -> Vec<u8> {
    let zeros = vec![0; 1 << 20];
    let begin = chunk(&zeros).repeat(2);
    // Stored blocks, one of `data` bytes and so many empty ones, bring it to the point.
    let (size, fixed) = (2 << 20, begin.len() as i64 + 7);
    let missing = |data: i64| size + data - more - 200 * (fixed + data);
    let data = (0..1_000).find(|data| missing(*data) % 1_000 == 0).unwrap();
    let empty = usize::try_from(missing(data) / 1_000).unwrap();
    let length = data as u16;
    let stored = [&[0][..], &length.to_le_bytes(), &(!length).to_le_bytes()].concat();
    let packed = [
        begin,
        stored,
        vec![0; data as usize],
        b"\0\0\0\xff\xff".repeat(empty),
        vec![3, 0],
    ];
    let bytes = vec![0; (size + data) as usize];
    Zip::of([Entry::new(b"strip.png", &bytes, packed.concat(), 8)]).bytes()
}

#[test]
fn the_ratio_is_limited() {
    assert!(archive::read(&ratio(0)).is_ok());
    let Err(facts) = archive::read(&ratio(1)) else {
        panic!("opened")
    };
    assert_eq!(facts.refusals[0].kind, RatioTooHigh);
}

/// T-ZIP-4, measured in a child so that nothing else counts.
#[cfg(target_os = "linux")]
#[test]
fn bombs_are_stopped_in_little_memory() {
    const FILE: &str = "PASSWRIGHT_TEST_BOMB";
    fn peak() -> u64 {
        let status = std::fs::read_to_string("/proc/self/status").unwrap();
        let line = status
            .lines()
            .find(|line| line.starts_with("VmHWM:"))
            .unwrap();
        line.split_whitespace().nth(1).unwrap().parse().unwrap()
    }
    if let Ok(path) = std::env::var(FILE) {
        let bytes = std::fs::read(path).unwrap();
        let idle = peak();
        assert!(archive::read(&bytes).is_err());
        let more = peak() - idle;
        assert!(more < 64 << 10, "{more} KiB");
        return;
    }
    let last = noisy("last", 7, 0).with(|entry| entry.both(|header| header.crc ^= 1));
    let many = (0..8)
        .map(|number| noisy(&number.to_string(), 31, 0))
        .chain([last]);
    let bombs = [
        Zip::of([Entry::zeros("pass.json", 5_000).with(|e| e.both(|h| h.size = 1_000))]),
        Zip::of([Entry::zeros("pass.json", 31)]),
        Zip::of((0..1_000).map(|number| Entry::zeros(&number.to_string(), 1))),
        Zip::of(many),
    ];
    for bomb in bombs {
        let mut file = tempfile::NamedTempFile::new().unwrap();
        std::io::Write::write_all(&mut file, &bomb.bytes()).unwrap();
        let child = std::process::Command::new("sh")
            .args(["-c", "ulimit -v 524288; exec \"$0\" \"$@\""])
            .arg(std::env::current_exe().unwrap())
            .args(["--exact", "archive::bombs_are_stopped_in_little_memory"])
            .env(FILE, file.path())
            .output()
            .unwrap();
        assert!(
            child.status.success(),
            "{}",
            String::from_utf8_lossy(&child.stdout)
        );
    }
}

fn good() -> Files {
    let mut dice = Dice(3);
    let mut noise = vec![0; 3_000];
    noise.fill_with(|| dice.below(256) as u8);
    let files: [(&str, &[u8]); 6] = [
        ("pass.json", PASS),
        ("manifest.json", b"{}"),
        ("signature", &noise[..500]),
        ("icon@2x.png", &noise),
        ("de.lproj/pass.strings", &[7; 900]),
        ("Käse.txt", b""),
    ];
    files
        .into_iter()
        .map(|(path, bytes)| (path.to_owned(), bytes.into()))
        .collect()
}

#[test]
fn what_is_written_reads_back_without_a_finding() {
    let (files, facts) = archive::read(&archive::write(&good())).unwrap();
    assert_eq!(files, good());
    assert_eq!(facts.oddities, []);
}

#[test]
fn the_same_files_give_the_same_archive() {
    let written = archive::write(&good());
    assert_eq!(written, archive::write(&good()));
    // Made anywhere, by any version: a change of this figure changes every pass ever built.
    assert_eq!(
        (written.len(), crc32fast::hash(&written)),
        (4161, 1_014_495_489)
    );
}

#[test]
fn the_pass_comes_first_and_nothing_is_deflated_in_vain() {
    let written = archive::write(&good());
    assert_eq!(&written[30..39], b"pass.json");
    let at = find(&written, b"icon@2x.png") - 30;
    assert_eq!(written[at + 8], 0, "noise is stored");
    let at = find(&written, b"de.lproj") - 30;
    assert_eq!(written[at + 8], 8, "what repeats is deflated");
}

#[test]
fn no_prefix_of_a_pass_opens() {
    let bytes = archive::write(&good());
    for length in 0..bytes.len() {
        assert!(archive::read(&bytes[..length]).is_err(), "{length} bytes");
    }
}

#[test]
fn a_changed_byte_never_changes_a_file_unseen() {
    let bytes = archive::write(&good());
    let mut dice = Dice(11);
    for _ in 0..cases(2_000, 10_000) {
        let mut changed = bytes.clone();
        let at = dice.below(bytes.len());
        changed[at] ^= 1 << dice.below(8);
        if let Ok((files, _)) = archive::read(&changed) {
            assert_eq!(files, good(), "byte {at}");
        }
    }
}
