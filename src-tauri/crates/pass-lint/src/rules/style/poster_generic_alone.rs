//! ## What it does
//! Finds passes with `posterGeneric` and no classic style. It is a warning unless the design is for
//! systems before iOS 27.
//!
//! ## Why it matters
//! Older systems don't know the style and refuse the pass; with a second style they draw that one.
//!
//! ## Example
//! ```json
//! { "posterGeneric": {} }
//! ```
//!
//! ## Instead
//! ```json
//! { "posterGeneric": {}, "generic": {} }
//! ```

use crate::rule::*;
use pass_format::pass::Style;

/// `style-poster-generic-alone`
pub const RULE: Rule = Rule {
    code: "style-poster-generic-alone",
    severity: Severity::Error,
    reads: Reads::Pass,
    since: "0.1",
    fix: Fixable::No,
    phone: "The pass can't be added before iOS 27.",
    source: include_str!("poster_generic_alone.rs"),
    check,
};

fn check(pass: &Reviewed, report: &mut Report) {
    let mut styles = pass.styles().map(|(style, _)| style);
    if styles.next() == Some(Style::PosterGeneric) {
        let older = pass.oldest_system().is_some_and(|system| system < 27.0);
        report
            .at(
                Place::pass("/posterGeneric"),
                "posterGeneric stands alone. Systems before iOS 27 can't add the pass. Add generic, \
                 storeCard, coupon or eventTicket for them.",
            )
            .severity(if older { Severity::Error } else { Severity::Warning });
    }
}
