//! Updates, apps, and what is kept for them.

use super::layout;
use super::notation::{
    Kind, Limit, Owner, Property, Section, integers, property, table, text, url,
};
use crate::pass::ios;

pub(super) const PROPERTIES: &[Property] = &table(
    Owner::Pass,
    Section::Service,
    [
        url(
            "webServiceURL",
            "Update service",
            "Where the phone asks for updates; it adds /v1/… by itself. Needs a token.",
        )
        .example("https://passes.example.org"),
        text(
            "authenticationToken",
            "Token",
            "What the phone shows to the service: at least 16 characters that nobody can guess.",
        )
        .limit(Limit::Shortest { min: 16 }),
        integers(
            "associatedStoreIdentifiers",
            "Apps",
            "Numbers of apps in the App Store; the first that fits the phone is linked from the \
             details.",
        )
        .example("[1234567890]"),
        text(
            "appLaunchURL",
            "App’s address",
            "Handed to the linked app when it opens.",
        )
        .example("example-app://card/1"),
        integers(
            "auxiliaryStoreIdentifiers",
            "More apps",
            "Numbers of further apps for the event guide.",
        )
        .since(ios(18))
        .on(layout::POSTER_EVENT),
        property(
            "userInfo",
            Kind::Any,
            "For the app",
            "Whatever the app needs; Wallet ignores it.",
        )
        .since(ios(7)),
    ],
);
