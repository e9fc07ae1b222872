//! QR codes: the message is divided into digits, capitals and bytes so that it takes the fewest
//! bits, as the phone does, and the smallest version with level M is taken.

use super::Modules;
use rxing::common::BitArray;
use rxing::common::cpp_essentials::ByteMatrix;
use rxing::qrcode::common::{ErrorCorrectionLevel, Mode, Version, VersionRef};
use rxing::qrcode::encoder::{QRCode, matrix_util, qrcode_encoder};

const LEVEL: ErrorCorrectionLevel = ErrorCorrectionLevel::M;

/// The modules for a message's bytes; `None` if no version holds it.
pub(super) fn modules(bytes: &[u8]) -> Option<Modules> {
    let (version, bits) = fitting(bytes)?;
    let data = data_words(version);
    let blocks = version.getECBlocksForLevel(LEVEL).getNumBlocks();
    let mut bits = bits;
    qrcode_encoder::terminateBits(data, &mut bits).ok()?;
    let bits =
        qrcode_encoder::interleaveWithECBytes(&bits, version.getTotalCodewords(), data, blocks);
    let bits = bits.ok()?;
    let side = version.getDimensionForVersion();
    let masked = (0..QRCode::NUM_MASK_PATTERNS).filter_map(|mask| {
        let mut matrix = ByteMatrix::new(side, side);
        matrix_util::buildMatrix(&bits, &LEVEL, version, mask, &mut matrix).ok()?;
        Some((qrcode_encoder::calculateMaskPenalty(&matrix), matrix))
    });
    let (_, matrix) = masked.min_by_key(|(penalty, _)| *penalty)?;
    let dark = (0..side * side)
        .map(|at| matrix.get(at % side, at / side) == 1)
        .collect();
    Some(Modules {
        columns: side as usize,
        rows: side as usize,
        dark,
    })
}

fn data_words(version: VersionRef) -> u32 {
    version.getTotalCodewords() - version.getECBlocksForLevel(LEVEL).getTotalECCodewords()
}

/// The smallest version that holds the message, and the message in it. How long the lengths of
/// parts are written, and so how to divide best, changes at versions 10 and 27.
fn fitting(bytes: &[u8]) -> Option<(VersionRef, BitArray)> {
    for versions in [1..=9, 10..=26, 27..=40] {
        let last = Version::getVersionForNumber(*versions.end()).ok()?;
        // A part may be longer than can be written in small versions.
        let Some(bits) = encoded(bytes, last) else {
            continue;
        };
        for number in versions {
            let version = Version::getVersionForNumber(number).ok()?;
            if bits.get_size() <= 8 * data_words(version) as usize {
                return Some((version, bits));
            }
        }
    }
    None
}

const MODES: [Mode; 3] = [Mode::NUMERIC, Mode::ALPHANUMERIC, Mode::BYTE];

/// Sixths of a bit that a byte takes in each of the modes; `None` where it has no code.
fn cost(byte: u8) -> [Option<u32>; 3] {
    let digit = byte.is_ascii_digit().then_some(20);
    let capital = (qrcode_encoder::getAlphanumericCode(byte.into()) >= 0).then_some(33);
    [digit, capital, Some(48)]
}

/// The mode of every byte in the cheapest division, by going through the message once: what is
/// cheapest up to a byte in a mode continues the cheapest up to the byte before.
fn modes(bytes: &[u8], version: VersionRef) -> Vec<usize> {
    let header = MODES.map(|mode| 6 * (4 + u32::from(mode.getCharacterCountBits(version))));
    let mut total = [Some(0_u32); 3];
    let mut from = Vec::with_capacity(bytes.len());
    for (index, byte) in bytes.iter().enumerate() {
        let mut next = [None; 3];
        let mut chosen = [0; 3];
        for (mode, cost) in cost(*byte).into_iter().enumerate() {
            let Some(cost) = cost else { continue };
            for (before, so_far) in total.iter().enumerate() {
                let Some(so_far) = so_far else { continue };
                let stays = before == mode && index > 0;
                // A part ends on a whole bit.
                let sum = match stays {
                    true => so_far + cost,
                    false => so_far.div_ceil(6) * 6 + header[mode] + cost,
                };
                if next[mode].is_none_or(|best| sum < best) {
                    (next[mode], chosen[mode]) = (Some(sum), before);
                }
            }
        }
        total = next;
        from.push(chosen);
    }
    let mut mode = (0..3)
        .min_by_key(|mode| total[*mode].unwrap_or(u32::MAX))
        .unwrap_or(2);
    let mut modes: Vec<usize> = Vec::with_capacity(bytes.len());
    for chosen in from.iter().rev() {
        modes.push(mode);
        mode = chosen[mode];
    }
    modes.reverse();
    modes
}

fn encoded(bytes: &[u8], version: VersionRef) -> Option<BitArray> {
    let mut bits = BitArray::default();
    let modes = modes(bytes, version);
    let mut at = 0;
    for part in modes.chunk_by(|a, b| a == b) {
        let mode = MODES[*part.first()?];
        let bytes = bytes.get(at..at + part.len())?;
        at += part.len();
        let text: String = bytes.iter().map(|byte| char::from(*byte)).collect();
        qrcode_encoder::appendModeInfo(mode, &mut bits).ok()?;
        qrcode_encoder::appendLengthInfo(bytes.len() as u32, version, mode, &mut bits).ok()?;
        match mode {
            Mode::NUMERIC => qrcode_encoder::appendNumericBytes(&text, &mut bits).ok()?,
            Mode::ALPHANUMERIC => qrcode_encoder::appendAlphanumericBytes(&text, &mut bits).ok()?,
            _ => bytes
                .iter()
                .try_for_each(|byte| bits.appendBits((*byte).into(), 8))
                .ok()?,
        }
    }
    Some(bits)
}
