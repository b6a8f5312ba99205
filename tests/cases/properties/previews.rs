//! What is shown before is what is booked: an approval's schedule row by row, a step's loan, entry, cash and report.
//! Here through the tasks, on the synthetic office; every case takes back what it booked, the last first.

mod approvals;
mod desk;
mod steps;
mod wishes;
