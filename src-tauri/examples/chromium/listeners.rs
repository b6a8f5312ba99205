//! What a command tells while it runs: in the real window it is called into the page, here it goes to the page's
//! open event stream.

use std::io::Write;
use std::sync::mpsc::{Sender, channel};
use std::sync::{Mutex, PoisonError};

use tauri::ipc::InvokeResponseBody;

/// The open event streams.
#[derive(Default)]
pub struct Listeners(Mutex<Vec<Sender<String>>>);

impl Listeners {
    /// Tells every page what the message with that index on that channel is.
    pub fn tell(&self, channel: u32, index: usize, body: &InvokeResponseBody) {
        let InvokeResponseBody::Json(message) = body else {
            eprintln!("chromium: a channel carried bytes; only JSON is passed on");
            return;
        };
        let told = format!("{{\"id\":{channel},\"index\":{index},\"message\":{message}}}");
        let mut pages = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        pages.retain(|page| page.send(told.clone()).is_ok());
    }

    /// Writes everything told from now on, until the page is gone.
    ///
    /// # Errors
    /// The page is gone.
    pub fn write_to(&self, mut page: impl Write) -> std::io::Result<()> {
        let (told, hear) = channel();
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(told);
        write!(page, ": listening\n\n")?;
        page.flush()?;
        for message in hear {
            write!(page, "data: {message}\n\n")?;
            page.flush()?;
        }
        Ok(())
    }
}
