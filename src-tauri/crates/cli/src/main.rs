//! `diemsang`: the office's tasks at the command line.
fn main() {}
