//! Just enough of ASN.1: a reader that lends, and a writer.
//!
//! The reader takes DER and the indefinite lengths of BER, which some tools write into signatures;
//! it allocates nothing and its depth is bounded, so that no input can hurt.

/// Tags as they stand in the first byte.
pub mod tag {
    pub const BOOLEAN: u8 = 0x01;
    pub const INTEGER: u8 = 0x02;
    pub const BIT_STRING: u8 = 0x03;
    pub const OCTET_STRING: u8 = 0x04;
    pub const NULL: u8 = 0x05;
    pub const OID: u8 = 0x06;
    pub const UTF8_STRING: u8 = 0x0c;
    pub const UTC_TIME: u8 = 0x17;
    pub const GENERALIZED_TIME: u8 = 0x18;
    pub const SEQUENCE: u8 = 0x30;
    pub const SET: u8 = 0x31;
    /// `[0]` that holds elements; as a primitive it is `0x80`.
    pub const CONTEXT_0: u8 = 0xa0;
    pub const CONTEXT_1: u8 = 0xa1;
    pub const CONTEXT_3: u8 = 0xa3;
}

/// What made the reader stop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Malformed;

/// One element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Element<'a> {
    /// The first byte.
    pub tag: u8,
    /// What lies inside.
    pub content: &'a [u8],
    /// The element with its header.
    pub whole: &'a [u8],
    /// It, or something before it inside, has an indefinite length or one longer than needed.
    pub lax: bool,
}

/// Elements one behind the other.
#[derive(Clone, Copy, Debug)]
pub struct Reader<'a> {
    rest: &'a [u8],
}

/// The bit of a tag that says: elements inside.
const CONSTRUCTED: u8 = 0x20;

/// Nesting of indefinite lengths beyond which nothing sensible is read.
const DEEPEST: usize = 16;

impl<'a> Reader<'a> {
    pub fn new(bytes: &'a [u8]) -> Reader<'a> {
        Reader { rest: bytes }
    }

    pub fn is_empty(&self) -> bool {
        self.rest.is_empty()
    }

    /// The next element, whatever it is.
    pub fn any(&mut self) -> Result<Element<'a>, Malformed> {
        let (element, rest) = element(self.rest, 0)?;
        self.rest = rest;
        Ok(element)
    }

    /// The next element, which must have this tag.
    pub fn one(&mut self, tag: u8) -> Result<Element<'a>, Malformed> {
        match self.optional(tag) {
            Ok(Some(element)) => Ok(element),
            _ => Err(Malformed),
        }
    }

    /// The next element if it has this tag.
    pub fn optional(&mut self, tag: u8) -> Result<Option<Element<'a>>, Malformed> {
        if self.rest.first() == Some(&tag) {
            self.any().map(Some)
        } else {
            Ok(None)
        }
    }

    /// Nothing may follow.
    pub fn end(&self) -> Result<(), Malformed> {
        if self.is_empty() {
            Ok(())
        } else {
            Err(Malformed)
        }
    }
}

impl<'a> Element<'a> {
    /// What lies inside, as elements.
    pub fn inside(&self) -> Reader<'a> {
        Reader::new(self.content)
    }
}

impl<'a> Iterator for Reader<'a> {
    type Item = Result<Element<'a>, Malformed>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.rest.is_empty() {
            return None;
        }
        let read = self.any();
        if read.is_err() {
            self.rest = &[];
        }
        Some(read)
    }
}

fn element(bytes: &[u8], depth: usize) -> Result<(Element<'_>, &[u8]), Malformed> {
    let (&tag, &first) = (
        bytes.first().ok_or(Malformed)?,
        bytes.get(1).ok_or(Malformed)?,
    );
    if tag & 0x1f == 0x1f || depth > DEEPEST {
        return Err(Malformed);
    }
    if first == 0x80 {
        return indefinite(tag, bytes, depth);
    }
    let mut header = 2;
    let mut length = usize::from(first);
    let mut lax = false;
    if first > 0x80 {
        let count = usize::from(first & 0x7f);
        let digits = bytes
            .get(2..2 + count)
            .filter(|_| count <= 4)
            .ok_or(Malformed)?;
        length = digits
            .iter()
            .fold(0, |sum, digit| sum << 8 | usize::from(*digit));
        lax = length < 0x80 || digits[0] == 0;
        header += count;
    }
    let end = header.checked_add(length).ok_or(Malformed)?;
    let whole = bytes.get(..end).ok_or(Malformed)?;
    Ok((
        Element {
            tag,
            content: &whole[header..],
            whole,
            lax,
        },
        &bytes[end..],
    ))
}

