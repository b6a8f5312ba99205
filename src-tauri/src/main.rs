//! Starts the window. `--data DIR` names the folder the book lies in, `--today yyyy-mm-dd` a day for trials.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use std::process::ExitCode;

use diem_sang::Arguments;

fn main() -> ExitCode {
    let Some(arguments) = read_arguments(std::env::args_os().skip(1)) else {
        eprintln!("diem-sang [--data DIR] [--today yyyy-mm-dd]");
        return ExitCode::from(2);
    };
    match diem_sang::run(arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("diem-sang: {error}");
            ExitCode::from(4)
        }
    }
}

fn read_arguments(mut given: impl Iterator<Item = std::ffi::OsString>) -> Option<Arguments> {
    let mut arguments = Arguments::default();
    while let Some(name) = given.next() {
        match name.to_str()? {
            "--data" => arguments.data = Some(given.next()?.into()),
            "--today" => arguments.today = Some(given.next()?.to_str()?.parse().ok()?),
            _ => return None,
        }
    }
    Some(arguments)
}
