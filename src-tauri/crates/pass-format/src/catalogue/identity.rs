//! What a pass is and whose.

use super::notation::{Limit, Owner, Property, Section, boolean, integer, table, text};
use crate::pass::ios;

pub(super) const PROPERTIES: &[Property] = &table(
    Owner::Pass,
    Section::Identity,
    [
        text(
            "organizationName",
            "Organisation",
            "Who issues the pass: title on the lock screen, sender in Mail, shown in the details.",
        )
        .localised()
        .required()
        .example("Example Society"),
        text(
            "description",
            "Description",
            "What VoiceOver reads first. Begin with the kind of pass, then enough to tell two \
             passes apart.",
        )
        .localised()
        .required()
        .example("Membership card of Example Society"),
        text(
            "passTypeIdentifier",
            "Pass type identifier",
            "The kind of pass, as registered with Apple. Comes from the certificate where it is \
             left empty.",
        )
        .required()
        .example("pass.org.example.member"),
        text(
            "teamIdentifier",
            "Team identifier",
            "The ten characters of the developer account. Comes from the certificate where it is \
             left empty.",
        )
        .required()
        .example("A1B2C3D4E5"),
        text(
            "serialNumber",
            "Serial number",
            "Tells the passes of a type apart. It becomes part of web addresses: letters, digits, \
             “-”, “_” and “.” are safe.",
        )
        .required()
        .example("demo-0001"),
        integer("formatVersion", "Format version", "Always 1.")
            .required()
            .example("1")
            .limit(Limit::Range { min: 1.0, max: 1.0 }),
        boolean(
            "sharingProhibited",
            "No sharing",
            "Takes the Share button away. A file that was copied can still be added.",
        )
        .since(ios(11))
        .default("false"),
    ],
);
