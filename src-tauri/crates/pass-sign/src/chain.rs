//! Who issued a certificate, up to a root that is trusted.

use crate::apple;
use crate::certificate::Certificate;
use jiff::Timestamp;
use openssl::error::ErrorStack;
use openssl::stack::Stack;
use openssl::x509::store::X509StoreBuilder;
use openssl::x509::verify::{X509VerifyFlags, X509VerifyParam};
use openssl::x509::{X509PurposeId, X509StoreContext};

/// The roots that a verification believes.
#[derive(Clone, Debug)]
pub struct Trust {
    roots: Vec<Certificate>,
}

impl Trust {
    /// Apple's roots and no others.
    pub fn apple() -> Trust {
        Trust {
            roots: apple::roots().to_vec(),
        }
    }

    /// One more root, trusted by name: that of a test identity, or of `--trust FILE`. What chains
    /// to it is marked as a test.
    #[must_use]
    pub fn with(mut self, root: Certificate) -> Trust {
        self.roots.push(root);
        self
    }

    /// Whether it is one of them.
    pub(crate) fn holds(&self, certificate: &Certificate) -> bool {
        self.roots.contains(certificate)
    }
}

/// More links than any real chain has.
const LONGEST: usize = 5;

/// Certificates from the issuer of the first one upwards, as far as they are known.
///
/// The last is a root of `trust` where the chain reaches one. Signatures, names and key identifiers
/// of every link fit.
pub(crate) fn issuers<'a>(
    certificate: &'a Certificate,
    pool: &[&'a Certificate],
    trust: &'a Trust,
    when: Timestamp,
) -> Vec<&'a Certificate> {
    let mut chain: Vec<&Certificate> = Vec::new();
    let mut current = certificate;
    while chain.len() < LONGEST && !trust.holds(current) && !current.is_root() {
        let found = trust
            .roots
            .iter()
            .chain(pool.iter().copied())
            .filter(|candidate| current.issued_by(candidate))
            // A renewed authority keeps its key: take the certificate that was valid.
            .max_by_key(|candidate| (candidate.valid_at(when), candidate.not_after()));
        let Some(issuer) = found.filter(|issuer| !chain.contains(issuer)) else {
            break;
        };
        chain.push(issuer);
        current = issuer;
    }
    chain
}

/// What OpenSSL says of the finished chain at that moment, as a second opinion that also knows path
/// lengths. The purpose is "any": Apple's certificates for passes have no e-mail usage. `Err` holds
/// its reason.
pub(crate) fn second_opinion(
    certificate: &Certificate,
    issuers: &[&Certificate],
    when: Timestamp,
) -> Result<(), String> {
    // A certificate that is trusted itself needs no issuer.
    let (root, between) = issuers
        .split_last()
        .map_or((&certificate, &[][..]), |parts| parts);
    let ask = || -> Result<Option<String>, ErrorStack> {
        let mut param = X509VerifyParam::new()?;
        param.set_time(when.as_second());
        param.set_purpose(X509PurposeId::ANY)?;
        // Apple marks some of its own extensions critical, which OpenSSL does not know.
        param.set_flags(X509VerifyFlags::PARTIAL_CHAIN | X509VerifyFlags::IGNORE_CRITICAL)?;
        let mut store = X509StoreBuilder::new()?;
        store.set_param(&param)?;
        store.add_cert(root.x509().clone())?;
        let mut untrusted = Stack::new()?;
        for each in between {
            untrusted.push(each.x509().clone())?;
        }
        X509StoreContext::new()?.init(&store.build(), certificate.x509(), &untrusted, |context| {
            let fine = context.verify_cert()?;
            Ok((!fine).then(|| context.error().error_string().to_owned()))
        })
    };
    match ask() {
        Ok(None) => Ok(()),
        Ok(Some(reason)) => Err(reason),
        Err(_) => Err("the certificates cannot be judged".to_owned()),
    }
}
