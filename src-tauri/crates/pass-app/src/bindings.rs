//! The TypeScript of everything that crosses to the window, from the command table and the types.

use crate::{command, error, event};
use serde::Serialize;
use std::collections::{BTreeMap, HashSet};
use std::fmt::Write;
use ts_rs::{Config, TS, TypeVisitor};

/// Declarations by name, gathered from whatever the commands mention.
pub struct Types {
    config: Config,
    seen: HashSet<std::any::TypeId>,
    declared: BTreeMap<String, String>,
    commands: String,
}

impl Types {
    /// Adds one line of the command map and all types it mentions.
    pub(crate) fn command<C: TS + 'static, R: TS + 'static>(&mut self, name: &str) {
        self.visit::<C>();
        self.visit::<R>();
        let (args, reply) = (C::name(&self.config), R::name(&self.config));
        let _ = writeln!(
            self.commands,
            "  {name}: {{ args: {args}; reply: {reply} }};"
        );
    }
}

impl TypeVisitor for Types {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if !self.seen.insert(std::any::TypeId::of::<T>()) {
            return;
        }
        // `Json` is written by hand beside its type and belongs to no file of ts-rs; numbers, maps
        // and the like have no declaration.
        let name = T::name(&self.config);
        if T::output_path().is_some() || name == "Json" {
            let name = T::ident(&self.config);
            let docs = T::docs().unwrap_or_default();
            let declared = tidy(&format!("{docs}export {}\n", T::decl(&self.config)));
            self.declared.insert(name, declared);
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}

/// One line for a comment of one line, and members indented.
fn tidy(declared: &str) -> String {
    let mut text = String::new();
    let mut lines = declared.lines().map(str::trim).peekable();
    let mut inside = false;
    while let Some(line) = lines.next() {
        let indent = if inside && !line.starts_with('}') {
            "  "
        } else {
            ""
        };
        if line == "/**" {
            let comment: Vec<&str> = lines
                .by_ref()
                .take_while(|line| *line != "*/")
                .map(|line| line.trim_start_matches('*').trim())
                .collect();
            let _ = writeln!(
                text,
                "{indent}/** {} */",
                comment.join(&format!("\n{indent} * "))
            );
        } else {
            let _ = writeln!(text, "{indent}{line}");
            inside |= line.ends_with(['{', ',']);
        }
    }
    text
}

/// The text of `ui/src/api/bindings.ts`.
pub fn render() -> String {
    let mut types = Types {
        config: Config::new().with_large_int("string"),
        seen: HashSet::new(),
        declared: BTreeMap::new(),
        commands: String::new(),
    };
    command::describe(&mut types);
    types.visit::<event::Event>();
    types.visit::<error::ErrorReply>();
    let codes: Vec<String> = error::CODES
        .iter()
        .map(|code| format!("  | \"{code}\""))
        .collect();
    format!(
        "// Generated from the Rust types by `./run bindings`. Do not edit.\n\n{}\n\
         /** Every command: what it takes, what it answers. */\n\
         export interface Commands {{\n{}}}\n\n\
         /** Codes of errors that a command may answer. */\n\
         export type ErrorCode =\n{};\n",
        types.declared.into_values().collect::<Vec<_>>().join("\n"),
        types.commands,
        codes.join("\n"),
    )
}

/// The text of `ui/src/api/catalogue.json`: every property, image slot and rule.
pub fn catalogue() -> String {
    #[derive(Serialize)]
    struct Rule {
        code: &'static str,
        severity: pass_lint::Severity,
    }
    #[derive(Serialize)]
    struct Everything {
        #[serde(flatten)]
        catalogue: pass_format::catalogue::Catalogue,
        rules: Vec<Rule>,
    }
    let rule = |rule: &&pass_lint::rule::Rule| Rule {
        code: rule.code,
        severity: rule.severity,
    };
    let everything = Everything {
        catalogue: pass_format::catalogue::catalogue(),
        rules: pass_lint::RULES.iter().map(rule).collect(),
    };
    // One line for each thing: a change shows as one in a diff, and the file stays small.
    let text = serde_json::to_value(&everything).unwrap_or_default();
    let lists = text.as_object().into_iter().flatten().map(|(name, list)| {
        let items = list
            .as_array()
            .into_iter()
            .flatten()
            .map(ToString::to_string);
        format!(
            "  \"{name}\": [\n    {}\n  ]",
            items.collect::<Vec<_>>().join(",\n    ")
        )
    });
    format!("{{\n{}\n}}\n", lists.collect::<Vec<_>>().join(",\n"))
}
