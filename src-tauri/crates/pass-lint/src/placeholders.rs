//! Placeholders in texts: those of the design, and those that somebody forgot.

/// The first `{{name}}` that isn't declared, as written. `\{{` is a literal `{{`.
pub fn undeclared(text: &str, declared: &dyn Fn(&str) -> bool) -> Option<String> {
    let mut from = 0;
    while let Some(found) = text[from..].find("{{") {
        let start = from + found;
        from = start + 2;
        if text[..start].ends_with('\\') {
            continue;
        }
        let length = text[from..].find("}}")?;
        let name = text[from..from + length].trim();
        if is_name(name) && !declared(name) {
            return Some(text[start..from + length + 2].to_owned());
        }
    }
    None
}

/// A letter, then letters, digits, `_`, `-`, `.`.
fn is_name(name: &str) -> bool {
    let mut letters = name.chars();
    letters.next().is_some_and(char::is_alphabetic)
        && letters.all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '.'))
}

/// The first thing in a text that its author meant to replace.
pub fn left_over(text: &str) -> Option<&str> {
    let lower = text.to_ascii_lowercase();
    let word = |word: &str| lower.find(word).map(|at| &text[at..at + word.len()]);
    let template = text.find("${").and_then(|start| {
        let length = text[start..].find('}')?;
        is_name(text[start + 2..start + length].trim()).then(|| &text[start..=start + length])
    });
    let whole = (text.trim() == "TODO" || text.starts_with("TODO:")).then_some(text);
    let crosses = text.contains("XXXXXXXXXX").then_some("XXXXXXXXXX");
    template
        .or(whole)
        .or(crosses)
        .or_else(|| word("lorem ipsum"))
        .or_else(|| word("replace_me"))
}
