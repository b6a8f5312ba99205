//! The addresses that the window has on Windows: `http://tauri.localhost` for the interface,
//! `http://ipc.localhost` for commands, one POST each.

use std::io::{BufReader, BufWriter, Result, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;

use serde_json::Value;
use tauri::ipc::{CallbackFn, InvokeBody, InvokeResponseBody};
use tauri::test::{INVOKE_KEY, MockRuntime, get_ipc_response};
use tauri::webview::InvokeRequest;
use tauri::{AppHandle, Manager};

use crate::http::{Answer, Request};
use crate::listeners::Listeners;

/// Where the page comes from: the only one that may call commands.
const ORIGIN: &str = "http://tauri.localhost";
/// What the mock window takes for its own page, on the system that the tests run on.
const OWN_PAGE: &str = if cfg!(windows) { ORIGIN } else { "tauri://localhost" };
/// The stream of what commands tell while they run.
const EVENTS: &str = "/__events";

/// Answers until the program ends; each connection on a thread of its own, as a long task must not hold up the others.
pub fn serve(listener: &TcpListener, app: &AppHandle<MockRuntime>, listeners: &Arc<Listeners>) {
    for connection in listener.incoming().flatten() {
        let (app, listeners) = (app.clone(), Arc::clone(listeners));
        std::thread::spawn(move || {
            // A page that went away in the middle of an answer needs none.
            converse(connection, &app, &listeners).unwrap_or_default();
        });
    }
}

fn converse(connection: TcpStream, app: &AppHandle<MockRuntime>, listeners: &Listeners) -> Result<()> {
    connection.set_nodelay(true)?;
    let mut writer = BufWriter::new(connection.try_clone()?);
    let mut reader = BufReader::new(connection);
    while let Some(request) = Request::read(&mut reader)? {
        match request.header("Host") {
            "tauri.localhost" => asset(app, &request.path).write(&mut writer)?,
            "ipc.localhost" if request.header("Origin") == ORIGIN => match request.method.as_str() {
                "GET" if request.path == EVENTS => return stream(writer, listeners),
                "POST" => allowed(command(&request, app)).write(&mut writer)?,
                _ => allowed(Answer::empty(204)).write(&mut writer)?,
            },
            _ => Answer::empty(421).write(&mut writer)?,
        }
    }
    Ok(())
}

/// A file of the built interface, under the policy that the real window gives it.
fn asset(app: &AppHandle<MockRuntime>, path: &str) -> Answer {
    let path = if path == "/" { "/index.html" } else { path };
    let Some(asset) = app.asset_resolver().get_for_scheme(path.to_owned(), false) else { return Answer::empty(404) };
    let answer = Answer::of(asset.mime_type(), asset.bytes().to_vec());
    match asset.csp_header() {
        Some(policy) => answer.with("Content-Security-Policy", policy),
        None => answer,
    }
}

/// Calls the command that the path names, through the window's permissions, and waits for what it gives.
fn command(request: &Request, app: &AppHandle<MockRuntime>) -> Answer {
    let (Some(window), Ok(body), Ok(url)) =
        (app.get_webview_window("main"), serde_json::from_slice::<Value>(&request.body), OWN_PAGE.parse())
    else {
        return Answer::empty(400);
    };
    let invoke = InvokeRequest {
        cmd: request.path.trim_start_matches('/').to_owned(),
        callback: CallbackFn(0),
        error: CallbackFn(1),
        url,
        body: InvokeBody::Json(body),
        headers: tauri::http::HeaderMap::default(),
        invoke_key: INVOKE_KEY.to_owned(),
    };
    let (outcome, said) = match get_ipc_response(&window, invoke) {
        Ok(InvokeResponseBody::Json(said)) => ("ok", said.into_bytes()),
        Ok(InvokeResponseBody::Raw(bytes)) => ("ok", bytes),
        Err(refused) => ("error", refused.to_string().into_bytes()),
    };
    Answer::of("application/json", said).with("Tauri-Response", outcome)
}

/// Keeps the connection and writes what commands tell, as it comes.
fn stream(mut page: impl Write, listeners: &Listeners) -> Result<()> {
    let head = "HTTP/1.1 200 -\r\nContent-Type: text/event-stream\r\nConnection: close\r\n";
    write!(page, "{head}Access-Control-Allow-Origin: {ORIGIN}\r\n\r\n")?;
    listeners.write_to(page)
}

fn allowed(answer: Answer) -> Answer {
    answer
        .with("Access-Control-Allow-Origin", ORIGIN)
        .with("Access-Control-Allow-Headers", "*")
        .with("Access-Control-Expose-Headers", "Tauri-Response")
        .with("Access-Control-Max-Age", "600")
}
