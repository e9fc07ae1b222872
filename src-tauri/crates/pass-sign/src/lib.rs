//! Who made a pass: identities, signing, verification.
//!
//! Bytes in, bytes out: no disk, no network, no clock. Moments come in as parameters, keys leave
//! only sealed, and where they lie is `pass-app`'s business.

mod apple;
mod certificate;
mod chain;
mod cms;
mod der;
mod error;
mod identity;
mod oid;
mod package;
mod sentence;
mod sign;
mod test_identity;
mod time;
mod verify;

pub use apple::{intermediates as apple_intermediates, roots as apple_roots};
pub use certificate::Certificate;
pub use chain::Trust;
pub use error::{Error, Warning};
pub use identity::Identity;
pub use package::{package, signed};
pub use sentence::sentence;
pub use sign::{Signer, sign};
pub use test_identity::test_identity;
pub use verify::verify;
