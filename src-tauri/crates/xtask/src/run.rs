//! `cargo xtask run`: the program, on a demo office.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use crate::step::{Stop, exit_code, finish, step, succeed};
use crate::workspace::Workspace;
use crate::{interface, machine, programs};

/// Opens the window on `data` or on the demo office; without a display, tells the tour in the terminal. Ends as the
/// program ends.
///
/// # Errors
/// [`Stop`] when a step before the program fails.
pub fn run(data: Option<PathBuf>) -> Result<ExitCode, Stop> {
    let workspace = Workspace::find()?;
    if machine::has_display() { open_window(&workspace, data) } else { tell_tour(&workspace) }
}

fn tell_tour(workspace: &Workspace) -> Result<ExitCode, Stop> {
    println!("xtask: no display (DISPLAY and WAYLAND_DISPLAY are not set): the tour, here in the terminal");
    machine::packages(&[machine::FOR_CORE], &workspace.target)?;
    let command_line = programs::command_line(workspace)?;
    show(Command::new(command_line).arg("tour"))
}

fn open_window(workspace: &Workspace, data: Option<PathBuf>) -> Result<ExitCode, Stop> {
    machine::packages(&[machine::FOR_CORE, machine::FOR_WINDOW], &workspace.target)?;
    interface::install(workspace)?;
    interface::build(workspace)?;
    let command_line = programs::command_line(workspace)?;
    let window = programs::window(workspace)?;
    let book = match data {
        Some(folder) => std::path::absolute(&folder)
            .map_err(|error| Stop::new(format!("{}: {error}", folder.display()), "name a folder"))?,
        None => demo_office(workspace, &command_line)?,
    };
    println!("xtask: opening the book in {}", book.display());
    show(Command::new(window).arg("--data").arg(book))
}

fn show(program: &mut Command) -> Result<ExitCode, Stop> {
    finish(program, "build it again: remove the target folder").map(exit_code)
}

/// The demo office's folder, made when there is none. It is made beside its place and moved there whole, so that a
/// run that was interrupted leaves no half of an office.
fn demo_office(workspace: &Workspace, command_line: &Path) -> Result<PathBuf, Stop> {
    let office = workspace.target.join("demo-office");
    if office.is_dir() {
        return Ok(office);
    }
    let unfinished = workspace.target.join("demo-office-unfinished");
    step("demo office", || {
        let failed = |error| Stop::new(format!("{}: {error}", unfinished.display()), "make its folder writable");
        if unfinished.exists() {
            fs::remove_dir_all(&unfinished).map_err(failed)?;
        }
        let mut demo = Command::new(command_line);
        demo.args(["demo", "--scale", "office", "--out"]).arg(&unfinished);
        succeed(&mut demo, "the command above printed why")?;
        fs::rename(&unfinished, &office).map_err(failed)
    })?;
    Ok(office)
}
