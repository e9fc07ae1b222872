//! The system's file dialogs.

use pass_app::ports::{Dialogs, Purpose, SaveKind};
use std::path::PathBuf;
use tauri::AppHandle;
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder, FilePath};

/// Dialogs of the system, over the window.
pub struct NativeDialogs(pub AppHandle);

impl Dialogs for NativeDialogs {
    fn pick_files(&self, purpose: Purpose) -> Vec<PathBuf> {
        if let Some(answer) = scripted() {
            return vec![answer];
        }
        let (title, name, extensions): (_, _, &[&str]) = match purpose {
            Purpose::Open => (
                "Open a pass",
                "Passes and designs",
                &[
                    "pkpass",
                    "pkpasses",
                    "pkpasstemplate",
                    "pass",
                    "zip",
                    "json",
                ],
            ),
            Purpose::Image => (
                "Choose a picture",
                "Pictures",
                &["png", "jpg", "jpeg", "webp", "svg"],
            ),
            Purpose::Identity => (
                "Import a certificate",
                "Certificates and keys",
                &["p12", "pfx", "pem", "cer", "crt", "der", "key", "p8"],
            ),
        };
        let dialog = self
            .dialog(title)
            .add_filter(name, extensions)
            .add_filter("All files", &["*"]);
        let picked = match purpose {
            Purpose::Identity => dialog.blocking_pick_files().unwrap_or_default(),
            Purpose::Open | Purpose::Image => dialog.blocking_pick_file().into_iter().collect(),
        };
        picked.into_iter().filter_map(path_of).collect()
    }

    fn pick_folder(&self, _: Purpose) -> Option<PathBuf> {
        scripted().or_else(|| {
            self.dialog("Open a folder")
                .blocking_pick_folder()
                .and_then(path_of)
        })
    }

    fn pick_save(&self, name: &str, kind: SaveKind) -> Option<PathBuf> {
        let title = match kind {
            SaveKind::Design => "Save the design",
            SaveKind::Pass => "Export the pass",
            SaveKind::Template => "Export a template",
            SaveKind::Folder => "Export a pass folder",
        };
        scripted().or_else(|| {
            self.dialog(title)
                .set_file_name(name)
                .blocking_save_file()
                .and_then(path_of)
        })
    }
}

impl NativeDialogs {
    fn dialog(&self, title: &str) -> FileDialogBuilder<tauri::Wry> {
        self.0.dialog().file().set_title(title)
    }
}

fn path_of(picked: FilePath) -> Option<PathBuf> {
    picked.into_path().ok()
}

/// What a test answers in the place of a person, whose hands cannot reach a native dialog: the path
/// in the file that the variable names. Only debug builds look.
fn scripted() -> Option<PathBuf> {
    let script = cfg!(debug_assertions).then(|| std::env::var_os("PASSWRIGHT_TEST_DIALOG"))??;
    Some(PathBuf::from(std::fs::read_to_string(script).ok()?.trim()))
}
