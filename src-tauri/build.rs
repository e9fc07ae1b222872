//! Embeds page, icons and permissions. Runs in the root folder, so all paths start there.

fn main() {
    // An empty folder is enough for `cargo check` and clippy in a fresh clone.
    std::fs::create_dir_all("ui/dist").expect("create ui/dist");
    println!("cargo:rerun-if-changed=ui/dist");
    println!("cargo:rerun-if-changed=src-tauri/capabilities");

    tauri_build::try_build(
        tauri_build::Attributes::new()
            .capabilities_path_pattern("./src-tauri/capabilities/**/*")
            .app_manifest(tauri_build::AppManifest::new().commands(&["call"])),
    )
    .expect("the window's build script");
}
