//! Passes a second on one core, compute only, ÷ signatures a second of `openssl speed rsa2048`.
//!
//! A store card whose text changes from pass to pass, and six images that all share (152 KB). The
//! design is prepared once; then each pass is: its `pass.json` hashed, manifest, signature, archive
//! in memory. Both sides take turns in the same run, three seconds of processor time each, and only
//! the ratio means anything on another machine.

use jiff::Timestamp;
use pass_format::package::{Files, archive};
use pass_sign::{Prepared, Signer, Trust, test_identity, verify};
use std::process::Command;
use std::time::Duration;

const PASS_TYPE: &str = "pass.com.example.bench";
const TEAM: &str = "BENCH00000";
const ROUNDS: usize = 5;
const SECONDS: u64 = 3;
const AIM: f64 = 0.85;
/// Six images of the sizes that real ones have; together 152 KB.
const IMAGES: [(&str, usize); 6] = [
    ("icon.png", 2_000),
    ("icon@2x.png", 5_000),
    ("logo.png", 9_000),
    ("logo@2x.png", 22_000),
    ("strip.png", 34_000),
    ("strip@2x.png", 80_000),
];

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let identity = test_identity(PASS_TYPE, TEAM, Timestamp::now())?;
    let prepared = Prepared::new(&images(), Signer::prepare(&identity));
    let sample = prepared.pass(&own(0), Timestamp::now())?;
    let (files, _) = archive::read(&sample).map_err(|facts| format!("{facts:?}"))?;
    let trust = Trust::apple().with(identity.root().ok_or("a test identity has a root")?.clone());
    let facts = verify(&files, &trust, Timestamp::now());
    if !facts.valid() {
        return Err(format!("the pass is not valid: {:?}", facts.problems).into());
    }

    println!("library            {}", openssl::version::version());
    println!(
        "openssl speed      -seconds {SECONDS} rsa2048, {}",
        output("openssl", &["version"])?.trim()
    );
    println!(
        "build              {}",
        if cfg!(debug_assertions) {
            "DEBUG, figures mean nothing"
        } else {
            "release"
        }
    );
    println!(
        "pass               {} bytes, {} images of {} bytes together, one core, one thread",
        sample.len(),
        IMAGES.len(),
        IMAGES.iter().map(|image| image.1).sum::<usize>()
    );
    println!("\nround   openssl/s   passes/s   ratio");
    let mut ratios = Vec::new();
    for round in 1..=ROUNDS {
        let openssl = openssl_speed()?;
        let ours = passes_a_second(&prepared)?;
        println!(
            "{round:>5} {openssl:>11.0} {ours:>10.0} {:>7.3}",
            ours / openssl
        );
        ratios.push(ours / openssl);
    }
    ratios.sort_by(f64::total_cmp);
    let median = ratios[ratios.len() / 2];
    let met = if median >= AIM { "met" } else { "missed" };
    println!("\nsign ratio {median:.3} (median of {ROUNDS}; at least {AIM}: {met})");
    Ok(())
}

fn passes_a_second(prepared: &Prepared) -> Result<f64, Box<dyn std::error::Error>> {
    let (start, mut count) = (processor_time()?, 0_u32);
    loop {
        for _ in 0..50 {
            count += 1;
            std::hint::black_box(prepared.pass(&own(count), Timestamp::now())?);
        }
        let spent = processor_time()? - start;
        if spent >= Duration::from_secs(SECONDS) {
            return Ok(f64::from(count) / spent.as_secs_f64());
        }
    }
}

/// Time this process has had a processor, which is what `openssl speed` counts too: others at work on
/// the machine change neither side.
fn processor_time() -> Result<Duration, Box<dyn std::error::Error>> {
    let spent = std::fs::read_to_string("/proc/self/schedstat")?;
    let nanoseconds = spent
        .split_whitespace()
        .next()
        .ok_or("the system tells no times")?;
    Ok(Duration::from_nanos(nanoseconds.parse()?))
}

/// Signatures a second, from the table that the program prints.
fn openssl_speed() -> Result<f64, Box<dyn std::error::Error>> {
    let table = output(
        "openssl",
        &["speed", "-seconds", &SECONDS.to_string(), "rsa2048"],
    )?;
    let line = table
        .lines()
        .rfind(|line| line.starts_with("rsa") && line.contains("2048 bits"));
    // Seconds first, with their unit; the first bare number is signatures a second.
    let rates = line
        .and_then(|line| line.split_once("bits"))
        .map(|(_, cells)| cells);
    let rate = rates.and_then(|cells| cells.split_whitespace().find_map(|it| it.parse().ok()));
    rate.ok_or_else(|| "openssl speed printed no rate".into())
}

fn output(program: &str, arguments: &[&str]) -> Result<String, Box<dyn std::error::Error>> {
    let output = Command::new(program).args(arguments).output()?;
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// What one pass has for itself: the text of a store card.
fn own(number: u32) -> Files {
    let pass = format!(
        r#"{{"formatVersion":1,"passTypeIdentifier":"{PASS_TYPE}","teamIdentifier":"{TEAM}","serialNumber":"{number:08}","authenticationToken":"{number:043}","webServiceURL":"https://example.com/passes","organizationName":"Example Coffee","description":"Stamp card of Example Coffee","logoText":"Example Coffee","backgroundColor":"rgb(76,38,20)","foregroundColor":"rgb(255,250,240)","labelColor":"rgb(230,200,170)","barcodes":[{{"format":"PKBarcodeFormatQR","message":"{number:012}","messageEncoding":"iso-8859-1","altText":"{number:012}"}}],"storeCard":{{"headerFields":[{{"key":"points","label":"POINTS","value":{}}}],"primaryFields":[{{"key":"balance","label":"BALANCE","value":{}.50,"currencyCode":"EUR","changeMessage":"Your balance is now %@"}}],"secondaryFields":[{{"key":"member","label":"MEMBER","value":"Member No. {number}"}}],"auxiliaryFields":[{{"key":"level","label":"LEVEL","value":"Silver"}}],"backFields":[{{"key":"terms","label":"Terms","value":"One stamp for each cup; the tenth cup is free. Not for resale."}}]}}}}"#,
        number % 5000,
        number % 90,
    );
    Files::from([("pass.json".to_owned(), pass.into_bytes().into())])
}

/// Noise, which packs as badly as images do.
fn images() -> Files {
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let mut noise = |length| -> Vec<u8> {
        let next = std::iter::repeat_with(|| {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            state as u8
        });
        next.take(length).collect()
    };
    IMAGES
        .map(|(path, length)| (path.to_owned(), noise(length).into()))
        .into()
}
