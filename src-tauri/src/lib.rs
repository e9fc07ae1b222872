//! The window around the page: one command, one event channel, pictures by address. It decides
//! nothing: every request goes to `pass-app`.

mod dialogs;
mod images;
mod window;

use pass_app::App;
use pass_app::error::ErrorReply;
use pass_app::home::Home;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use tauri::{AppHandle, Emitter, Manager, State};

/// The name of the one channel to the page.
const CHANNEL: &str = "passwright";

/// The one entrance for the page (T-UI-4).
#[tauri::command]
async fn call(
    app: State<'_, App>,
    name: String,
    args: serde_json::Value,
) -> Result<serde_json::Value, ErrorReply> {
    pass_app::command::dispatch(&app, &name, args).await
}

/// Opens the window and runs until it is closed.
pub fn run() -> ExitCode {
    let built = tauri::Builder::default()
        .plugin(tauri_plugin_single_instance::init(second_start))
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_window_state::Builder::default().build())
        .invoke_handler(tauri::generate_handler![call])
        .register_asynchronous_uri_scheme_protocol("image", images::answer)
        .setup(|tauri| {
            let dialogs = Arc::new(dialogs::NativeDialogs(tauri.handle().clone()));
            let app = App::start(Home::of_this_user(), dialogs)?;
            forward_events(&app, tauri.handle().clone());
            let here = std::env::current_dir().unwrap_or_default();
            open_named(&app, std::env::args_os().skip(1).map(PathBuf::from), &here);
            tauri.manage(app);
            window::open(tauri)?;
            Ok(())
        })
        .build(tauri::generate_context!());
    match built {
        Ok(tauri) => {
            tauri.run(|_, _| ());
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!(
                "The window could not be opened: {error}\nThe command line works without one: passwright help"
            );
            ExitCode::FAILURE
        }
    }
}

/// A second start hands its files to the window that is there.
fn second_start(tauri: &AppHandle, args: Vec<String>, folder: String) {
    // A start so early that the first has not set up yet finds nothing to hand its files to.
    let Some(app) = tauri.try_state::<App>() else {
        return;
    };
    let files = args.into_iter().skip(1).map(PathBuf::from);
    open_named(&app, files, folder.as_ref());
    if let Some(window) = tauri.get_webview_window(window::LABEL) {
        let _ = window.unminimize();
        let _ = window.set_focus();
    }
}

/// Asks the page to open the files of a command line.
fn open_named(app: &App, files: impl Iterator<Item = PathBuf>, folder: &Path) {
    let options = |file: &PathBuf| file.as_os_str().as_encoded_bytes().starts_with(b"-");
    app.ask_to_open(
        files
            .filter(|file| !options(file))
            .map(|file| folder.join(file))
            .collect(),
    );
}

fn forward_events(app: &App, tauri: AppHandle) {
    let mut events = app.events.subscribe();
    tauri::async_runtime::spawn(async move {
        while let Some(event) = events.next().await {
            if let Err(error) = tauri.emit(CHANNEL, event) {
                eprintln!("An event did not reach the page: {error}");
            }
        }
    });
}