/// An element whose end is marked by two zero bytes.
fn indefinite(tag: u8, bytes: &[u8], depth: usize) -> Result<(Element<'_>, &[u8]), Malformed> {
    if tag & CONSTRUCTED == 0 {
        return Err(Malformed);
    }
    let mut rest = &bytes[2..];
    while !rest.starts_with(&[0, 0]) {
        rest = element(rest, depth + 1)?.1;
    }
    let end = bytes.len() - rest.len();
    let whole = &bytes[..end + 2];
    Ok((
        Element {
            tag,
            content: &bytes[2..end],
            whole,
            lax: true,
        },
        &rest[2..],
    ))
}

/// An element of this tag with these parts inside.
pub fn wrap(tag: u8, parts: &[&[u8]]) -> Vec<u8> {
    let length: usize = parts.iter().map(|part| part.len()).sum();
    let mut out = Vec::with_capacity(length + 6);
    out.push(tag);
    if length < 0x80 {
        out.push(length as u8);
    } else {
        let digits = length.to_be_bytes();
        let skip = digits.iter().take_while(|digit| **digit == 0).count();
        out.push(0x80 | (digits.len() - skip) as u8);
        out.extend_from_slice(&digits[skip..]);
    }
    for part in parts {
        out.extend_from_slice(part);
    }
    out
}

/// A SET OF in DER: its members sorted by their bytes.
pub fn set_of(tag: u8, mut members: Vec<&[u8]>) -> Vec<u8> {
    members.sort_unstable();
    wrap(tag, &members)
}

/// The same elements with the lengths of DER, pieces of octet strings joined; `None` where they
/// cannot be read.
pub fn to_der(bytes: &[u8]) -> Option<Vec<u8>> {
    fn rewrite(bytes: &[u8], depth: usize) -> Option<Vec<u8>> {
        let mut out = Vec::with_capacity(bytes.len());
        for element in Reader::new(bytes) {
            let element = element.ok().filter(|_| depth < DEEPEST)?;
            if element.tag == tag::OCTET_STRING | CONSTRUCTED {
                let pieces = element
                    .inside()
                    .map(|piece| piece.ok().map(|piece| piece.content));
                out.extend(wrap(
                    tag::OCTET_STRING,
                    &pieces.collect::<Option<Vec<_>>>()?,
                ));
            } else if element.tag & CONSTRUCTED != 0 {
                out.extend(wrap(element.tag, &[&rewrite(element.content, depth + 1)?]));
            } else {
                out.extend(wrap(element.tag, &[element.content]));
            }
        }
        Some(out)
    }
    rewrite(bytes, 0)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        for length in [0, 1, 127, 128, 255, 256, 70_000] {
            let written = wrap(tag::OCTET_STRING, &[&vec![7; length]]);
            let element = Reader::new(&written).one(tag::OCTET_STRING).unwrap();
            assert_eq!((element.content.len(), element.lax), (length, false));
            assert_eq!(element.whole, written);
        }
    }

    #[test]
    fn indefinite_and_overlong_lengths_are_read_and_noted() {
        let marked = [0x30, 0x80, 0x02, 0x01, 0x05, 0x00, 0x00, 0xff];
        let element = Reader::new(&marked).any().unwrap();
        assert_eq!(
            (element.content, element.lax),
            (&[0x02, 0x01, 0x05][..], true)
        );
        assert_eq!(element.whole.len(), 7);
        let long = [0x04, 0x81, 0x01, 0x09];
        assert!(Reader::new(&long).any().unwrap().lax);
    }

    #[test]
    fn what_lies_about_its_length_is_refused() {
        for bytes in [
            &[0x30][..],
            &[0x30, 5, 1],
            &[0x30, 0x84, 255, 255, 255, 255, 0],
            &[0x1f, 1, 0],
        ] {
            assert_eq!(Reader::new(bytes).any(), Err(Malformed));
        }
        assert_eq!(
            Reader::new(&[0x30, 0x80].repeat(100_000)).any(),
            Err(Malformed)
        );
    }
}
