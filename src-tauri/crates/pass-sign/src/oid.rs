//! Object identifiers, as the bytes inside their element.

/// signedData, 1.2.840.113549.1.7.2
pub const SIGNED_DATA: &[u8] = b"\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02";
/// data, 1.2.840.113549.1.7.1
pub const DATA: &[u8] = b"\x2a\x86\x48\x86\xf7\x0d\x01\x07\x01";
/// contentType, 1.2.840.113549.1.9.3
pub const CONTENT_TYPE: &[u8] = b"\x2a\x86\x48\x86\xf7\x0d\x01\x09\x03";
/// messageDigest, 1.2.840.113549.1.9.4
pub const MESSAGE_DIGEST: &[u8] = b"\x2a\x86\x48\x86\xf7\x0d\x01\x09\x04";
/// signingTime, 1.2.840.113549.1.9.5
pub const SIGNING_TIME: &[u8] = b"\x2a\x86\x48\x86\xf7\x0d\x01\x09\x05";

/// rsaEncryption, 1.2.840.113549.1.1.1
pub const RSA: &[u8] = b"\x2a\x86\x48\x86\xf7\x0d\x01\x01\x01";
/// sha1WithRSAEncryption … sha512WithRSAEncryption, 1.2.840.113549.1.1.{5,11,12,13}
pub const RSA_SHA1: &[u8] = b"\x2a\x86\x48\x86\xf7\x0d\x01\x01\x05";
/// sha256WithRSAEncryption
pub const RSA_SHA256: &[u8] = b"\x2a\x86\x48\x86\xf7\x0d\x01\x01\x0b";
/// sha384WithRSAEncryption
pub const RSA_SHA384: &[u8] = b"\x2a\x86\x48\x86\xf7\x0d\x01\x01\x0c";
/// sha512WithRSAEncryption
pub const RSA_SHA512: &[u8] = b"\x2a\x86\x48\x86\xf7\x0d\x01\x01\x0d";
/// id-ecPublicKey, 1.2.840.10045.2.1
pub const EC: &[u8] = b"\x2a\x86\x48\xce\x3d\x02\x01";
/// ecdsa-with-SHA1, 1.2.840.10045.4.1
pub const ECDSA_SHA1: &[u8] = b"\x2a\x86\x48\xce\x3d\x04\x01";
/// ecdsa-with-SHA256, 1.2.840.10045.4.3.2
pub const ECDSA_SHA256: &[u8] = b"\x2a\x86\x48\xce\x3d\x04\x03\x02";
/// ecdsa-with-SHA384, 1.2.840.10045.4.3.3
pub const ECDSA_SHA384: &[u8] = b"\x2a\x86\x48\xce\x3d\x04\x03\x03";
/// ecdsa-with-SHA512, 1.2.840.10045.4.3.4
pub const ECDSA_SHA512: &[u8] = b"\x2a\x86\x48\xce\x3d\x04\x03\x04";

/// sha1, 1.3.14.3.2.26
pub const SHA1: &[u8] = b"\x2b\x0e\x03\x02\x1a";
/// sha256, 2.16.840.1.101.3.4.2.1
pub const SHA256: &[u8] = b"\x60\x86\x48\x01\x65\x03\x04\x02\x01";
/// sha384, 2.16.840.1.101.3.4.2.2
pub const SHA384: &[u8] = b"\x60\x86\x48\x01\x65\x03\x04\x02\x02";
/// sha512, 2.16.840.1.101.3.4.2.3
pub const SHA512: &[u8] = b"\x60\x86\x48\x01\x65\x03\x04\x02\x03";

/// commonName, 2.5.4.3
pub const COMMON_NAME: &[u8] = b"\x55\x04\x03";
/// organizationName, 2.5.4.10
pub const ORGANISATION: &[u8] = b"\x55\x04\x0a";
/// organizationalUnitName, 2.5.4.11
pub const UNIT: &[u8] = b"\x55\x04\x0b";
/// userId, 0.9.2342.19200300.100.1.1
pub const UID: &[u8] = b"\x09\x92\x26\x89\x93\xf2\x2c\x64\x01\x01";

/// subjectKeyIdentifier, 2.5.29.14
pub const SUBJECT_KEY: &[u8] = b"\x55\x1d\x0e";
/// keyUsage, 2.5.29.15
pub const KEY_USAGE: &[u8] = b"\x55\x1d\x0f";
/// basicConstraints, 2.5.29.19
pub const BASIC_CONSTRAINTS: &[u8] = b"\x55\x1d\x13";
/// authorityKeyIdentifier, 2.5.29.35
pub const AUTHORITY_KEY: &[u8] = b"\x55\x1d\x23";
/// extKeyUsage, 2.5.29.37
pub const EXTENDED_KEY_USAGE: &[u8] = b"\x55\x1d\x25";
/// TLS client authentication, 1.3.6.1.5.5.7.3.2
pub const CLIENT_AUTHENTICATION: &[u8] = b"\x2b\x06\x01\x05\x05\x07\x03\x02";

/// Extended key usage "pass signing", 1.2.840.113635.100.4.14 (Apple: Certification Practice
/// Statement, Worldwide Developer Relations).
pub const PASS_SIGNING: &[u8] = b"\x2a\x86\x48\x86\xf7\x63\x64\x04\x0e";
/// Extension with the pass type identifier, 1.2.840.113635.100.6.1.16
pub const PASS_TYPE: &[u8] = b"\x2a\x86\x48\x86\xf7\x63\x64\x06\x01\x10";
/// Extension of an intermediate of Worldwide Developer Relations, 1.2.840.113635.100.6.2.1
pub const WWDR: &[u8] = b"\x2a\x86\x48\x86\xf7\x63\x64\x06\x02\x01";
/// Extension "production push", 1.2.840.113635.100.6.3.2
pub const PUSH: &[u8] = b"\x2a\x86\x48\x86\xf7\x63\x64\x06\x03\x02";

/// PBES2, 1.2.840.113549.1.5.13
pub const PBES2: &[u8] = b"\x2a\x86\x48\x86\xf7\x0d\x01\x05\x0d";

/// Locks of PKCS#12 that no longer protect: RC4, 3DES and RC2 with SHA-1, 1.2.840.113549.1.12.1.1
/// to 6.
pub const OLD_LOCKS: [&[u8]; 6] = [
    b"\x2a\x86\x48\x86\xf7\x0d\x01\x0c\x01\x01",
    b"\x2a\x86\x48\x86\xf7\x0d\x01\x0c\x01\x02",
    b"\x2a\x86\x48\x86\xf7\x0d\x01\x0c\x01\x03",
    b"\x2a\x86\x48\x86\xf7\x0d\x01\x0c\x01\x04",
    b"\x2a\x86\x48\x86\xf7\x0d\x01\x0c\x01\x05",
    b"\x2a\x86\x48\x86\xf7\x0d\x01\x0c\x01\x06",
];
