//! Embeds page, icons and permissions. Runs in the root folder, so all paths start there.

fn main() -> Result<(), Box<dyn std::error::Error>> {
    // An empty folder is enough for `cargo check` and clippy in a fresh clone.
    std::fs::create_dir_all("ui/dist")?;
    println!("cargo:rerun-if-changed=ui/dist");
    println!("cargo:rerun-if-changed=src-tauri/capabilities");

    let window = tauri_build::Attributes::new()
        .capabilities_path_pattern("./src-tauri/capabilities/**/*")
        .app_manifest(tauri_build::AppManifest::new().commands(&["call"]));
    Ok(tauri_build::try_build(window)?)
}
