//! ## What it does
//! Finds a `webServiceURL` that ends in `/v1`.
//!
//! ## Why it matters
//! Wallet appends `/v1/…` by itself and would ask at `/v1/v1/…`.
//!
//! ## Example
//! ```json
//! { "webServiceURL": "https://passes.example.org/v1" }
//! ```
//!
//! ## Instead
//! ```json
//! { "webServiceURL": "https://passes.example.org" }
//! ```

use crate::rule::*;

/// `web-url-v1`
pub const RULE: Rule = Rule {
    code: "web-url-v1",
    severity: Severity::Warning,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::Safe,
    phone: "No updates.",
    source: include_str!("url_v1.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    let Some(url) = pass.top("webServiceURL") else {
        return;
    };
    let Some(base) = url.trim_end_matches('/').strip_suffix("/v1") else {
        return;
    };
    let place = Place::pass("/webServiceURL");
    report
        .at(
            place.clone(),
            "The web service “{url}” ends in /v1. Wallet appends /v1/… by itself and asks at a wrong \
             address. Cut it off.",
        )
        .arg("url", url)
        .fix("Cut it off", [set(&place, Value::from(base))]);
}
