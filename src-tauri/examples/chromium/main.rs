//! The program's real commands behind a loopback port, for the tests in `tests/browser`: Chromium, of the engine
//! family of WebView2, loads the built interface under its real policy and calls the real commands through the real
//! permissions. Only Tauri's own window is a stand-in (its mock runtime). An example, so that no release holds it.
//!
//! `chromium DATA_DIR yyyy-mm-dd` prints its port on the first line and lives until its standard input ends. Each
//! line of that input answers the next file dialog, in JSON: a path, a list of paths, or null for turning back.

mod dialogs;
mod http;
mod listeners;
mod serve;

use std::error::Error;
use std::io::BufRead;
use std::net::{Ipv4Addr, TcpListener};
use std::sync::Arc;
use std::sync::mpsc::{Sender, channel};

use diem_sang::Arguments;
use serde_json::Value;
use tauri::ipc::Invoke;
use tauri::test::{MockRuntime, mock_builder};

use listeners::Listeners;

/// A command that is answered but stands in no list of permissions, so that a test sees permissions at work.
const FORBIDDEN: &str = "forbidden_to_all";

fn main() -> Result<(), Box<dyn Error>> {
    let (answer, answers) = channel();
    let listeners = Arc::new(Listeners::default());
    let hearing = Arc::clone(&listeners);
    let app = diem_sang::furnish(mock_builder(), arguments()?)
        .plugin(dialogs::plugin(answers))
        .invoke_handler(commands(diem_sang::interface().invoke_handler()))
        .channel_interceptor(move |_, channel, index, body| {
            hearing.tell(channel.0, index, body);
            true
        })
        .build(diem_sang::context::<MockRuntime>())?;
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    let port = listener.local_addr()?.port();
    let handle = app.handle().clone();
    std::thread::spawn(move || serve::serve(&listener, &handle, &listeners));
    std::thread::spawn(move || end_with_parent(&answer));
    println!("{port}");
    app.run(|_, _| {});
    Ok(())
}

fn arguments() -> Result<Arguments, Box<dyn Error>> {
    let mut given = std::env::args_os().skip(1);
    let (Some(data), Some(today)) = (given.next(), given.next()) else {
        return Err("chromium DATA_DIR yyyy-mm-dd".into());
    };
    let today = today.to_str().ok_or("a day is yyyy-mm-dd")?.parse()?;
    Ok(Arguments { data: Some(data.into()), today: Some(today) })
}

/// The window's own commands, and the forbidden one.
fn commands(
    own: impl Fn(Invoke<MockRuntime>) -> bool + Send + Sync + 'static,
) -> impl Fn(Invoke<MockRuntime>) -> bool + Send + Sync + 'static {
    move |invoke: Invoke<MockRuntime>| {
        if invoke.message.command() == FORBIDDEN {
            invoke.resolver.resolve("reached");
            return true;
        }
        own(invoke)
    }
}

/// Hands answers on to the dialogs, and ends the program when whoever started it is gone.
fn end_with_parent(answer: &Sender<Value>) {
    for line in std::io::stdin().lock().lines().map_while(Result::ok) {
        let given = serde_json::from_str(&line);
        if given.is_err() || given.is_ok_and(|path| answer.send(path).is_err()) {
            eprintln!("chromium: no answer to a dialog: {line}");
        }
    }
    std::process::exit(0);
}
