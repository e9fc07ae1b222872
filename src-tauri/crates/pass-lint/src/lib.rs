//! What is wrong with a pass: one file per rule, one table that lists them.

pub mod issue;
