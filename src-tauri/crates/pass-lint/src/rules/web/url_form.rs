//! ## What it does
//! Finds a `webServiceURL` that isn't an absolute address, or has a query or fragment.
//!
//! ## Why it matters
//! Wallet appends `/v1/…` to it. Behind a `?` or `#` that doesn't work.
//!
//! ## Example
//! ```json
//! { "webServiceURL": "passes.example.org/?client=7" }
//! ```
//!
//! ## Instead
//! ```json
//! { "webServiceURL": "https://passes.example.org/client-7" }
//! ```

use crate::rule::*;
use crate::rules::web::{host, scheme};

/// `web-url-form`
pub const RULE: Rule = Rule {
    code: "web-url-form",
    severity: Severity::Error,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::No,
    phone: "No updates.",
    source: include_str!("url_form.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    let Some(url) = pass
        .top("webServiceURL")
        .filter(|url| !url.trim().is_empty())
    else {
        return;
    };
    let what = if !matches!(scheme(url).as_deref(), Some("http" | "https")) {
        "doesn't begin with https://"
    } else if host(url).is_empty() {
        "names no computer"
    } else if url.contains(['?', '#']) {
        "has a query or fragment"
    } else if url.contains(|c: char| c.is_whitespace() || c.is_control()) {
        "has blanks in it"
    } else {
        return;
    };
    report
        .at(
            Place::pass("/webServiceURL"),
            "The web service “{url}” {what}. Wallet appends /v1/… to it and gets no updates. Write a \
             plain address such as https://passes.example.org.",
        )
        .arg("url", url)
        .arg("what", what);
}
