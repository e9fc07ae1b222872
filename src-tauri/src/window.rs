//! The single window: its size, what it may show, and the files dropped on it.

use pass_app::App;
use pass_app::event::Event;
use tauri::webview::NewWindowResponse;
use tauri::{DragDropEvent, LogicalSize, Manager, WebviewUrl, WebviewWindowBuilder, WindowEvent};

/// The window's label, named in the capabilities.
pub const LABEL: &str = "main";

const FIRST: LogicalSize<f64> = LogicalSize::new(1280.0, 760.0);
const LEAST: LogicalSize<f64> = LogicalSize::new(1000.0, 640.0);

/// Opens it, never larger than the screen.
pub fn open(tauri: &tauri::App) -> tauri::Result<()> {
    let screen = tauri.primary_monitor()?.map_or(FIRST, |monitor| {
        monitor.size().to_logical::<f64>(monitor.scale_factor())
    });
    let window = WebviewWindowBuilder::new(tauri, LABEL, WebviewUrl::default())
        .title("Passwright")
        .inner_size(
            FIRST.width.min(screen.width),
            FIRST.height.min(screen.height),
        )
        .min_inner_size(
            LEAST.width.min(screen.width),
            LEAST.height.min(screen.height),
        )
        // Only the page's own address; anything else stays outside (T-UI-3).
        .on_navigation(|url| {
            matches!(url.scheme(), "tauri" | "about")
                || matches!(url.host_str(), Some("tauri.localhost"))
                || (cfg!(debug_assertions) && url.port() == Some(1420))
        })
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .build()?;
    let tauri = tauri.handle().clone();
    let of_drops = window.clone();
    window.on_window_event(move |event| {
        if let WindowEvent::DragDrop(drag) = event {
            let scale = of_drops.scale_factor().unwrap_or(1.0);
            tell_of_drag(&tauri.state::<App>(), drag, scale);
        }
    });
    Ok(())
}

fn tell_of_drag(app: &App, drag: &DragDropEvent, scale: f64) {
    let css = |position: &tauri::PhysicalPosition<f64>| {
        let position = position.to_logical::<f32>(scale);
        (position.x, position.y)
    };
    let event = match drag {
        DragDropEvent::Enter { position, .. } | DragDropEvent::Over { position } => {
            let (x, y) = css(position);
            Event::Drag { over: true, x, y }
        }
        DragDropEvent::Drop { paths, position } => {
            let (x, y) = css(position);
            let files = paths.iter().map(|path| app.paths.grant(path)).collect();
            Event::Drop { files, x, y }
        }
        _ => Event::Drag {
            over: false,
            x: 0.0,
            y: 0.0,
        },
    };
    app.events.send(event);
}
