//! What a system list is coloured with, light and dark.

/// The colours of a system list.
pub(super) struct Palette {
    pub page: &'static str,
    pub row: &'static str,
    pub text: &'static str,
    pub label: &'static str,
    pub line: &'static str,
    pub link: &'static str,
    pub danger: &'static str,
    pub on: &'static str,
}

pub(super) const LIGHT: Palette = Palette {
    page: "#f2f2f7",
    row: "#ffffff",
    text: "#000000",
    label: "#8a8a8e",
    line: "#c6c6c8",
    link: "#007aff",
    danger: "#ff3b30",
    on: "#34c759",
};
pub(super) const DARK: Palette = Palette {
    page: "#000000",
    row: "#1c1c1e",
    text: "#ffffff",
    label: "#98989f",
    line: "#38383a",
    link: "#0a84ff",
    danger: "#ff453a",
    on: "#30d158",
};
