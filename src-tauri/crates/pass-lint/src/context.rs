//! What a pass is judged with: the pass itself, and what only others can know.

use jiff::Timestamp;
use pass_face::drawing::Drawing;
use pass_format::json::Value;
use pass_format::package::Package;
use pass_format::package::facts::{CertificateFacts, Facts};

/// When in its life a pass is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// A template or project: placeholders are welcome, identifiers come from the identity, and
    /// whatever building mends is no error.
    Design,
    /// A built pass, signed or about to be.
    Package,
    /// A `.pkpasses` file; its passes are judged one by one.
    Bundle,
}

/// What is judged.
#[derive(Clone, Copy, Debug)]
pub struct Subject<'a> {
    /// The pass; empty for a bundle and for a refused archive.
    pub package: &'a Package,
    /// What reading and verifying found.
    pub facts: &'a Facts,
    /// When in its life.
    pub stage: Stage,
    /// The value of `passwright.json`, `Null` where there is none.
    pub settings: &'a Value,
    /// What a `.pkpasses` holds.
    pub bundle: Option<&'a Bundle>,
}

/// What a `.pkpasses` holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bundle {
    /// Size of the archive in bytes.
    pub size: u64,
    /// Its entries in order.
    pub entries: Vec<BundleEntry>,
}

/// One entry of a `.pkpasses`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BundleEntry {
    /// Its name in the archive.
    pub name: String,
    /// It is an archive with a `pass.json`.
    pub is_pass: bool,
    /// Pass type identifier and serial number, where they could be read.
    pub identity: Option<(String, String)>,
    /// How many issues of severity error the pass has.
    pub errors: usize,
}

/// What a pass is judged against.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// Today.
    pub now: Timestamp,
    /// The certificate that will sign, where it is known; for a signed pass the signer's is taken.
    pub certificate: Option<&'a CertificateFacts>,
    /// The `pass.json` of the issued pass that this one updates.
    pub previous: Option<&'a Value>,
    /// The pass as `pass-face` drew it, in the views that are looked at; none where nothing was
    /// drawn.
    pub drawings: &'a [Drawing],
}

impl Context<'_> {
    /// Judges a pass by itself.
    pub fn at(now: Timestamp) -> Self {
        Context {
            now,
            certificate: None,
            previous: None,
            drawings: &[],
        }
    }
}
