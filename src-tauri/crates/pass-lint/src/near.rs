//! The known word that was probably meant.

/// The nearest of some words that begin with a prefix: the same apart from case, the same without
/// the prefix, or at most two letters away.
pub fn nearest<'k>(text: &str, prefix: &str, known: &[&'k str]) -> Option<&'k str> {
    let plain = |word: &str| {
        let word = word.to_lowercase();
        let short = word
            .strip_prefix(&prefix.to_lowercase())
            .map(str::to_owned)
            .unwrap_or(word);
        short.replace(|c: char| !c.is_alphanumeric(), "")
    };
    let meant = plain(text);
    let nearest = known
        .iter()
        .map(|word| (distance(&meant, &plain(word)), *word))
        .min()?;
    // In a word of three letters two of them are most of it.
    let most = if meant.chars().count() > 4 { 2 } else { 0 };
    (nearest.0 <= most).then_some(nearest.1)
}

/// How many letters have to be put in, taken out or changed (Levenshtein).
pub fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut corner = row[0];
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let changed = corner + usize::from(x != *y);
            corner = row[j + 1];
            row[j + 1] = changed.min(row[j] + 1).min(corner + 1);
        }
    }
    row[b.len()]
}
