//! One test binary; modules by subject.

#[cfg(test)]
mod arrows;

#[cfg(test)]
mod commands;

#[cfg(test)]
mod workbooks;

#[cfg(test)]
mod collecting;

#[cfg(test)]
mod crashing;

#[cfg(test)]
mod exchanging;

#[cfg(test)]
mod first_thread;

#[cfg(test)]
mod worded;

#[cfg(test)]
mod hledger;

#[cfg(test)]
mod hostile;

#[cfg(test)]
mod province;

#[cfg(test)]
mod supervision;

#[cfg(test)]
mod today;

#[cfg(test)]
mod users;

#[cfg(test)]
mod schedules;

#[cfg(test)]
mod sources;

#[cfg(test)]
mod worked;

#[cfg(test)]
mod reconciling;

#[cfg(test)]
mod properties;

#[cfg(test)]
mod life;

#[cfg(test)]
mod month_end;

#[cfg(test)]
mod measures;

#[cfg(test)]
mod closing_set;

#[cfg(test)]
mod cards;

#[cfg(test)]
mod lists;

#[cfg(test)]
mod sessions;

#[cfg(test)]
mod vietnamese;

#[cfg(test)]
mod listings;
