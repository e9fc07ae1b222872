//! One file per verb. Each answers `true` for exit 0 and `false` for 1.

pub mod build;
pub mod draw;
pub mod face;
#[cfg(feature = "host")]
pub mod host;
pub mod identity;
pub mod inspect;
pub mod lint;
mod look;
pub mod new;
pub mod sign;
pub mod signer;
pub mod verify;
