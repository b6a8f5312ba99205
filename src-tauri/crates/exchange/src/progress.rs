//! How far a long task is, and the way to stop it.

use std::io::{self, Read, Write};
use std::ops::ControlFlow;

use crate::Refusal;

/// How far a task is. `total` is 0 while the amount of work is not yet known (the events are still being
/// collected); afterwards it stays the same and `done` only grows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Bytes dealt with.
    pub done: u64,
    /// Bytes to deal with, or 0.
    pub total: u64,
}

/// What a caller passes to a long task: called often, `Break` stops the task with [`Refusal::Cancelled`].
pub type OnProgress<'a> = &'a mut dyn FnMut(Progress) -> ControlFlow<()>;

/// One stretch of a task: maps the bytes of that stretch onto the whole task's bar.
pub(crate) struct Stretch<'a> {
    report: OnProgress<'a>,
    start: u64,
    span: u64,
    total: u64,
    done: u64,
    expected: u64,
}

impl<'a> Stretch<'a> {
    /// A stretch of `expected` bytes that fills the bar from `start` over `span`, out of `total`.
    pub(crate) fn new(report: OnProgress<'a>, expected: u64, start: u64, span: u64, total: u64) -> Stretch<'a> {
        Stretch { report, start, span, total, done: 0, expected: expected.max(1) }
    }

    /// A stretch that is the whole task.
    pub(crate) fn whole(report: OnProgress<'a>, expected: u64) -> Stretch<'a> {
        Stretch::new(report, expected, 0, expected, expected)
    }

    /// Counts bytes and asks whether to go on.
    pub(crate) fn advance(&mut self, bytes: usize) -> Result<(), Refusal> {
        self.done = (self.done + bytes as u64).min(self.expected);
        let share = u128::from(self.span) * u128::from(self.done) / u128::from(self.expected);
        // `share` is at most `span`, which is a u64.
        let done = self.start + share as u64;
        tell(self.report, done, self.total)
    }
}

/// Reports once.
pub(crate) fn tell(report: OnProgress<'_>, done: u64, total: u64) -> Result<(), Refusal> {
    match report(Progress { done, total }) {
        ControlFlow::Continue(()) => Ok(()),
        ControlFlow::Break(()) => Err(Refusal::Cancelled),
    }
}

/// Most bytes between two reports: small enough that "cancel" feels immediate.
const STEP_BYTES: usize = 256 * 1024;

/// A reader or writer that reports what passes through it.
pub(crate) struct Watched<'s, 'a, T> {
    pub(crate) inner: T,
    pub(crate) stretch: &'s mut Stretch<'a>,
}

impl<T: Read> Read for Watched<'_, '_, T> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let step = buffer.len().min(STEP_BYTES);
        let read = self.inner.read(&mut buffer[..step])?;
        self.stretch.advance(read)?;
        Ok(read)
    }
}

impl<T: Write> Write for Watched<'_, '_, T> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.inner.write(&bytes[..bytes.len().min(STEP_BYTES)])?;
        self.stretch.advance(written)?;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}
