//! Set-up, run, test and check: the only command a newcomer needs.
fn main() {}
