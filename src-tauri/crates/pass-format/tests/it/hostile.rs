//! Hostile archives, made by hand, each with what is to become of it.

use crate::zip::{Entry, Header, Zip, chunk, deflate, descriptor, extra, find, honest, noisy};
use pass_format::package::facts::ArchiveProblem::{self, *};

/// What is to become of an archive.
#[derive(Debug, PartialEq)]
pub enum Verdict {
    Refused(ArchiveProblem),
    Odd(ArchiveProblem),
    Fine,
}
use Verdict::{Fine, Odd, Refused};

pub const PASS: &[u8] = br#"{"formatVersion":1}"#;

fn pass() -> Entry {
    Entry::stored("pass.json", PASS)
}

/// A good pass and one entry of this name.
pub fn named(name: impl AsRef<[u8]>) -> Vec<u8> {
    Zip::of([pass(), Entry::stored(name, b"x")]).bytes()
}

fn changed(change: impl FnOnce(&mut Entry)) -> Vec<u8> {
    Zip::of([Entry::deflated("pass.json", PASS).with(change)]).bytes()
}

fn central(change: impl FnOnce(&mut Header)) -> Vec<u8> {
    changed(|entry| change(&mut entry.central))
}

fn zip(change: impl FnOnce(&mut Zip)) -> Vec<u8> {
    Zip::of([pass(), Entry::deflated("icon.png", b"icon icon icon")])
        .with(change)
        .bytes()
}

fn mode(mode: u32) -> Vec<u8> {
    Zip::of([
        pass(),
        Entry::stored("link", b"/").with(|entry| entry.attributes = mode << 16),
    ])
    .bytes()
}

fn method(method: u16) -> Vec<u8> {
    changed(|entry| entry.both(|header| header.method = method))
}

pub fn twice(first: (&str, &[u8]), second: (&str, &[u8])) -> Vec<u8> {
    Zip::of([
        pass(),
        Entry::stored(first.0, first.1),
        Entry::stored(second.0, second.1),
    ])
    .bytes()
}

fn cut(length: impl FnOnce(&[u8]) -> usize) -> Vec<u8> {
    let bytes = zip(|_| {});
    let length = length(&bytes);
    bytes[..length].to_vec()
}

fn many(count: usize) -> Vec<u8> {
    Zip::of((0..count).map(|number| Entry::stored(format!("{number}"), b""))).bytes()
}

/// Flag: sizes follow the data.
const DESCRIPTOR: u16 = 8;
/// Flag: the name is UTF-8.
const UTF8: u16 = 1 << 11;

fn described(size: u32) -> Vec<u8> {
    changed(|entry| {
        let header = entry.central.clone();
        entry.both(|header| header.flags = DESCRIPTOR);
        (entry.local.crc, entry.local.packed, entry.local.size) = (0, 0, 0);
        entry.descriptor = descriptor(header.crc, header.packed, size);
    })
}

