//! Who signed passes, and whether Wallet would believe it.

use crate::args::Verify;
use crate::output::{Output, Paint, plain};
use pass_app::load::find;
use pass_app::ports::{Clock, SystemClock};
use pass_app::verdict::{self, Verdict};
use std::process::ExitCode;

pub fn run(verify: &Verify, output: &Output) -> ExitCode {
    let trust = match verdict::trust(&verify.trust) {
        Ok(trust) => trust,
        Err(error) => return output.fail(error),
    };
    output.each(&verify.paths, |path| {
        let mut good = true;
        for path in find(path)? {
            for verdict in verdict::verify(&path, &trust, SystemClock.now())? {
                good &= verdict.valid;
                output.result(&verdict, || text(&verdict, output));
            }
        }
        Ok(good)
    })
}

fn text(verdict: &Verdict, output: &Output) -> String {
    let word = match (verdict.valid, verdict.test) {
        (true, false) => output.paint(Paint::Green, "valid"),
        (true, true) => output.paint(
            Paint::Green,
            "valid for whoever trusts this root; Wallet does not",
        ),
        (false, _) => output.paint(Paint::Red, "not valid"),
    };
    let mut text = format!("{}: {word}\n", plain(&verdict.path));
    if let Some(signer) = &verdict.signer {
        text += &format!(
            "  signed by {} ({}, team {})\n  issued by {}\n",
            plain(&signer.name),
            plain(&signer.pass_type),
            plain(&signer.team),
            plain(&signer.issuer),
        );
    }
    if let Some(at) = &verdict.signed_at {
        text += &format!("  signed at {at}\n");
    }
    for problem in &verdict.problems {
        let mark = if problem.refused {
            output.paint(Paint::Red, "error")
        } else {
            output.paint(Paint::Yellow, "note")
        };
        text += &format!(
            "  {mark} {}: {}\n",
            match problem.place.as_str() {
                "" => "archive".to_owned(),
                place => plain(place),
            },
            plain(&problem.message)
        );
    }
    text
}
