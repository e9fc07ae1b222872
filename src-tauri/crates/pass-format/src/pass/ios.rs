//! Versions of iOS, as far as the format knows them.

use serde::{Serialize, Serializer};
use std::fmt;

/// A version of iOS, such as 18.1; printed and serialised as `18.1`, without a minor of 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ios {
    /// 18 of 18.1
    pub major: u8,
    /// 1 of 18.1
    pub minor: u8,
}

/// A major version.
pub const fn ios(major: u8) -> Ios {
    Ios { major, minor: 0 }
}

/// A minor version.
pub const fn ios_minor(major: u8, minor: u8) -> Ios {
    Ios { major, minor }
}

impl fmt::Display for Ios {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.minor {
            0 => write!(f, "{}", self.major),
            minor => write!(f, "{}.{minor}", self.major),
        }
    }
}

impl Serialize for Ios {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}
