//! Apple's certificates, built in.

use crate::certificate::Certificate;
use std::sync::LazyLock;

/// A built-in certificate: file, SHA-256, bytes.
struct BuiltIn {
    fingerprint: &'static str,
    der: &'static [u8],
}

macro_rules! built_in {
    ($($file:literal $fingerprint:literal)*) => {
        &[$(BuiltIn {
            fingerprint: $fingerprint,
            der: include_bytes!(concat!("../../../../assets/certificates/", $file)),
        }),*]
    };
}

#[rustfmt::skip]
const ROOTS: &[BuiltIn] = built_in! {
    "AppleIncRootCertificate.cer" "b0b1730ecbc7ff4505142c49f1295e6eda6bcaed7e2c68c5be91b5a11001f024"
    "AppleRootCA-G2.cer"          "c2b9b042dd57830e7d117dac55ac8ae19407d38e41d88f3215bc3a890444a050"
    "AppleRootCA-G3.cer"          "63343abfb89a6a03ebb57e9b3f5fa7be7c4f5c756f3017b3a8c488c3653e9179"
};

#[rustfmt::skip]
const INTERMEDIATES: &[BuiltIn] = built_in! {
    "AppleWWDRCA.cer"   "ce057691d730f89ca25e916f7335f4c8a15713dcd273a658c024023f8eb809c2"
    "AppleWWDRCAG2.cer" "9ed4b3b88c6a339cf1387895bda9ca6ea31a6b5ce9edf7511845923b0c8ac94c"
    "AppleWWDRCAG3.cer" "dcf21878c77f4198e4b4614f03d696d89c66c66008d4244e1b99161aac91601f"
    "AppleWWDRCAG4.cer" "ea4757885538dd8cb59ff4556f676087d83c85e70902c122e42c0808b5bce14c"
    "AppleWWDRCAG5.cer" "53fd008278e5a595fe1e908ae9c5e5675f26243264a5a6438c023e3ce2870760"
    "AppleWWDRCAG6.cer" "bdd4ed6e74691f0c2bfd01be0296197af1379e0418e2d300efa9c3bef642ca30"
    "AppleWWDRCAG7.cer" "0f570d7502373a2102e2106faaa8fa4844944a07ee676198484f4d6ce15bea47"
    "AppleWWDRCAG8.cer" "29901badea37c9f300ce9869956beeb001d7e71bffb2e2d9533e132a4e87e6bd"
};

/// The first WWDR certificate; what is signed with it after its end is refused.
const FIRST_INTERMEDIATE: &str = INTERMEDIATES[0].fingerprint;

/// Apple's roots.
pub fn roots() -> &'static [Certificate] {
    static READ: LazyLock<Vec<Certificate>> = LazyLock::new(|| read(ROOTS));
    &READ
}

/// Apple's Worldwide Developer Relations certificates, of all generations.
pub fn intermediates() -> &'static [Certificate] {
    static READ: LazyLock<Vec<Certificate>> = LazyLock::new(|| read(INTERMEDIATES));
    &READ
}

/// Whether it is the WWDR certificate that ended in 2023.
pub fn is_first_intermediate(certificate: &Certificate) -> bool {
    certificate.fingerprint() == FIRST_INTERMEDIATE
}

/// What is not the certificate of the table is not used.
fn read(table: &[BuiltIn]) -> Vec<Certificate> {
    table
        .iter()
        .filter_map(|each| {
            let certificate = Certificate::from_der(each.der)?;
            (certificate.fingerprint() == each.fingerprint).then_some(certificate)
        })
        .collect()
}
