//! The emptiest Tauri window: one input, whose text is echoed below it.

fn main() {
    tauri::Builder::default().run(tauri::generate_context!()).expect("open the window");
}
