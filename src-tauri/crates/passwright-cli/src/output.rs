//! Results on standard output, messages on standard error; for people, or as JSON.

use crate::args::Color;
use pass_app::error::{Error, ErrorReply, Result};
use serde::Serialize;
use std::io::{IsTerminal, Write};
use std::process::ExitCode;

/// How to answer.
pub struct Output {
    json: bool,
    quiet: bool,
    color: bool,
}

/// Ways to emphasise.
#[derive(Clone, Copy)]
pub enum Paint {
    Red,
    Yellow,
    Green,
    Bold,
    Dim,
}

impl Output {
    pub fn new(json: bool, quiet: bool, color: Color) -> Output {
        let color = match color {
            Color::Always => true,
            Color::Never => false,
            Color::Auto => {
                std::io::stdout().is_terminal()
                    && std::env::var_os("NO_COLOR").is_none_or(|no| no.is_empty())
            }
        };
        Output {
            json,
            quiet,
            color: color && !json,
        }
    }

    /// A result: JSON on one line, or what `text` writes.
    pub fn result(&self, value: &impl Serialize, text: impl FnOnce() -> String) {
        match self.json {
            true => self.line(&serde_json::to_string(value).unwrap_or_default()),
            false => self.line(text().trim_end()),
        }
    }

    /// A line of the result. A closed pipe is the reader's wish, not an error.
    fn line(&self, text: &str) {
        let _ = writeln!(std::io::stdout().lock(), "{text}");
    }

    /// A message beside the result.
    pub fn say(&self, text: &str) {
        if !self.quiet {
            let _ = writeln!(std::io::stderr().lock(), "{text}");
        }
    }

    /// Emphasises, where the reader can see it.
    pub fn paint(&self, paint: Paint, text: &str) -> String {
        let code = match paint {
            Paint::Red => 31,
            Paint::Yellow => 33,
            Paint::Green => 32,
            Paint::Bold => 1,
            Paint::Dim => 2,
        };
        match self.color {
            true => format!("\u{1b}[{code}m{text}\u{1b}[0m"),
            false => text.to_owned(),
        }
    }

    /// Does something with each, whatever happened to the ones before; the worst counts.
    pub fn each<T>(
        &self,
        items: impl IntoIterator<Item = T>,
        mut run: impl FnMut(T) -> Result<bool>,
    ) -> ExitCode {
        let codes = items.into_iter().map(|item| match run(item) {
            Ok(good) => u8::from(!good),
            Err(error) => self.explain(error),
        });
        ExitCode::from(codes.max().unwrap_or(0))
    }

    /// What went wrong, and the exit status it means.
    pub fn fail(&self, error: Error) -> ExitCode {
        ExitCode::from(self.explain(error))
    }

    /// A call that is no call of ours, for programs.
    pub fn misused(&self, usage: &str) -> ExitCode {
        let (message, remedy) = usage.split_once("\n\n").unwrap_or((usage, ""));
        let reply = ErrorReply {
            code: "call.usage".to_owned(),
            message: message.trim_start_matches("error: ").trim().to_owned(),
            remedy: remedy.trim().to_owned(),
            place: None,
            args: Default::default(),
            issues: Vec::new(),
        };
        self.failure(&reply);
        ExitCode::from(2)
    }

    fn failure(&self, reply: &ErrorReply) {
        #[derive(Serialize)]
        struct Failure<'a> {
            error: &'a ErrorReply,
        }
        self.line(&serde_json::to_string(&Failure { error: reply }).unwrap_or_default());
    }

    fn explain(&self, error: Error) -> u8 {
        let code = match error {
            // The pass is at fault, not the call.
            Error::Issues(_)
            | Error::Refused { .. }
            | Error::Unreadable { .. }
            | Error::NotAPass { .. }
            | Error::NoObject { .. }
            | Error::BadValue { .. }
            | Error::Values(_)
            | Error::NotVerified { .. } => 1,
            _ => 2,
        };
        let mut reply = ErrorReply::from(error);
        if let Some(remedy) = remedy(&reply.code) {
            reply.remedy = remedy.to_owned();
        }
        if self.json {
            self.failure(&reply);
        } else {
            let mut text = format!(
                "{} {}",
                self.paint(Paint::Red, "error:"),
                plain(&reply.message)
            );
            if let Some(place) = &reply.place {
                text += &format!("\n  at {}", plain(&place.to_string()));
            }
            for issue in &reply.issues {
                let place = plain(&issue.place.to_string());
                text += &format!("\n  {place} [{}] {}", issue.code, plain(&issue.message));
            }
            text += &format!("\n{}", plain(&reply.remedy));
            let _ = writeln!(std::io::stderr().lock(), "{text}");
        }
        code
    }
}

/// What to do in a terminal, where that is not what one does in a window.
fn remedy(code: &str) -> Option<&'static str> {
    let remedy = match code {
        "file.exists" => "Choose another name, or say with --force that it may be replaced.",
        "archive.several-passes" => "Choose one of them with --entry.",
        "identity.none" | "identity.none-yet" => {
            "Import your certificate (`passwright identity import`), or make a test identity \
             (`passwright identity test`)."
        }
        "key.no-keychain" => {
            "Give a passphrase for the key (PASSWRIGHT_PASSPHRASE or --passphrase-fd); it is asked \
             for at each use."
        }
        "key.passphrase-needed" => "Give it with PASSWRIGHT_PASSPHRASE or --passphrase-fd.",
        "data.values" => "Give the values with --data or --set.",
        "data.serial-twice" => "Say it once, with --serial or as a value.",
        _ => return None,
    };
    Some(remedy)
}

/// Text of a stranger, safe for a terminal: control and direction characters are shown, not obeyed.
pub fn plain(text: &str) -> String {
    let strange = |letter: char| {
        letter.is_control() || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    text.chars()
        .flat_map(|letter| match strange(letter) {
            true => letter.escape_unicode().collect::<Vec<_>>(),
            false => vec![letter],
        })
        .collect()
}
