//! pass-app
