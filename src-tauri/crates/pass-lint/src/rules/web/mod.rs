//! Links, apps, the web service.

pub mod store_id_form;
pub mod token_changed;
pub mod token_short;
pub mod token_without_url;
pub mod url_form;
pub mod url_http;
pub mod url_v1;
pub mod url_without_token;

/// The scheme of an absolute address, in lower case.
fn scheme(url: &str) -> Option<String> {
    let (scheme, _) = url.split_once("://")?;
    let fits = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.');
    (!scheme.is_empty() && scheme.chars().all(fits)).then(|| scheme.to_ascii_lowercase())
}

/// The host of an absolute address, without port and user.
fn host(url: &str) -> &str {
    let rest = url.split_once("://").map_or("", |(_, rest)| rest);
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let host = authority.rsplit('@').next().unwrap_or_default();
    match host.strip_prefix('[').and_then(|inner| inner.find(']')) {
        Some(end) => &host[..end + 2],
        None => host.split(':').next().unwrap_or_default(),
    }
}
