//! Results on standard output, messages on standard error; for people, or as JSON.

use crate::args::Color;
use pass_app::error::{Error, ErrorReply};
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

    /// What went wrong, and the exit code it means.
    pub fn fail(&self, error: Error) -> ExitCode {
        let code = match error {
            // The pass is at fault, not the call.
            Error::Issues(_)
            | Error::Refused { .. }
            | Error::Unreadable { .. }
            | Error::Values(_)
            | Error::NotVerified { .. } => 1,
            _ => 2,
        };
        let reply = ErrorReply::from(error);
        if self.json {
            #[derive(Serialize)]
            struct Failure<'a> {
                error: &'a ErrorReply,
            }
            self.line(&serde_json::to_string(&Failure { error: &reply }).unwrap_or_default());
        } else {
            let mut text = format!("{} {}", self.paint(Paint::Red, "error:"), reply.message);
            if let Some(place) = &reply.place {
                text += &format!("\n  at {place}");
            }
            for issue in &reply.issues {
                text += &format!("\n  {} [{}] {}", issue.place, issue.code, issue.message);
            }
            text += &format!("\n{}", reply.remedy);
            let _ = writeln!(std::io::stderr().lock(), "{text}");
        }
        ExitCode::from(code)
    }
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
