//! The window's commands over loopback, for a browser: development and tests, not in releases.
//!
//! Whoever has the token may call; it comes with the address that is printed, and stays as a cookie
//! that no other site can send. `Host` is checked, so that no name can be turned to this computer.

use crate::args::Host;
use crate::output::Output;
use axum::body::{Body, Bytes};
use axum::extract::{DefaultBodyLimit, Path, Query, Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::sse::{Event as Message, Sse};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use futures_util::stream;
use pass_app::App;
use pass_app::command::dispatch;
use pass_app::error::{Error, ErrorReply, Result};
use pass_app::home::Home;
use pass_app::paths::Picked;
use pass_app::ports::{Dialogs, Purpose, SaveKind};
use serde::{Deserialize, Serialize};
use std::convert::Infallible;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::sync::Arc;

/// The page's policy (T-UI-3), with this host in the place of Tauri's bridge.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; \
     connect-src 'self'; font-src 'self'; frame-src 'none'; object-src 'none'; base-uri 'none'; \
     form-action 'none'";
/// Bytes of a request: an archive of the largest size.
const BODY: usize = 64 << 20;
const COOKIE: &str = "passwright";

#[derive(Clone)]
struct Serving {
    app: App,
    token: String,
    hosts: [String; 2],
    ui: PathBuf,
    files: PathBuf,
}

/// Serves until it is ended.
pub fn run(host: Host, home: Home, output: &Output) -> Result<bool> {
    let trouble = |error: std::io::Error| Error::Io {
        path: format!("127.0.0.1:{}", host.port),
        action: "opened".to_owned(),
        detail: error.to_string(),
    };
    let files = std::path::absolute(&host.files).map_err(trouble)?;
    std::fs::create_dir_all(&files).map_err(|error| Error::io(&files, "made", &error))?;
    let app = App::start(home, Arc::new(FilesFolder(files.clone())))?;
    let runtime = tokio::runtime::Runtime::new().map_err(trouble)?;
    runtime.block_on(async {
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, host.port));
        let listener = tokio::net::TcpListener::bind(address)
            .await
            .map_err(trouble)?;
        let port = listener.local_addr().map_err(trouble)?.port();
        let token = pass_app::random::serial();
        let listening = Listening {
            url: format!("http://127.0.0.1:{port}/?token={token}"),
            port,
            token: token.clone(),
        };
        output.result(&listening, || {
            serde_json::to_string(&listening).unwrap_or_default()
        });
        let hosts = [format!("127.0.0.1:{port}"), format!("localhost:{port}")];
        let serving = Serving {
            app,
            token,
            hosts,
            ui: host.ui,
            files,
        };
        axum::serve(listener, router(serving))
            .await
            .map_err(trouble)
    })?;
    Ok(true)
}

/// What is printed once the port is open.
#[derive(Serialize)]
struct Listening {
    url: String,
    port: u16,
    token: String,
}

fn router(serving: Serving) -> Router {
    Router::new()
        .route("/call/{name}", post(call))
        .route("/upload", post(upload))
        .route("/image/{document}/{hash}/{treatment}", get(image))
        .route("/events", get(events))
        .fallback(page)
        .layer(DefaultBodyLimit::max(BODY))
        .layer(from_fn_with_state(serving.clone(), guard))
        .with_state(serving)
}

#[derive(Deserialize)]
struct Token {
    token: Option<String>,
}

/// Lets in who knows the token and calls this computer by its own name.
async fn guard(
    State(serving): State<Serving>,
    Query(given): Query<Token>,
    request: Request,
    next: Next,
) -> Response {
    if !may_enter(&serving, given.token.as_deref(), request.headers()) {
        return (StatusCode::FORBIDDEN, "Open the address that was printed.").into_response();
    }
    let mut response = next.run(request).await;
    if given.token.is_some()
        && let Ok(value) = format!(
            "{COOKIE}={}; Path=/; HttpOnly; SameSite=Strict",
            serving.token
        )
        .parse()
    {
        response.headers_mut().insert(header::SET_COOKIE, value);
    }
    response
}

fn may_enter(serving: &Serving, given: Option<&str>, headers: &HeaderMap) -> bool {
    let header = |name| headers.get(name).and_then(|value| value.to_str().ok());
    let host_fits =
        header(header::HOST).is_some_and(|host| serving.hosts.iter().any(|own| own == host));
    let token = serving.token.as_str();
    let cookie = format!("{COOKIE}={token}");
    let bearer = header(header::AUTHORIZATION).and_then(|value| value.strip_prefix("Bearer "));
    let cookies = header(header::COOKIE).unwrap_or_default();
    let knows = given == Some(token)
        || bearer == Some(token)
        || cookies.split("; ").any(|one| one == cookie);
    host_fits && knows
}

