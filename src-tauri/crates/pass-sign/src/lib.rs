//! Who made a pass: identities, signing, verification.
//!
//! Bytes in, bytes out: no disk, no network, no clock. Moments come in as parameters, keys leave
//! only sealed, and where they lie is `pass-app`'s business.

mod apple;
mod certificate;
mod chain;
mod cms;
mod cost;
mod der;
mod error;
mod identity;
mod import;
mod key_store;
mod oid;
mod p12;
mod package;
mod pem;
mod prepared;
mod sentence;
mod sign;
mod stored;
mod test_identity;
mod time;
mod verify;

pub use apple::{intermediates as apple_intermediates, roots as apple_roots};
pub use certificate::Certificate;
pub use chain::Trust;
pub use error::{Error, Warning};
pub use identity::Identity;
pub use import::{Import, import};
pub use key_store::{KeyStore, KeyStoreError, SCRYPT_LOG_BLOCKS, Secret};
pub use package::{package, signed};
pub use prepared::Prepared;
pub use sentence::sentence;
pub use sign::{Signer, sign};
pub use stored::{CERTIFICATE_FILE, KEY_FILE, RECORD_FILE, SealedBy, Stored};
pub use test_identity::test_identity;
pub use verify::verify;
