//! The file dialogs, answered by the test instead of by a person. Under the real plugin's name, so that the real
//! permissions decide whether the window may open one at all.

use std::sync::mpsc::Receiver;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use serde_json::Value;
use tauri::plugin::{Builder, TauriPlugin};
use tauri::test::MockRuntime;
use tauri::{Manager, State};

/// How long a dialog waits for its answer before it counts as closed.
const PATIENCE: Duration = Duration::from_secs(10);

struct Answers(Mutex<Receiver<Value>>);

/// Stands in for the dialog plugin.
pub fn plugin(answers: Receiver<Value>) -> TauriPlugin<MockRuntime> {
    Builder::new("dialog")
        .invoke_handler(tauri::generate_handler![open, save])
        .setup(|app, _| {
            app.manage(Answers(Mutex::new(answers)));
            Ok(())
        })
        .build()
}

#[tauri::command(async)]
fn open(answers: State<'_, Answers>) -> Option<Value> {
    answers.0.lock().unwrap_or_else(PoisonError::into_inner).recv_timeout(PATIENCE).ok()
}

#[tauri::command(async)]
fn save(answers: State<'_, Answers>) -> Option<Value> {
    open(answers)
}
