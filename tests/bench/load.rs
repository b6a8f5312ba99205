//! A full office's export: the whole load against the Excel reader's own bare read of the same file, in one
//! run, and the memory it takes. `cargo test -p acceptance --bench load -- [--memory FILE FOLDER]`.
#![allow(clippy::unwrap_used, reason = "a bench that cannot go on ends")]

use std::path::Path;
use std::time::{Duration, Instant};

use acceptance::offices::{empty_branch, export_file, load};
use calamine::{Reader, open_workbook_auto};
use demo::{Closing, Parameters};

const ROUNDS: usize = 3;
const MOST_TIMES: f64 = 3.0;
const MOST_MEMORY_MB: u64 = 400;

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    match arguments.iter().position(|argument| argument == "--memory") {
        Some(at) => report_memory(Path::new(&arguments[at + 1]), Path::new(&arguments[at + 2])),
        None => compare(),
    }
}

fn compare() {
    let home = tempfile::tempdir().unwrap();
    let made = demo::Office::generate(&Parameters::bac_son(), 1).unwrap();
    let file = export_file(&made, Closing::Opening, home.path());
    let rows = bare_read(&file);
    let size = std::fs::metadata(&file).unwrap().len();
    println!("export: {} contracts, {rows} rows, {:.1} MB", made.truth(Closing::Opening).contracts, size as f64 / 1e6);

    let bare = best(|_| {
        let started = Instant::now();
        bare_read(&file);
        started.elapsed()
    });
    let whole = best(|round| {
        let folder = home.path().join(format!("load{round}"));
        let mut branch = empty_branch(&folder, made.parameters.office_code, made.parameters.office_name).unwrap();
        let started = Instant::now();
        assert!(load(&mut branch, &file).unwrap().booked);
        started.elapsed()
    });
    let ratio = whole.as_secs_f64() / bare.as_secs_f64();
    println!("bare read {bare:?}, whole load {whole:?}: {ratio:.2} times (at most {MOST_TIMES})");

    let child = std::process::Command::new(std::env::current_exe().unwrap())
        .arg("--memory")
        .args([&file, &home.path().join("memory")])
        .output()
        .unwrap();
    let peak: u64 = String::from_utf8(child.stdout).unwrap().trim().parse().unwrap();
    println!("peak memory of a load {} MB (at most {MOST_MEMORY_MB})", peak / 1024);
    assert!(ratio <= MOST_TIMES, "the load takes {ratio:.2} times the bare read");
    assert!(peak / 1024 <= MOST_MEMORY_MB, "the load takes {} MB", peak / 1024);
}

/// The best of some rounds: noise only ever adds.
fn best(run: impl FnMut(usize) -> Duration) -> Duration {
    (0..ROUNDS).map(run).min().unwrap_or_default()
}

fn bare_read(file: &Path) -> usize {
    let mut workbook = open_workbook_auto(file).unwrap();
    let range = workbook.worksheet_range("BCQUERY").unwrap();
    range.rows().len()
}

/// Loads once and prints this process's peak memory in KiB.
fn report_memory(file: &Path, folder: &Path) {
    let parameters = Parameters::bac_son();
    let mut branch = empty_branch(folder, parameters.office_code, parameters.office_name).unwrap();
    load(&mut branch, file).unwrap();
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    println!("{}", peak.trim().trim_end_matches(" kB"));
}