/// All of them: name, bytes, verdict.
pub fn corpus() -> Vec<(&'static str, Vec<u8>, Verdict)> {
    let long = "n".repeat(300);
    let deep = |folders: usize| "f/".repeat(folders) + "x";
    let small = PASS.len() as u32;
    vec![
        // Names
        ("parent", named("../x"), Refused(ParentPath)),
        ("parent inside", named("a/../../x"), Refused(ParentPath)),
        (
            "parent behind a language",
            named("en.lproj/../../x"),
            Refused(ParentPath),
        ),
        ("parent with backslash", named(r"..\x"), Refused(ParentPath)),
        ("absolute", named("/etc/x"), Refused(AbsolutePath)),
        ("drive", named(r"C:\x"), Refused(AbsolutePath)),
        ("drive, relative", named("c:x"), Refused(AbsolutePath)),
        ("share", named(r"\\host\x"), Refused(AbsolutePath)),
        (
            "this folder",
            named("./pass.json"),
            Refused(TrailingDotOrSpace),
        ),
        ("NUL", named("a\0b"), Refused(ControlCharacter)),
        ("line break", named("a\nb"), Refused(ControlCharacter)),
        ("empty", named(""), Refused(EmptyName)),
        ("empty folder name", named("a//b"), Refused(EmptyName)),
        ("only a slash", named("/"), Refused(AbsolutePath)),
        ("300 bytes", named(&long), Refused(NameTooLong)),
        ("256 bytes", named(&long[..256]), Refused(NameTooLong)),
        ("255 bytes", named(&long[..255]), Fine),
        ("nine folders", named(deep(9)), Refused(TooDeep)),
        ("eight folders", named(deep(8)), Fine),
        (
            "trailing space",
            named("pass.json "),
            Refused(TrailingDotOrSpace),
        ),
        (
            "trailing dot",
            named("pass.json."),
            Refused(TrailingDotOrSpace),
        ),
        (
            "folder with trailing dot",
            named("en.lproj./x"),
            Refused(TrailingDotOrSpace),
        ),
        ("device", named("CON"), Refused(DeviceName)),
        (
            "device with extension",
            named("nul.txt"),
            Refused(DeviceName),
        ),
        (
            "device with number",
            named("a/Com1.png"),
            Refused(DeviceName),
        ),
        ("no device", named("console.png"), Fine),
        (
            "stream",
            named("icon.png:stream"),
            Refused(ForbiddenCharacter),
        ),
        (
            "turned direction",
            Zip::of([Entry::stored("gnp\u{202e}.exe", b"").with(|e| e.both(|h| h.flags = UTF8))])
                .bytes(),
            Refused(ControlCharacter),
        ),
        ("code page 437", named(b"caf\x82.png"), Odd(NameEncoding)),
        (
            "UTF-8 without its flag",
            named("café.png"),
            Odd(NameEncoding),
        ),
        (
            "UTF-8 with its flag",
            Zip::of([Entry::stored("café.png", b"").with(|e| e.both(|h| h.flags = UTF8))]).bytes(),
            Fine,
        ),
        (
            "no UTF-8 with its flag",
            Zip::of([Entry::stored(b"caf\xe9", b"").with(|e| e.both(|h| h.flags = UTF8))]).bytes(),
            Refused(NameNotUnicode),
        ),
        ("backslash", named(r"en.lproj\pass.strings"), Odd(Backslash)),
        // Doubles
        (
            "same name, other bytes",
            twice(("a", b"1"), ("a", b"2")),
            Refused(DuplicateDifferent),
        ),
        (
            "same name, same bytes",
            twice(("a", b"1"), ("a", b"1")),
            Odd(DuplicateSame),
        ),
        (
            "same name by backslash",
            twice(("en.lproj/a", b"1"), (r"en.lproj\a", b"2")),
            Refused(DuplicateDifferent),
        ),
        (
            "case",
            twice(("Icon.png", b"1"), ("icon.png", b"1")),
            Refused(NamesCollide),
        ),
        (
            "case of folders",
            twice(("EN.lproj/a", b""), ("en.lproj/b", b"")),
            Refused(NamesCollide),
        ),
        (
            "composition",
            twice(("\u{e9}", b""), ("e\u{301}", b"")),
            Refused(NamesCollide),
        ),
        (
            "sharp s",
            twice(("straße", b""), ("STRASSE", b"")),
            Refused(NamesCollide),
        ),
        (
            "folder and file",
            twice(("icon.png/", b""), ("icon.png", b"")),
            Refused(NamesCollide),
        ),
        (
            "file as folder",
            twice(("a", b""), ("a/b", b"")),
            Refused(NamesCollide),
        ),
        // Links and special files
        ("link", mode(0o120_777), Refused(Link)),
        (
            "link, then a file through it",
            Zip::of([
                Entry::stored("a", b"/tmp").with(|entry| entry.attributes = 0o120_777 << 16),
                Entry::stored("a/b", b"x"),
            ])
            .bytes(),
            Refused(Link),
        ),
        (
            "link named pass.json",
            Zip::of([pass().with(|entry| entry.attributes = 0o120_644 << 16)]).bytes(),
            Refused(Link),
        ),
        (
            "reparse point",
            Zip::of([pass().with(|entry| entry.attributes = 0x400)]).bytes(),
            Refused(Link),
        ),
        ("device mode", mode(0o020_666), Refused(SpecialFile)),
        ("pipe", mode(0o010_644), Refused(SpecialFile)),
        (
            "folder mode on a file",
            mode(0o040_755),
            Refused(SpecialFile),
        ),
        (
            "folder mark on a file",
            Zip::of([pass().with(|entry| entry.attributes = 0x10)]).bytes(),
            Refused(SpecialFile),
        ),
        (
            "folder with content",
            named("en.lproj/"),
            Refused(SpecialFile),
        ),
        ("plain mode", mode(0o100_644), Fine),
        (
            "folder of its own",
            Zip::of([
                pass(),
                Entry::stored("en.lproj/", b""),
                Entry::stored("en.lproj/a", b""),
            ])
            .bytes(),
            Fine,
        ),
        // Headers
        (
            "other name",
            central(|header| header.name = b"Pass.json".to_vec()),
            Refused(HeadersDisagree),
        ),
        (
            "other size",
            central(|header| header.size += 1),
            Refused(HeadersDisagree),
        ),
        (
            "other method",
            central(|header| header.method = 0),
            Refused(HeadersDisagree),
        ),
        (
            "other checksum",
            central(|header| header.crc ^= 1),
            Refused(HeadersDisagree),
        ),
        (
            "other flags",
            central(|header| header.flags = UTF8),
            Refused(HeadersDisagree),
        ),
        (
            "other packed size",
            changed(|entry| entry.local.packed -= 1),
            Refused(HeadersDisagree),
        ),
        (
            "stored, two sizes",
            Zip::of([pass().with(|entry| entry.both(|header| header.size += 1))]).bytes(),
            Refused(HeadersDisagree),
        ),
        ("descriptor", described(small), Fine),
        (
            "descriptor with another size",
            described(small + 1),
            Refused(HeadersDisagree),
        ),
        (
            "no descriptor",
            changed(|entry| entry.both(|header| header.flags = DESCRIPTOR)),
            Refused(HeadersDisagree),
        ),
        (
            "descriptor without signature",
            changed(|entry| {
                entry.both(|header| header.flags = DESCRIPTOR);
                let header = &entry.central;
                entry.descriptor = descriptor(header.crc, header.packed, header.size)[4..].to_vec();
            }),
            Fine,
        ),
        (
            "second name",
            changed(|entry| entry.central.extra = extra(0x7075, b"\x01\0\0\0\0Pass.json")),
            Refused(UnicodePathDisagrees),
        ),
        (
            "second name, only in its own header",
            changed(|entry| entry.local.extra = extra(0x7075, b"\x01\0\0\0\0../x")),
            Refused(UnicodePathDisagrees),
        ),
        (
            "second name, the same",
            changed(|entry| entry.central.extra = extra(0x7075, b"\x01\0\0\0\0pass.json")),
            Fine,
        ),
        (
            "extra fields",
            changed(|entry| entry.local.extra = extra(0x5455, b"\x01\0\0\0\0")),
            Fine,
        ),
        // Structure
        (
            "overlap",
            Zip::of([pass(), pass().with(|entry| entry.offset = Some(0))]).bytes(),
            Refused(Overlap),
        ),
        (
            "entry within another",
            {
                let inner = Zip::of([Entry::stored("inner", b"x")]).bytes();
                let local = inner[..find(&inner, b"PK\x01\x02")].to_vec();
                let outer = Entry::stored("outer", &local);
                let offset = Some(30 + 5);
                let ghost = Entry::stored("inner", b"x").with(|entry| entry.offset = offset);
                let mut bytes = Zip::of([outer, ghost]).bytes();
                // The ghost's own copy of the entry goes, so that nothing lies between.
                let at = 30 + 5 + local.len();
                bytes.drain(at..at + local.len());
                let end = bytes.len() - 6;
                let start = u32::from_le_bytes(bytes[end..end + 4].try_into().unwrap());
                let start = start - local.len() as u32;
                bytes[end..end + 4].copy_from_slice(&start.to_le_bytes());
                bytes
            },
            Refused(Overlap),
        ),
        (
            "entry at the directory",
            {
                let at = find(&zip(|_| {}), b"PK\x01\x02") as u32;
                zip(|zip| zip.entries[1].offset = Some(at))
            },
            Refused(Overlap),
        ),
        (
            "entry beyond the archive",
            zip(|zip| zip.entries[1].offset = Some(1 << 30)),
            Refused(Overlap),
        ),
        (
            "entry where there is none",
            zip(|zip| zip.entries[1].offset = Some(20)),
            Refused(Damaged),
        ),
        (
            "two ends",
            {
                let end = Zip::default().bytes();
                zip(|zip| zip.between = end)
            },
            Refused(SeveralEnds),
        ),
        (
            "end in the comment",
            {
                let end = Zip::default().bytes();
                zip(|zip| zip.comment = end)
            },
            Refused(SeveralEnds),
        ),
        (
            "half an end in the comment",
            zip(|zip| zip.comment = b"PK\x05\x06 and more text than an end record has".to_vec()),
            Refused(SeveralEnds),
        ),
        (
            "comment",
            zip(|zip| zip.comment = b"made by hand".to_vec()),
            Fine,
        ),
        (
            "bytes before",
            zip(|zip| zip.before = b"#!/bin/sh\n".to_vec()),
            Refused(BytesAround),
        ),
        (
            "bytes before, counted",
            zip(|zip| (zip.before, zip.shifted) = (b"GIF89a".to_vec(), true)),
            Refused(BytesAround),
        ),
        (
            "bytes behind",
            zip(|zip| zip.behind = b"more".to_vec()),
            Refused(BytesAround),
        ),
        (
            "bytes before the directory",
            zip(|zip| zip.gap = b"gap".to_vec()),
            Refused(BytesAround),
        ),
        (
            "bytes behind the directory",
            zip(|zip| zip.between = b"gap".to_vec()),
            Refused(BytesAround),
        ),
        (
            "bytes between entries",
            zip(|zip| zip.entries[0].descriptor = b"gap".to_vec()),
            Refused(BytesAround),
        ),
        ("ZIP64", zip(|zip| zip.zip64 = Some(0)), Odd(Zip64)),
        (
            "ZIP64 with a lying size",
            zip(|zip| zip.zip64 = Some(5)),
            Refused(Damaged),
        ),
        (
            "ZIP64 with a huge size",
            zip(|zip| zip.zip64 = Some(1 << 40)),
            Refused(Damaged),
        ),
        (
            "ZIP64 size of an entry",
            changed(|entry| {
                let size = u64::from(entry.central.size) + (1 << 33);
                entry.central.extra = extra(1, &size.to_le_bytes());
                entry.central.size = u32::MAX;
            }),
            Refused(EntryTooLarge),
        ),
        ("1,000 entries", many(1_000), Fine),
        ("1,001 entries", many(1_001), Refused(TooManyEntries)),
        ("65,536 entries", many(65_536), Refused(TooManyEntries)),
        ("70,000 entries", many(70_000), Refused(TooManyEntries)),
        (
            "wrong number of entries",
            zip(|zip| zip.count = Some(3)),
            Refused(HeadersDisagree),
        ),
        ("no entries", Zip::default().bytes(), Fine),
        ("empty file", Vec::new(), Refused(NotZip)),
        ("cut in the first header", cut(|_| 20), Refused(Damaged)),
        ("cut in the data", cut(|_| 45), Refused(Damaged)),
        (
            "cut before the directory",
            cut(|bytes| find(bytes, b"PK\x01\x02")),
            Refused(Damaged),
        ),
        (
            "cut in the directory",
            cut(|bytes| find(bytes, b"PK\x01\x02") + 30),
            Refused(Damaged),
        ),
        (
            "cut in the end",
            cut(|bytes| bytes.len() - 1),
            Refused(Damaged),
        ),
        (
            "only a directory",
            {
                let bytes = zip(|_| {});
                let mut rest = bytes[find(&bytes, b"PK\x01\x02")..].to_vec();
                let at = rest.len() - 6;
                rest[at..at + 4].fill(0);
                rest
            },
            Refused(Overlap),
        ),
        // Methods
        (
            "encrypted",
            changed(|e| e.both(|header| header.flags = 1)),
            Refused(Encrypted),
        ),
        (
            "strongly encrypted",
            changed(|e| e.both(|header| header.flags = 65)),
            Refused(Encrypted),
        ),
        ("AES", method(99), Refused(Encrypted)),
        ("bzip2", method(12), Refused(OddMethod)),
        ("LZMA", method(14), Refused(OddMethod)),
        ("Zstandard", method(93), Refused(OddMethod)),
        ("deflate64", method(9), Refused(OddMethod)),
        ("method 77", method(77), Refused(OddMethod)),
        (
            "patch",
            changed(|e| e.both(|header| header.flags = 1 << 5)),
            Refused(OddMethod),
        ),
        (
            "wrong checksum",
            changed(|e| e.both(|header| header.crc ^= 1)),
            Refused(Damaged),
        ),
        (
            "bytes behind the packed data",
            {
                let packed = [deflate(PASS), b"more".to_vec()].concat();
                Zip::of([Entry::new(b"pass.json", PASS, packed, 8)]).bytes()
            },
            Refused(Damaged),
        ),
        (
            "packed data cut off",
            Zip::of([Entry::new(b"pass.json", PASS, chunk(PASS), 8)]).bytes(),
            Refused(Damaged),
        ),
        (
            "no packed data",
            Zip::of([Entry::new(b"pass.json", PASS, b"\xff\xff".to_vec(), 8)]).bytes(),
            Refused(Damaged),
        ),
        (
            "less than announced",
            changed(|e| e.both(|header| header.size += 1)),
            Refused(HeadersDisagree),
        ),
        // Sizes
        (
            "one kilobyte announced, five gigabytes given",
            Zip::of([Entry::zeros("pass.json", 5_000).with(|e| e.both(|h| h.size = 1_000))])
                .bytes(),
            Refused(HeadersDisagree),
        ),
        (
            "1000 : 1",
            Zip::of([Entry::zeros("strip.png", 20)]).bytes(),
            Refused(RatioTooHigh),
        ),
        (
            "1000 : 1, but small",
            Zip::of([honest("strip.png", 1)]).bytes(),
            Fine,
        ),
        (
            "1,000 entries of a megabyte",
            Zip::of((0..1_000).map(|number| Entry::zeros(&number.to_string(), 1))).bytes(),
            Refused(UnpackedTooLarge),
        ),
        (
            "pass.json of 200 MB",
            Zip::of([Entry::zeros("pass.json", 200)]).bytes(),
            Refused(EntryTooLarge),
        ),
        (
            "32 MiB and a byte",
            Zip::of([noisy("a", 32, 1)]).bytes(),
            Refused(EntryTooLarge),
        ),
        ("32 MiB", Zip::of([noisy("a", 32, 0)]).bytes(), Fine),
        // What comes instead
        (
            "HTML",
            b" <!DOCTYPE html><html></html>".to_vec(),
            Refused(NotZip),
        ),
        ("JSON", b"{\"error\":404}".to_vec(), Refused(NotZip)),
        ("gzip", b"\x1f\x8b\x08\0rest".to_vec(), Refused(NotZip)),
        ("text", b"404 page not found".to_vec(), Refused(NotZip)),
    ]
}
