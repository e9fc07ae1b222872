//! ## What it does
//! Finds a `webServiceURL` that isn't `https`. For an address of this computer, and in a design
//! that is marked as development, it is a warning.
//!
//! ## Why it matters
//! Phones talk to `https` only, unless a switch for developers is on.
//!
//! ## Example
//! ```json
//! { "webServiceURL": "http://passes.example.org" }
//! ```
//!
//! ## Instead
//! ```json
//! { "webServiceURL": "https://passes.example.org" }
//! ```

use crate::rule::*;
use crate::rules::web::{host, scheme};
use pass_format::project::Settings;

/// `web-url-http`
pub const RULE: Rule = Rule {
    code: "web-url-http",
    severity: Severity::Error,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::Offered,
    phone: "No updates.",
    source: include_str!("url_http.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    let Some(url) = pass.top("webServiceURL") else {
        return;
    };
    let Some("http") = scheme(url).as_deref() else {
        return;
    };
    let loopback = matches!(host(url), "localhost" | "127.0.0.1" | "[::1]");
    let development = Settings::of(pass.settings).development();
    let place = Place::pass("/webServiceURL");
    let secure = format!("https{}", &url["http".len()..]);
    report
        .at(
            place.clone(),
            "The web service “{url}” isn't https. Phones don't ask it for updates. Give it a \
             certificate and write https.",
        )
        .arg("url", url)
        .severity(if loopback || development {
            Severity::Warning
        } else {
            Severity::Error
        })
        .fix("Write https", [set(&place, Value::String(secure))]);
}
