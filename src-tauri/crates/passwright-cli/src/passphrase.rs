//! Where a passphrase comes from: a file descriptor, the environment, a prompt; never an argument.

use pass_app::Secret;
use pass_app::error::{Error, Result};
use std::io::{IsTerminal, Read};
use zeroize::Zeroizing;

/// The variable that may hold one; read, never passed on.
const VARIABLE: &str = "PASSWRIGHT_PASSPHRASE";
/// Bytes beyond which nothing is a passphrase.
const LONGEST: u64 = 64 << 10;

/// From the descriptor if one was named, else from the environment; the keychain comes next.
pub fn given(descriptor: Option<u32>) -> Result<Option<Secret>> {
    match descriptor {
        Some(descriptor) => read(descriptor).map(Some),
        None => Ok(std::env::var(VARIABLE)
            .ok()
            .filter(|text| !text.is_empty())
            .map(|text| Secret::new(text.into_bytes()))),
    }
}

/// The first line of an open file descriptor.
fn read(descriptor: u32) -> Result<Secret> {
    let path = format!("/dev/fd/{descriptor}");
    let mut bytes = Zeroizing::new(Vec::new());
    std::fs::File::open(&path)
        .and_then(|file| file.take(LONGEST).read_to_end(&mut bytes))
        .map_err(|error| Error::io(path.as_ref(), "read", &error))?;
    let line = bytes
        .split(|byte| *byte == b'\n')
        .next()
        .unwrap_or_default();
    Ok(Secret::new(
        line.strip_suffix(b"\r").unwrap_or(line).to_vec(),
    ))
}

/// Asks, where there is someone to ask.
pub fn ask(question: &str) -> Option<Secret> {
    if !std::io::stdin().is_terminal() {
        return None;
    }
    let answer = rpassword::prompt_password(format!("{question}: ")).ok()?;
    Some(Secret::new(answer.into_bytes()))
}

/// Asks twice for a new one.
pub fn ask_new(question: &str) -> Option<Secret> {
    let first = ask(question)?;
    let second = ask("Once more")?;
    (first == second).then_some(first)
}
