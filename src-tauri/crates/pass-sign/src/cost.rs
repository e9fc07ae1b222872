//! How much work a locked file asks for, before any of it is done.
//!
//! All methods that make a key from a password write a salt followed by a count; scrypt writes three
//! numbers. They are looked for in the whole file, so that nothing nested is overlooked.

use crate::der::{Element, Reader, tag};
use crate::error::Error;

/// Millions of rounds above which a file is refused: it would take hours (threats.md, T-P12-1).
const MOST_MILLIONS: u32 = 10;
/// Bytes that scrypt may ask for.
const MOST_MEMORY: u64 = 1 << 30;
/// Times that scrypt may ask for them.
const MOST_PASSES: u64 = 16;
/// Real files nest ten deep.
const DEEPEST: usize = 24;

/// Refuses a file that asks for more than is reasonable.
pub fn check(file: &str, der: &[u8]) -> Result<(), Error> {
    let counts = Reader::new(der)
        .filter_map(Result::ok)
        .map(|element| most(element, 0));
    if counts
        .max()
        .is_some_and(|count| count > u64::from(MOST_MILLIONS) * 1_000_000)
    {
        return Err(Error::TooManyRounds {
            file: file.to_owned(),
            millions: MOST_MILLIONS,
        });
    }
    Ok(())
}

/// The largest count in an element; scrypt's within limits counts nothing.
fn most(element: Element, depth: usize) -> u64 {
    // What is nested deeper than anything real is not opened.
    if depth > DEEPEST {
        return u64::MAX;
    }
    let constructed = element.tag & 0x20 != 0;
    // Contents are wrapped as octet strings.
    let wraps = element.tag == tag::OCTET_STRING && element.content.first() == Some(&tag::SEQUENCE);
    if !constructed && !wraps {
        return 0;
    }
    let parts: Vec<_> = element.inside().map_while(Result::ok).collect();
    let inner = parts
        .iter()
        .map(|part| most(*part, depth + 1))
        .max()
        .unwrap_or(0);
    let salt = parts.iter().position(|part| part.tag == tag::OCTET_STRING);
    let numbers: Vec<u64> = salt
        .map(|at| &parts[at + 1..])
        .unwrap_or_default()
        .iter()
        .take_while(|part| part.tag == tag::INTEGER)
        .map(number)
        .collect();
    let own = match numbers[..] {
        [blocks, size, passes, ..] => {
            let memory = 128_u64.saturating_mul(blocks).saturating_mul(size);
            if memory > MOST_MEMORY || passes > MOST_PASSES {
                u64::MAX
            } else {
                0
            }
        }
        [rounds, ..] => rounds,
        [] => 0,
    };
    own.max(inner)
}

fn number(element: &Element) -> u64 {
    let digits = element.content;
    let significant = digits.iter().skip_while(|digit| **digit == 0).count();
    if significant > 8 {
        return u64::MAX;
    }
    digits
        .iter()
        .fold(0, |sum, digit| sum << 8 | u64::from(*digit))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::der::wrap;

    fn asks(numbers: &[u32]) -> bool {
        let numbers = numbers
            .iter()
            .map(|number| wrap(tag::INTEGER, &[&[0], &number.to_be_bytes()]));
        let salt = wrap(tag::OCTET_STRING, &[b"salt"]);
        let numbers = numbers.collect::<Vec<_>>().concat();
        check(
            "a file",
            &wrap(tag::SEQUENCE, &[&wrap(tag::SEQUENCE, &[&salt, &numbers])]),
        )
        .is_err()
    }

    #[test]
    fn rounds_and_memory_are_bounded_at_the_edge() {
        assert!(!asks(&[10_000_000]) && asks(&[10_000_001]));
        // A count and a key length, as PBKDF2 writes them.
        assert!(!asks(&[600_000, 32]) && asks(&[10_000_001, 32]));
        // scrypt: blocks, their size, passes.
        assert!(!asks(&[1 << 17, 8, 1]) && !asks(&[1 << 20, 8, 16]));
        assert!(asks(&[1 << 20, 9, 1]) && asks(&[1 << 17, 8, 17]));
    }

    #[test]
    fn what_hides_deep_is_found_or_refused() {
        let salt = wrap(tag::OCTET_STRING, &[b"salt"]);
        let mut file = wrap(tag::SEQUENCE, &[&salt, &wrap(tag::INTEGER, &[&[0x7f; 9]])]);
        for depth in 0..100 {
            assert!(check("a file", &file).is_err(), "at depth {depth}");
            let outer = if depth % 2 == 0 {
                tag::OCTET_STRING
            } else {
                tag::SEQUENCE
            };
            file = wrap(outer, &[&file]);
        }
    }
}
