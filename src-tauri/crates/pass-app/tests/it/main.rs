//! The use cases, as a specification.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod bindings;