async fn call(State(serving): State<Serving>, Path(name): Path<String>, body: Bytes) -> Response {
    // Like the desktop: no arguments are an empty object.
    let args = match body.is_empty() {
        true => Ok(serde_json::Value::Object(serde_json::Map::new())),
        false => pass_app::wire::read(&body),
    };
    match args {
        Ok(args) => match dispatch(&serving.app, &name, args).await {
            Ok(reply) => Json(reply).into_response(),
            Err(error) => (StatusCode::UNPROCESSABLE_ENTITY, Json(error)).into_response(),
        },
        Err(error) => failed(Error::BadArguments {
            name,
            detail: error.to_string(),
        }),
    }
}

#[derive(Deserialize)]
struct Named {
    name: String,
}

/// Takes a file that the page chose, under its own name in a folder of its own.
async fn upload(
    State(serving): State<Serving>,
    Query(named): Query<Named>,
    body: Bytes,
) -> Response {
    let name = plain_name(&named.name);
    let folder = serving.files.join("uploads").join(pass_app::random::name());
    let path = folder.join(name);
    let written = std::fs::create_dir_all(&folder).and_then(|()| std::fs::write(&path, &body));
    match written {
        Ok(()) => Json::<Picked>(serving.app.paths.grant(path)).into_response(),
        Err(error) => failed(Error::io(&path, "written", &error)),
    }
}

async fn image(State(serving): State<Serving>, request: Request) -> Response {
    let path = request.uri().path().trim_start_matches("/image").to_owned();
    let made = tokio::task::spawn_blocking(move || serving.app.picture_at(&path)).await;
    match made {
        Ok(Ok((mime, bytes))) => {
            let headers = [
                (header::CONTENT_TYPE, mime),
                (
                    header::CACHE_CONTROL,
                    "private, max-age=31536000, immutable",
                ),
                (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
            ];
            (headers, Body::from(bytes.to_vec())).into_response()
        }
        Ok(Err(error)) => (StatusCode::NOT_FOUND, error.to_string()).into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

async fn events(State(serving): State<Serving>) -> Response {
    let messages = stream::unfold(serving.app.events.subscribe(), |mut listener| async {
        let event = listener.next().await?;
        let text = serde_json::to_string(&event).unwrap_or_default();
        Some((Ok::<_, Infallible>(Message::default().data(text)), listener))
    });
    Sse::new(messages).into_response()
}

/// A file of the built page.
async fn page(State(serving): State<Serving>, request: Request) -> Response {
    let wanted = request.uri().path().trim_start_matches('/');
    let wanted = if wanted.is_empty() {
        "index.html"
    } else {
        wanted
    };
    if wanted
        .split('/')
        .any(|part| part.is_empty() || part.starts_with('.') || part.contains(['\\', ':', '%']))
    {
        return StatusCode::NOT_FOUND.into_response();
    }
    match std::fs::read(serving.ui.join(wanted)) {
        Ok(bytes) => {
            let mut headers = HeaderMap::new();
            let policy = [
                (header::CONTENT_TYPE, mime(wanted)),
                (header::CONTENT_SECURITY_POLICY, POLICY),
                (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
                (header::REFERRER_POLICY, "no-referrer"),
            ];
            headers.extend(
                policy.map(|(name, value)| (name, header::HeaderValue::from_static(value))),
            );
            (headers, bytes).into_response()
        }
        Err(_) => StatusCode::NOT_FOUND.into_response(),
    }
}

fn mime(path: &str) -> &'static str {
    match path.rsplit_once('.').map(|(_, end)| end) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("json") => "application/json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("ttf") => "font/ttf",
        Some("woff2") => "font/woff2",
        _ => "application/octet-stream",
    }
}

fn failed(error: Error) -> Response {
    (
        StatusCode::UNPROCESSABLE_ENTITY,
        Json(ErrorReply::from(error)),
    )
        .into_response()
}

/// The last part of a name, without what could leave its folder.
fn plain_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let plain: String = last
        .chars()
        .filter(|letter| !letter.is_control() && *letter != ':')
        .collect();
    match plain.trim_matches('.').is_empty() {
        true => "upload".to_owned(),
        false => plain,
    }
}

/// No one can be asked: what is saved goes into one folder, what is opened comes by upload.
struct FilesFolder(PathBuf);

impl Dialogs for FilesFolder {
    fn pick_files(&self, _: Purpose) -> Vec<PathBuf> {
        Vec::new()
    }

    fn pick_folder(&self, _: Purpose) -> Option<PathBuf> {
        None
    }

    fn pick_save(&self, name: &str, kind: SaveKind) -> Option<PathBuf> {
        let ending = kind.extension();
        let name = plain_name(name);
        let stem = name.strip_suffix(&format!(".{ending}")).unwrap_or(&name);
        Some(self.0.join(format!("{stem}.{ending}")))
    }
}
