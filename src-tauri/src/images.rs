//! `image://localhost/<document>/<hash>/<treatment>`: pictures for the page, never through a
//! command.

use pass_app::App;
use tauri::http::{Request, Response, StatusCode, header};
use tauri::{Manager, UriSchemeContext, UriSchemeResponder, Wry};

/// Answers one request on a worker thread: a picture may have to be blurred first.
pub fn answer(
    context: UriSchemeContext<'_, Wry>,
    request: Request<Vec<u8>>,
    responder: UriSchemeResponder,
) {
    let tauri = context.app_handle().clone();
    tauri::async_runtime::spawn_blocking(move || {
        let picture = tauri.state::<App>().picture_at(request.uri().path());
        let response = match picture {
            // The address holds the content's hash, so it can be kept for ever.
            Ok((mime, bytes)) => Response::builder()
                .header(header::CONTENT_TYPE, mime)
                .header(
                    header::CACHE_CONTROL,
                    "private, max-age=31536000, immutable",
                )
                .header(header::X_CONTENT_TYPE_OPTIONS, "nosniff")
                .body(bytes.to_vec()),
            Err(error) => Response::builder()
                .status(StatusCode::NOT_FOUND)
                .header(header::CONTENT_TYPE, "text/plain")
                .body(error.to_string().into_bytes()),
        };
        responder.respond(response.unwrap_or_default());
    });
}
