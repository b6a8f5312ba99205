//! Looking after debtors and groups: promises, visits, checks of a loan's use, whom to inspect, balances, plans, workers.

mod checks;
mod following;
mod groups;
mod workers;
