//! What the window keeps between two commands: the open office, the files being looked at, the language.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use chrono::NaiveDate;
use office::{Clock, Error, Export, FixedDay, Office, OfficeView, OnProgress, Progress, SetFile, SystemClock};
use serde::Serialize;
use tauri::ipc::Channel;
use wording::{Locale, Words};

use office::Refused;

/// What the window shows before anybody signed in.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct FirstLook {
    /// Whether this computer has a book.
    pub has_book: bool,
    /// Who may sign in.
    pub users: Vec<String>,
    /// Where the book lies or will lie.
    pub folder: String,
}

/// The window's state.
pub struct AppState {
    folder: PathBuf,
    fixed_day: Option<NaiveDate>,
    office: Mutex<Option<Office>>,
    export: Mutex<Option<Export>>,
    set: Mutex<Vec<SetFile>>,
    words: Mutex<Words>,
    cancelled: AtomicBool,
}

// A panic in a command must not lock the clerk out of everything after it: the book itself is guarded by
// its transactions.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl AppState {
    /// For the book in `folder`; `fixed_day` stands for today in trials.
    pub fn new(folder: PathBuf, fixed_day: Option<NaiveDate>) -> AppState {
        AppState {
            folder,
            fixed_day,
            office: Mutex::new(None),
            export: Mutex::new(None),
            set: Mutex::new(Vec::new()),
            words: Mutex::new(Words::new(Locale::Vi)),
            cancelled: AtomicBool::new(false),
        }
    }

    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    pub(crate) fn clock(&self) -> Box<dyn Clock> {
        match self.fixed_day {
            Some(day) => Box::new(FixedDay(day)),
            None => Box::new(SystemClock),
        }
    }

    pub(crate) fn speak(&self, language: &str) -> Result<(), Refused> {
        match language.parse() {
            Ok(locale) => {
                *lock(&self.words) = Words::new(locale);
                Ok(())
            }
            Err(_) => Err(Refused::plain(&lock(&self.words), "unknown-language")),
        }
    }

    /// The words of the window's language, for what a task writes in them. Let go before an error is worded.
    pub(crate) fn words(&self) -> MutexGuard<'_, Words> {
        lock(&self.words)
    }

    pub(crate) fn sign_in(&self, office: Office) -> Result<OfficeView, Refused> {
        let view = self.worded(office.view())?;
        *lock(&self.office) = Some(office);
        Ok(view)
    }

    pub(crate) fn sign_out(&self) {
        *lock(&self.office) = None;
        *lock(&self.export) = None;
        lock(&self.set).clear();
    }

    /// The files of the closing set that were read and not kept yet.
    pub(crate) fn take_set(&self) -> Vec<SetFile> {
        std::mem::take(&mut lock(&self.set))
    }

    pub(crate) fn keep_set(&self, files: Vec<SetFile>) {
        *lock(&self.set) = files;
    }

    pub(crate) fn keep_export(&self, export: Export) {
        *lock(&self.export) = Some(export);
    }

    pub(crate) fn take_export(&self) -> Result<Export, Refused> {
        lock(&self.export).take().ok_or_else(|| Refused::plain(&lock(&self.words), "no-export"))
    }

    pub(crate) fn cancel(&self) {
        self.cancelled.store(true, Ordering::SeqCst);
    }

    /// Runs a task of the signed-in office.
    pub(crate) fn with_office<T>(&self, task: impl FnOnce(&mut Office) -> Result<T, Error>) -> Result<T, Refused> {
        let mut office = lock(&self.office);
        match office.as_mut() {
            Some(office) => self.worded(task(office)),
            None => Err(Refused::plain(&lock(&self.words), "not-signed-in")),
        }
    }

    /// Runs a task that tells its progress and may be cancelled.
    pub(crate) fn with_long_task<T>(
        &self,
        channel: &Channel<Progress>,
        task: impl FnOnce(&mut Office, OnProgress<'_>) -> Result<T, Error>,
    ) -> Result<T, Refused> {
        self.with_office(|office| {
            // Only now is it this task's turn: a cancel before was meant for the one before.
            self.cancelled.store(false, Ordering::SeqCst);
            task(office, &mut |progress| {
                // A window that no longer listens is no reason to stop.
                channel.send(progress).unwrap_or_default();
                if self.cancelled.load(Ordering::SeqCst) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
            })
        })
    }

    /// Words an error for the clerk; a fault is logged first.
    pub(crate) fn worded<T>(&self, result: Result<T, Error>) -> Result<T, Refused> {
        result.map_err(|error| self.word(&error))
    }

    /// The words of one error among several.
    pub(crate) fn word(&self, error: &Error) -> Refused {
        let incident = match error {
            Error::Fault(incident) => Some(office::log_incident(&self.folder, self.clock().now(), incident)),
            Error::Refusal(_) => None,
        };
        Refused::worded(&lock(&self.words), error, incident)
    }
}
