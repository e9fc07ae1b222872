//! `passwright`: the headless program. Parse, run, exit code.

mod args;
mod commands;
mod output;
mod passphrase;

use args::{Args, Color, Verb};
use clap::Parser;
use output::Output;
use std::process::ExitCode;

fn main() -> ExitCode {
    pass_app::core_dumps::forbid();
    let args = match Args::try_parse() {
        Ok(args) => args,
        Err(usage) if usage.use_stderr() && std::env::args().any(|word| word == "--json") => {
            return Output::new(true, false, Color::Never).misused(&usage.to_string());
        }
        Err(usage) => {
            // clap prints help on standard output and mistakes on standard error.
            let _ = usage.print();
            return ExitCode::from(if usage.use_stderr() { 2 } else { 0 });
        }
    };
    let output = Output::new(args.json, args.quiet, args.color);
    let home = args
        .home
        .clone()
        .map_or_else(pass_app::home::Home::of_this_user, pass_app::home::Home::at);
    let done = match args.verb {
        Verb::New(verb) => commands::new::run(verb, &output),
        Verb::Lint(verb) => return commands::lint::run(&verb, &output),
        Verb::Face(verb) => commands::face::run(verb, &output),
        Verb::Draw(verb) => return commands::draw::run(&verb, &output),
        Verb::Build(verb) => commands::build::run(verb, &home, &output),
        Verb::Sign(verb) => commands::sign::run(verb, &home, &output),
        Verb::Verify(verb) => return commands::verify::run(&verb, &output),
        Verb::Inspect(verb) => commands::inspect::run(verb, &output),
        Verb::Identity(verb) => commands::identity::run(verb, &home, &output),
        #[cfg(feature = "host")]
        Verb::Host(verb) => commands::host::run(verb, home, &output),
    };
    match done {
        Ok(good) => ExitCode::from(u8::from(!good)),
        Err(error) => output.fail(error),
    }
}
