//! Who made a pass.
