//! One test binary; modules by subject.

#[cfg(test)]
mod arrows;

#[cfg(test)]
mod workbooks;
