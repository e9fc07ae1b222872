//! Bytes from the system's generator.

/// 16 hex digits: a name that nothing has yet. Not a secret.
pub fn name() -> String {
    let mut bytes = [0; 8];
    // A generator that fails here costs a clash of names at worst, and every user of a name
    // creates exclusively.
    let _ = getrandom::fill(&mut bytes);
    hex(&bytes)
}

/// 32 hex digits: a serial number for a pass that has none.
pub fn serial() -> String {
    format!("{}{}", name(), name())
}

/// Lower-case hex.
pub fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes
        .iter()
        .fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
            let _ = write!(text, "{byte:02x}");
            text
        })
}
